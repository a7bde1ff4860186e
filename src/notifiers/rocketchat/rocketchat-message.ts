import { type Notice, type NoticeItem, noticeOf } from '../../alerts/notice.js'
import type { NoticeWords } from '../../alerts/notice-words.js'
import type { AlertMessage } from '../../model/alert.js'
import type { TemplateConfig } from '../../model/receiver.js'
import { cardsOrList } from '../cards-or-list.js'
import { cut } from '../cut.js'
import { lookalike } from '../markup/lookalike.js'
import type { Markup } from '../markup/markup.js'
import { plain } from '../markup/plain.js'
import { renderBody, type Shown } from '../render.js'
import { shorten } from '../shorten.js'
import { hexColour } from '../tone-colours.js'

export interface RocketChatAttachment {
  readonly color: string
  readonly title?: string
  readonly title_link?: string
  readonly text: string
  /** Its text is read as Markdown unless this says of no part that it is some. */
  readonly mrkdwn_in: readonly []
}

export interface RocketChatMessage {
  readonly text: string
  readonly attachments: readonly RocketChatAttachment[]
  /** No previews. */
  readonly parseUrls: false
}

/** A server may refuse more than 5,000 characters. */
const TEXT_MAX = 2_000
const ATTACHMENTS_MAX = 12_000
const LIST_MAX = 5_000
const CARDS_MAX = 10

/** Plain text in browsers; the apps for phones read it as Markdown all the same, so calls, pictures and links end before they begin. */
const harmless = (raw: string): string =>
  raw
    .replace(/[@#<]/g, '$&\u200b')
    .replaceAll('](', ']\u200b(')
    .replace(/:(?=[^\s\d]|\d+:)/g, ':\u200b')

const markup: Markup = {
  ...plain,
  text: harmless,
  strong: harmless,
  quote: (raw) => plain.quote(harmless(raw)),
  link: (label, url) => `${label}: ${url}`,
  address: (url) => url,
}

/** The title, and a card for each case; a list where there are more cases than cards. */
export function rocketChatMessage(message: AlertMessage, template: TemplateConfig): RocketChatMessage {
  const notice = noticeOf(message, template)
  const attachments = cardsOrList(notice, {
    maxCards: CARDS_MAX,
    cards: (shown) => cardsOf(notice, shown),
    fits: (cards) => JSON.stringify(cards).length <= ATTACHMENTS_MAX,
    list: () => cardWith(notice, renderBody(notice, markup, { max: LIST_MAX })),
  })
  return { text: lookalike(cut(notice.title, { max: TEXT_MAX })), attachments, parseUrls: false }
}

const cardWith = ({ tone }: Notice, text: string): readonly RocketChatAttachment[] =>
  text === '' ? [] : [{ color: hexColour(tone), text, mrkdwn_in: [] }]

const cardsOf = (notice: Notice, { items, detail, notes }: Shown): readonly RocketChatAttachment[] => [
  ...items.map((item) => cardOf(shorten(item, detail), notice.words)),
  ...cardWith(notice, notes.map(harmless).join('\n')),
]

function cardOf(item: NoticeItem, words: NoticeWords): RocketChatAttachment {
  const { title, url, quote, thread, facts, commands, tone } = item
  const head = `${item.case} ${item.status}`
  const lines = [
    harmless(facts.map(({ label, value }) => `${label}: ${value}`).join(' · ')),
    quote === '' ? '' : markup.quote(quote),
    ...thread.map(({ who, text }) => harmless(`${who}: ${text}`)),
    commands.length === 0 ? '' : `${words.toAct}: ${commands.join(' · ')}`,
  ]
  return {
    color: hexColour(tone),
    title: harmless(title === null || title === '' ? head : `${head}: ${title}`),
    ...(url === null ? {} : { title_link: url }),
    text: lines.filter((line) => line !== '').join('\n'),
    mrkdwn_in: [],
  }
}
