import type { Span } from '../text/span.js'

const LOCAL = /[\p{L}\p{N}._%+'-]/u
const DOMAIN = /[\p{L}\p{N}.-]/u
const MAX_LOCAL = 64
const MAX_DOMAIN = 253

/** Mail addresses, found from their `@` outwards, so that a text of nothing but letters costs nothing. */
export function findEmails(text: string): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < MAX_LOCAL && LOCAL.test(text[start - 1]!)) start -= 1
    // `@hilfe@social.example` is a handle of the fediverse, public by nature.
    if (start === at || text[start - 1] === '@') continue
    let end = at + 1
    while (end < text.length && end - at <= MAX_DOMAIN && DOMAIN.test(text[end]!)) end += 1
    while (/[.-]/.test(text[end - 1]!)) end -= 1
    if (/\.\p{L}{2,}$/u.test(text.slice(Math.max(at + 1, end - 30), end))) spans.push({ start, end })
  }
  return spans
}
