import { fenced } from '../markup/fenced.js'
import { unlinked } from '../markup/unlinked.js'
import { cut } from '../rendering/cut.js'
import { bytesOf, renderAll } from '../rendering/render.js'
import { signatureOf, type TicketEntry } from './ticket-system.js'

/** Only we end a text so: what strangers wrote stands in code before it. */
const endOf = (signature: string): string => `\n\n<!-- ${signature} -->`

/** An entry as Markdown, with a line that nobody sees. */
export function markdownEntry(entry: TicketEntry, maxBytes: number): string {
  const end = endOf(signatureOf(entry))
  return `${renderAll(entry.notice, fenced, { max: maxBytes - bytesOf(end), size: bytesOf })}${end}`
}

/** Whether a text is the beginning of the ticket with this key. */
export const isWithKey = (text: string, key: string): boolean =>
  text.trimEnd().split('\n').at(-1)?.startsWith(`<!-- ${key} `) ?? false

/** A title knows no code. */
export const entryTitle = ({ notice }: TicketEntry, max: number): string =>
  unlinked(cut(notice.title, { max, size: (text) => unlinked(text).length }))
