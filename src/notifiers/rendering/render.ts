import type { Notice } from '../../alerts/message/notice.js'
import type { NoticeItem } from '../../alerts/message/notice-item.js'
import { fillTemplate } from '../../util/message-template.js'
import { truncate } from '../../util/text.js'
import type { Markup } from '../markup/markup.js'
import { cut } from './cut.js'
import type { Room } from './room.js'

/** How much of each case is shown: graphemes of the customer's text, and other posts of the thread. */
export interface Detail {
  readonly quote: number
  readonly thread: number
  readonly commands: boolean
  /** False: only its number, state and address. */
  readonly facts: boolean
}

const DETAILS: readonly Detail[] = [
  { quote: 1_000, thread: 3, commands: true, facts: true },
  { quote: 300, thread: 1, commands: true, facts: true },
  { quote: 100, thread: 0, commands: false, facts: true },
]
const FACTS: Detail = { quote: 0, thread: 0, commands: false, facts: true }
const NUMBER: Detail = { ...FACTS, facts: false }

export const bytesOf = (text: string): number => Buffer.byteLength(text)

/** Which part of a notice is shown if not all of it fits. */
export interface Shown {
  readonly detail: Detail
  readonly items: readonly NoticeItem[]
  /** The notice's own, and the number of cases that did not fit. */
  readonly notes: readonly string[]
}

/**
 * The most complete form that fits: first texts are cut, then the last cases are only counted; cases lose their facts only if not even one
 * would fit. If nothing fits, the smallest form.
 */
export function fullestThatFits<T>(notice: Notice, make: (shown: Shown) => T, fits: (made: T) => boolean): T {
  const { items, notes } = notice
  for (const detail of DETAILS) {
    const made = make({ detail, items, notes })
    if (fits(made)) return made
  }
  const first = (count: number, detail: Detail): T => {
    const left = items.length - count
    const more = left > 0 ? [notice.words.more(left)] : []
    return make({ detail, items: items.slice(0, count), notes: [...notes, ...more] })
  }
  const most = (detail: Detail): number => mostThat((count) => fits(first(count, detail)), items.length)
  const withFacts = most(FACTS)
  return withFacts > 0 ? first(withFacts, FACTS) : first(most(NUMBER), NUMBER)
}

/** The largest number up to `max` for which `holds` is true; 0 if there is none. */
function mostThat(holds: (count: number) => boolean, max: number): number {
  let [low, high] = [0, max]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Everything below the title within a limit: first texts are cut, then the last cases are only counted. The operator's own text is cut at
 * its end.
 */
export function renderBody(notice: Notice, markup: Markup, room: Room): string {
  const size = room.size ?? ((text) => text.length)
  const fits = (text: string): boolean => size(text) <= room.max
  if (notice.custom !== null) return customBody(notice, notice.custom, { markup, fits })
  return fullestThatFits(notice, (shown) => join(notice, markup, shown), fits)
}

/** The title (at most half of the room) and everything below it, for channels with a single field. */
export function renderAll(notice: Notice, markup: Markup, room: Room): string {
  const size = room.size ?? ((text) => text.length)
  const title = markup.strong(cut(notice.title, { max: room.max / 2, size: (text) => size(markup.strong(text)) }))
  const body = renderBody(notice, markup, { ...room, max: room.max - size(title) - size(markup.gap) })
  return body === '' ? title : `${title}${markup.gap}${body}`
}

interface Writing {
  readonly markup: Markup
  readonly fits: (text: string) => boolean
}

function customBody({ items }: Notice, { text, view }: NonNullable<Notice['custom']>, { markup, fits }: Writing): string {
  const addresses = new Set(items.map(({ url }) => url))
  const { value: written = markup.text, address = written } = markup
  // Cutting escaped text could cut an address or an escape sequence in half, so the values are cut; as a last resort the whole becomes plain text.
  for (const max of [Number.POSITIVE_INFINITY, 300, 100, 30]) {
    const filled = fillTemplate(text, view, (value) => (addresses.has(value) ? address(value) : written(truncate(value, max))))
    if (fits(filled)) return filled
  }
  const bare = fillTemplate(text, view, (value) => truncate(value, 30))
  // Never within an emoji: half of one is invalid text, and services refuse the whole message.
  const first = (length: number): string => markup.text(`${bare.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`)
  return first(mostThat((length) => fits(first(length)), bare.length))
}

const join = (notice: Notice, markup: Markup, { detail, items, notes }: Shown): string =>
  [...items.map((item) => renderItem(item, notice, { markup, detail })), ...notes.map(markup.text)].join(markup.gap)

/** A case: number and state, facts, text, address, and what to do. */
function renderItem(item: NoticeItem, notice: Notice, { markup, detail }: { markup: Markup; detail: Detail }): string {
  const { words } = notice
  const quote = detail.quote === 0 ? '' : truncate(item.quote, detail.quote)
  const thread = detail.thread === 0 ? [] : item.thread.slice(-detail.thread)
  const lines = [
    headOf(item, notice, { markup, hasTitle: detail.facts }),
    !detail.facts ? null : markup.text(item.facts.map(({ label, value }) => `${label}: ${value}`).join(' · ')),
    quote === '' ? null : markup.quote(quote),
    ...thread.map(({ who, text }) => markup.text(`${who}: ${truncate(text, 200)}`)),
    item.url === null ? null : markup.link(words.open, item.url),
    detail.commands && item.commands.length > 0
      ? `${markup.text(`${words.toAct}: `)}${item.commands.map(markup.code).join(markup.text(' · '))}`
      : null,
  ]
  return lines.filter((line) => line !== null && line !== '').join(markup.newline)
}

/** Number and state, and the title if it fits; empty if the title of the notice says it already. */
function headOf(
  { case: number, status, title }: NoticeItem,
  notice: Notice,
  { markup, hasTitle }: { markup: Markup; hasTitle: boolean },
): string | null {
  const head = `${number} ${status}`
  if (title === null && notice.title.includes(head)) return null
  return title === null || title === '' || !hasTitle ? markup.strong(head) : `${markup.strong(head)}: ${markup.text(title)}`
}
