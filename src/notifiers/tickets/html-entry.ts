import { html } from '../markup/html.js'
import type { Markup } from '../markup/markup.js'
import { bytesOf, renderAll } from '../rendering/render.js'
import { signatureOf, type TicketEntry } from './ticket-system.js'

const ZERO_WIDTH_SPACE = '\u200b'

/** Help desks fill in what stands between two braces: a customer's name, a link that logs somebody in. */
export const withoutPlaceholders = (text: string): string => text.replace(/\{(?=[{%])/g, `{${ZERO_WIDTH_SPACE}`)

const plainly =
  (write: (raw: string) => string) =>
  (raw: string): string =>
    write(withoutPlaceholders(raw))

const markup: Markup = {
  ...html,
  text: plainly(html.text),
  strong: plainly(html.strong),
  quote: plainly(html.quote),
  code: plainly(html.code),
}

/** An entry as HTML, by which `comments` knows it again. */
export function htmlEntry(entry: TicketEntry, maxBytes: number): string {
  const end = `${markup.gap}${signatureOf(entry)}`
  return `${renderAll(entry.notice, markup, { max: maxBytes - bytesOf(end), size: bytesOf })}${end}`
}
