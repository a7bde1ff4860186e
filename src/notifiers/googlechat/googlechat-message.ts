import { type Notice, noticeOf } from '../../alerts/message/notice.js'
import type { NoticeItem } from '../../alerts/message/notice-item.js'
import type { NoticeWords } from '../../alerts/message/notice-words.js'
import type { AlertMessage } from '../../model/alert.js'
import type { TemplateConfig } from '../../model/receiver.js'
import { lookalike } from '../markup/lookalike.js'
import type { Markup } from '../markup/markup.js'
import { cardsOrList } from '../rendering/cards-or-list.js'
import { bytesOf, renderBody, type Shown } from '../rendering/render.js'
import { shorten } from '../rendering/shorten.js'
import { hexColour } from '../rendering/tone-colours.js'

type Widget =
  | { readonly textParagraph: { readonly text: string } }
  | { readonly buttonList: { readonly buttons: readonly { readonly text: string; readonly onClick: OpenLink }[] } }
interface OpenLink {
  readonly openLink: { readonly url: string }
}
interface Section {
  readonly widgets: readonly Widget[]
}

export interface GoogleChatMessage {
  readonly text: string
  readonly cardsV2?: readonly [{ readonly cardId: 'cases'; readonly card: { readonly sections: readonly Section[] } }]
}

/** A message has 32,000 bytes, and a card 100 widgets; what is beyond them is not shown. */
const CARD_MAX_BYTES = 28_000
const LIST_MAX_BYTES = 20_000
/** Two widgets for each. */
const SECTIONS_MAX = 40

/** Cards read some tags, and of the entities these for certain. https://developers.google.com/workspace/chat/format-messages#card-formatting */
const escaped = (raw: string): string =>
  raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

const markup: Markup = {
  text: escaped,
  strong: (raw) => `<b>${escaped(raw)}</b>`,
  quote: (raw) => `<i>${escaped(raw)}</i>`,
  link: (label, url) => `<a href="${escaped(url)}">${escaped(label)}</a>`,
  code: escaped,
  newline: '<br>',
  gap: '<br><br>',
}

/** The title as text, which is what notifications show, and a card with a section for each case. */
export function googleChatMessage(message: AlertMessage, template: TemplateConfig): GoogleChatMessage {
  const notice = noticeOf(message, template)
  const sections = cardsOrList(notice, {
    maxCards: SECTIONS_MAX,
    cards: (shown) => sectionsOf(notice, shown),
    fits: (made) => bytesOf(JSON.stringify(made)) <= CARD_MAX_BYTES,
    list: () => paragraph(renderBody(notice, markup, { max: LIST_MAX_BYTES, size: (text) => bytesOf(JSON.stringify(text)) })),
  })
  const text = lookalike(notice.title)
  return sections.length === 0 ? { text } : { text, cardsV2: [{ cardId: 'cases', card: { sections } }] }
}

const paragraph = (text: string): readonly Section[] => (text === '' ? [] : [{ widgets: [{ textParagraph: { text } }] }])

const sectionsOf = ({ words }: Notice, { items, detail, notes }: Shown): readonly Section[] => [
  ...items.map((item) => sectionOf(shorten(item, detail), words)),
  ...paragraph(notes.map(escaped).join('<br>')),
]

function sectionOf(item: NoticeItem, words: NoticeWords): Section {
  const { title, url, quote, thread, facts, commands, tone } = item
  const head = `<font color="${hexColour(tone)}">${markup.strong(`${item.case} ${item.status}`)}</font>`
  const lines = [
    title === null || title === '' ? head : `${head}: ${escaped(title)}`,
    ...facts.map(({ label, value }) => escaped(`${label}: ${value}`)),
    quote === '' ? '' : markup.quote(quote),
    ...thread.map(({ who, text }) => escaped(`${who}: ${text}`)),
    commands.length === 0 ? '' : escaped(`${words.toAct}: ${commands.join(' · ')}`),
  ]
  const text: Widget = { textParagraph: { text: lines.filter((line) => line !== '').join('<br>') } }
  if (url === null) return { widgets: [text] }
  return { widgets: [text, { buttonList: { buttons: [{ text: words.open, onClick: { openLink: { url } } }] } }] }
}
