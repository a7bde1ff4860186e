import type { Span } from '../text/span.js'
import { continuesIban } from './iban.js'

/** A run of digits in a text: groups with little between them. */
export interface DigitRun {
  readonly groups: readonly DigitGroup[]
}

export interface DigitGroup extends Span {
  readonly digits: string
}

const DIGITS = /\d+/g
const BETWEEN_GROUPS = /^[\s.\-\u2010-\u2015\u2212\u00b7/()_]{0,3}$/
// A block of a card has four digits, and what comes in one block has twelve and more.
const LONG = 8
const LONGEST_WORD = 30

/** Groups of digits that stand close together, outside of what is already known to be something else. */
export function digitRuns(text: string, taken: readonly Span[]): DigitRun[] {
  const ordered = [...taken].sort((a, b) => a.start - b.start)
  const runs: DigitGroup[][] = [[]]
  let next = 0
  let runEnd = 0
  let spoilt = false
  let codeEnd = -1
  for (const match of text.matchAll(DIGITS)) {
    const start = match.index
    const end = start + match[0].length
    while (next < ordered.length && ordered[next]!.end <= start) next += 1
    if (next < ordered.length && ordered[next]!.start < end) continue
    if (!BETWEEN_GROUPS.test(text.slice(runEnd, Math.min(start, runEnd + 4)))) {
      runs.push([])
      spoilt = false
    }
    runEnd = end
    spoilt ||= continuesIban(text, start)
    // `a716-446655440000`: what hangs on a code by a dash is of the code.
    const isCode = partOfWord(text, start, end) || (codeEnd === start - 1 && /[-_]/.test(text[codeEnd]!))
    if (isCode) codeEnd = end
    if (!spoilt && !isCode) runs[runs.length - 1]!.push({ digits: match[0], start, end })
  }
  return runs.filter((groups) => groups.length > 0).map((groups) => ({ groups }))
}

/** `A4111…`, `411111111111x`: a code, but for `Kartennr4111…` and `…1111und`, where a space was forgotten. */
const partOfWord = (text: string, start: number, end: number): boolean =>
  /\p{L}/u.test(text[start - 1] ?? '')
    ? !/(?<![\p{L}\d])(?:\p{L}{0,20}kart\p{L}{0,10}|visa|amex|maestro|master\p{L}{0,4}|\p{L}{0,20}card\p{L}{0,10}|nr|tel|fon|mobil|natel|phone|handy)$/iu.test(
        text.slice(Math.max(0, start - LONGEST_WORD), start),
      )
    : end - start > LONG && /[A-Za-z]/.test(text[end] ?? '') && !isWord(text.slice(end, end + LONGEST_WORD))

/** A word rather than the rest of a hexadecimal number. */
const isWord = (after: string): boolean => /^(?=[a-f]{0,20}[g-zäöü])[a-zäöüß]{2,}(?![A-Za-z\d])/.test(after)
