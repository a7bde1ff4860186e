import { cut } from '../cut.js'
import { fenced } from '../markup/fenced.js'
import { bytesOf, renderAll } from '../render.js'
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

const ZERO_WIDTH_SPACE = '\u200b'

/** A title knows no code, so what would ring or link is parted by a sign that nobody sees. */
const inertTitle = (title: string): string =>
  title
    .replace(/[@#!&%~$^](?=[\p{L}\p{N}"])/gu, (sign) => `${sign}${ZERO_WIDTH_SPACE}`)
    .replace(/\bGH-(?=\d)/gi, (sign) => `${sign}${ZERO_WIDTH_SPACE}`)
    .replace(/\b[0-9a-f]{7,40}\b/gi, (hash) => hash.replace(/...(?=.)/g, `$&${ZERO_WIDTH_SPACE}`))

export const entryTitle = ({ notice }: TicketEntry, max: number): string =>
  inertTitle(cut(notice.title, { max, size: (text) => inertTitle(text).length }))
