import type { SensitiveType } from '../../model/verdict.js'
import { SENSITIVE_TYPES } from '../../model/verdict.js'
import type { Span } from '../text/span.js'
import { findCards } from './card.js'
import { digitRuns } from './digit-runs.js'
import { findEmails } from './email.js'
import { findIbans } from './iban.js'
import { findPhones } from './phone.js'
import { unmask } from './unmask.js'

/** A place that holds personal data. Offsets are UTF-16 units. */
export interface SensitiveSpan extends Span {
  readonly type: SensitiveType
}

// Seven digits close together: a phone number's worth. Most texts end here.
const ENOUGH_DIGITS = /\d(?:\D{0,3}\d){6}/

const NOTHING: readonly SensitiveType[] = []

/** Card numbers, IBANs, phone numbers and mail addresses, in order, without overlap. Linear in the length of the text. */
export function findSensitive(text: string): readonly SensitiveSpan[] {
  const { plain, at } = unmask(text)
  const spans = findPlain(plain)
  if (plain === text) return spans
  return spans.map(({ type, start, end }) => {
    const last = at(end - 1)
    return { type, start: at(start), end: last + (text.codePointAt(last)! > 0xffff ? 2 : 1) }
  })
}

function findPlain(text: string): readonly SensitiveSpan[] {
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
  if (type === 'card') return `[card ••${unmask(value).plain.replace(/\D/g, '').slice(-4)}]`
  if (type === 'iban') return `[IBAN ${unmask(value).plain.slice(0, 2).toUpperCase()}••]`
  return `[${type}]`
}

const mark = (spans: readonly Span[], type: SensitiveType): SensitiveSpan[] =>
  spans.map(({ start, end }) => ({ type, start, end }))
