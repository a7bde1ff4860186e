import { type Notice, noticeOf } from '../../alerts/message/notice.js'
import type { NoticeItem, Tone } from '../../alerts/message/notice-item.js'
import type { NoticeWords } from '../../alerts/message/notice-words.js'
import type { AlertMessage } from '../../model/alert.js'
import type { TemplateConfig } from '../../model/receiver.js'
import { lookalike } from '../markup/lookalike.js'
import type { Markup } from '../markup/markup.js'
import { plain } from '../markup/plain.js'
import { cut } from '../rendering/cut.js'
import { fullestThatFits, renderBody, type Shown } from '../rendering/render.js'
import { shorten } from '../rendering/shorten.js'
import { hexColour } from '../rendering/tone-colours.js'

interface RocketChatAttachment {
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
const PARTS_MAX = 40
const CUSTOM_MAX = 5_000

/** Plain text in browsers; the apps for phones read it as Markdown all the same, so calls, pictures and links end before they begin. */
const harmless = (raw: string): string =>
  raw
    // A link with a mask, whose address needs no scheme.
    .replace(/<(?=[^<>]*\|[^<>]*>)/g, '‹')
    .replace(/[@#<]/g, '$&\u200b')
    .replaceAll('](', ']\u200b(')
    .replace(/:(?=[^\s\d]|\d+:)/g, ':\u200b')

const markup: Markup = {
  ...plain,
  text: harmless,
  strong: harmless,
  quote: harmless,
  link: (label, url) => `${label}: ${url}`,
  address: (url) => url,
}

/** The title, and beside a stripe what there is to say of each case. */
export function rocketChatMessage(message: AlertMessage, template: TemplateConfig): RocketChatMessage {
  const notice = noticeOf(message, template)
  const attachments =
    notice.custom === null
      ? fullestThatFits(notice, (shown) => partsOf(notice, shown), fits)
      : linesOf(renderBody(notice, markup, { max: CUSTOM_MAX })).map((line) => part(line, notice.tone))
  return { text: lookalike(cut(notice.title, { max: TEXT_MAX })), attachments, parseUrls: false }
}

const fits = (parts: readonly RocketChatAttachment[]): boolean =>
  parts.length <= PARTS_MAX && JSON.stringify(parts).length <= ATTACHMENTS_MAX

const part = (text: string, tone: Tone): RocketChatAttachment => ({ color: hexColour(tone), text, mrkdwn_in: [] })

/** What is no Markdown is shown without its line breaks, so each line is a part; the last one takes what is too many. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length <= PARTS_MAX ? lines : [...lines.slice(0, PARTS_MAX - 1), lines.slice(PARTS_MAX - 1).join(' ')]
}

const partsOf = ({ words, tone }: Notice, { items, detail, notes }: Shown): readonly RocketChatAttachment[] => [
  ...items.flatMap((item) => caseParts(shorten(item, detail), words)),
  ...notes.map((note) => part(harmless(note), tone)),
]

function caseParts(item: NoticeItem, words: NoticeWords): readonly RocketChatAttachment[] {
  const { title, url, quote, thread, facts, commands, tone } = item
  const head = `${item.case} ${item.status}`
  const lines = [
    ...(quote === '' ? [] : [`"${quote}"`]),
    ...thread.map(({ who, text }) => `${who}: ${text}`),
    ...(commands.length === 0 ? [] : [`${words.toAct}: ${commands.join(' · ')}`]),
  ]
  return [
    {
      ...part(harmless(facts.map(({ label, value }) => `${label}: ${value}`).join(' · ')), tone),
      title: harmless(title === null || title === '' ? head : `${head}: ${title}`),
      ...(url === null ? {} : { title_link: url }),
    },
    ...lines.map((line) => part(harmless(line), tone)),
  ]
}
