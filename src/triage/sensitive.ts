import type { SensitiveType } from '../model/verdict.js'
import { SENSITIVE_TYPES } from '../model/verdict.js'
import { type DigitGroup, type DigitRun, findCards, type Span } from './card.js'
import { findEmails } from './email.js'
import { continuesIban, findIbans } from './iban.js'
import { findPhones } from './phone.js'

/** A place that holds personal data. Offsets are UTF-16 units. */
export interface SensitiveSpan extends Span {
  readonly type: SensitiveType
}

// Seven digits close together: a phone number's worth. Most texts end here.
const ENOUGH_DIGITS = /\d(?:\D{0,3}\d){6}/
const DIGITS = /\d+/g
const BETWEEN_GROUPS = /^[\s.\-\u2010-\u2013/()_]{0,3}$/

const NOTHING: readonly SensitiveType[] = []

/** Card numbers, IBANs, phone numbers and mail addresses, in order, without overlap. Linear in the length of the text. */
export function findSensitive(text: string): readonly SensitiveSpan[] {
  const emails = text.includes('@') ? findEmails(text) : []
  if (!ENOUGH_DIGITS.test(text)) return mark(emails, 'email')
  const ibans = findIbans(text)
  const runs = digitRuns(text, [...emails, ...ibans])
  const cards = findCards(text, runs)
  const phones = findPhones(text, cards.length === 0 ? runs : digitRuns(text, [...emails, ...ibans, ...cards]))
  return [...mark(cards, 'card'), ...mark(ibans, 'iban'), ...mark(phones, 'phone'), ...mark(emails, 'email')]
    .sort((a, b) => a.start - b.start)
    .filter((span, index, all) => index === 0 || span.start >= all[index - 1]!.end)
}

/**
 * The text with data of these types replaced by `[card ••1111]`, `[IBAN DE••]`, `[phone]`, `[email]`: enough for the customer and the
 * agent to know which card is meant, useless to anybody else. `found` names all types in the text, also those left in.
 */
export function redact(text: string, types: readonly SensitiveType[]): { text: string; found: readonly SensitiveType[] } {
  const spans = findSensitive(text)
  if (spans.length === 0) return { text, found: NOTHING }
  let redacted = ''
  let done = 0
  for (const { type, start, end } of spans) {
    if (!types.includes(type)) continue
    redacted += text.slice(done, start) + placeholder(type, text.slice(start, end))
    done = end
  }
  return { text: redacted + text.slice(done), found: SENSITIVE_TYPES.filter((type) => spans.some((span) => span.type === type)) }
}

function placeholder(type: SensitiveType, value: string): string {
  if (type === 'card') return `[card ••${value.replace(/\D/g, '').slice(-4)}]`
  if (type === 'iban') return `[IBAN ${value.slice(0, 2).toUpperCase()}••]`
  return `[${type}]`
}

const mark = (spans: readonly Span[], type: SensitiveType): SensitiveSpan[] =>
  spans.map(({ start, end }) => ({ type, start, end }))

/** Groups of digits that stand close together, outside of what is already known to be something else. */
function digitRuns(text: string, taken: readonly Span[]): DigitRun[] {
  const ordered = [...taken].sort((a, b) => a.start - b.start)
  const runs: DigitGroup[][] = [[]]
  let next = 0
  let runEnd = 0
  let spoilt = false
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
    if (!spoilt && !partOfWord(text, start, end)) runs[runs.length - 1]!.push({ digits: match[0], start, end })
  }
  return runs.filter((groups) => groups.length > 0).map((groups) => ({ groups }))
}

/** `A4111…`, `411111111111x`: a code. After a short group a letter is only a forgotten space (`1111und`). */
const partOfWord = (text: string, start: number, end: number): boolean =>
  /[A-Za-z]/.test(text[start - 1] ?? '') || (end - start > 8 && /[A-Za-z]/.test(text[end] ?? ''))
