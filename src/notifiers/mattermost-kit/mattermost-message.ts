import { type Notice, noticeOf } from '../../alerts/message/notice.js'
import type { NoticeItem } from '../../alerts/message/notice-item.js'
import type { NoticeWords } from '../../alerts/message/notice-words.js'
import type { AlertMessage } from '../../model/alert.js'
import type { TemplateConfig } from '../../model/receiver.js'
import { cardsOrList } from '../rendering/cards-or-list.js'
import { cut } from '../rendering/cut.js'
import { renderBody, type Shown } from '../rendering/render.js'
import { shorten } from '../rendering/shorten.js'
import { hexColour } from '../rendering/tone-colours.js'
import { escapeMattermost, mattermostMarkup } from './markup.js'

/** https://developers.mattermost.com/integrate/reference/message-attachments/ */
interface MattermostAttachment {
  readonly color: string
  /** Of notifications. */
  readonly fallback: string
  readonly title?: string
  readonly title_link?: string
  readonly text?: string
  readonly fields?: readonly { readonly short: true; readonly title: string; readonly value: string }[]
}

export interface MattermostMessage {
  readonly text: string
  readonly attachments: readonly MattermostAttachment[]
}

/** What is longer becomes two posts; older databases keep no more. */
const TEXT_MAX = 4_000
/** Older servers keep 8,000 characters beside a post and refuse more. */
const ATTACHMENTS_MAX = 7_500
const LIST_MAX = 5_000
const CARDS_MAX = 10

/** The title, and a card for each case; a list where there are more cases than cards. */
export function mattermostMessage(message: AlertMessage, template: TemplateConfig): MattermostMessage {
  const notice = noticeOf(message, template)
  const title = cut(notice.title, { max: TEXT_MAX, size: (one) => mattermostMarkup.strong(one).length })
  const attachments = cardsOrList(notice, {
    maxCards: CARDS_MAX,
    cards: (shown) => cardsOf(notice, shown),
    fits,
    list: () => listOf(notice),
  })
  return { text: mattermostMarkup.strong(title), attachments }
}

const fits = (attachments: readonly MattermostAttachment[]): boolean => JSON.stringify(attachments).length <= ATTACHMENTS_MAX

function listOf(notice: Notice): readonly MattermostAttachment[] {
  const text = renderBody(notice, mattermostMarkup, { max: LIST_MAX, size: (one) => JSON.stringify(one).length })
  return text === '' ? [] : [{ color: hexColour(notice.tone), fallback: '', text }]
}

function cardsOf({ words, tone }: Notice, { items, detail, notes }: Shown): readonly MattermostAttachment[] {
  const cards = items.map((item) => cardOf(shorten(item, detail), words))
  if (notes.length === 0) return cards
  return [...cards, { color: hexColour(tone), fallback: '', text: notes.map(escapeMattermost).join('\n') }]
}

function cardOf(item: NoticeItem, words: NoticeWords): MattermostAttachment {
  const { title, url, quote, thread, facts, commands, tone } = item
  const { text, code, quote: quoted } = mattermostMarkup
  const head = `${item.case} ${item.status}`
  const lines = [
    quote === '' ? null : quoted(quote),
    // Lines after a quotation belong to it until one is empty.
    thread.length === 0 ? null : `\n${thread.map((post) => text(`${post.who}: ${post.text}`)).join('\n')}`,
    commands.length === 0 ? null : `\n${text(`${words.toAct}: `)}${commands.map(code).join(' · ')}`,
  ].filter((line) => line !== null)
  return {
    color: hexColour(tone),
    fallback: head,
    title: text(title === null || title === '' ? head : `${head}: ${title}`),
    ...(url === null ? {} : { title_link: url }),
    ...(lines.length === 0 ? {} : { text: lines.join('\n') }),
    fields: facts.map(({ label, value }) => ({ short: true, title: label, value: text(value) })),
  }
}
