import type { Span } from '../text/span.js'
import type { DigitRun } from './digit-runs.js'

const PHONE_WORD = /(?<![a-z])(?:tel|fon|phone|handy|natel|mobil|ruf|call|whatsapp|fax)[^\n]{0,20}$/i
const ORDER_WORD =
  /(?:bestell|auftrag|sendung|kunden|vertrag|ticket|rechnung|serien|artikel|tracking|order|invoice|reference|konto)[^\n]{0,20}$/i
const DATE_LIKE = /^(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{2}|\d{4})(?!\d)|\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}(?!\d|\.\d{2}\.?\d))/
// German mobile (015x to 017x), Swiss numbers (07x, 0xx), Austrian mobile (06xx), free and premium numbers.
const KNOWN_SOLID = /^0(?:1[567]\d{8,9}|[2-9]\d{8}|6[5-9]\d{7,10}|800\d{6,8}|900\d{6,8}|180\d{6,8})$/

/** Phone numbers: international (`+41`, `0041`) and national with their leading zero. */
export function findPhones(text: string, runs: readonly DigitRun[]): Span[] {
  return runs.flatMap((run) => {
    const span = phoneIn(text, run)
    return span === null ? [] : [span]
  })
}

function phoneIn(text: string, { groups }: DigitRun): Span | null {
  const first = groups[0]!
  const end = groups[groups.length - 1]!.end
  const start = leadOf(text, first.start)
  const before = text.slice(Math.max(0, start - 40), start)
  const written = text.slice(first.start, end)
  const digits = groups.map((group) => group.digits).join('')
  const shown = { start, end }
  if (text[start] === '+' || text[start + 1] === '+') return digits.length >= 9 && digits.length <= 15 ? shown : null
  if (DATE_LIKE.test(written) || (ORDER_WORD.test(before) && !PHONE_WORD.test(before.slice(-12)))) return null
  if (/^00[1-9]/.test(digits)) return digits.length >= 11 && digits.length <= 17 ? shown : null
  if (!/^0[1-9]/.test(digits) || digits.length < 8 || digits.length > 13) return null
  if (groups.length === 1) return KNOWN_SOLID.test(digits) || PHONE_WORD.test(before) ? shown : null
  return first.digits.length >= 3 && (digits.length >= 9 || PHONE_WORD.test(before)) ? shown : null
}

/** The `+` or bracket before the first digit belongs to the number. */
function leadOf(text: string, start: number): number {
  let lead = start
  while (lead > 0 && start - lead < 2 && (text[lead - 1] === '+' || text[lead - 1] === '(')) lead -= 1
  return lead
}
