import type { Span } from '../text/span.js'
import { type Issuer, issuerOf, luhn } from './card-issuers.js'
import { type NumberName, nameOfNumber } from './card-words.js'
import type { DigitGroup, DigitRun } from './digit-runs.js'

/** `blocks`: as cards are printed. `halves`: as some type them. `odd`: as numbers of all kinds are written. */
type Form = 'solid' | 'blocks' | 'halves' | 'odd'

const SHORTEST = 12
const LONGEST = 19
const PRINTED = 16

/** Card numbers among the runs: issuer range, length, check digit, grouped as people write cards, and not called anything else. */
export function findCards(text: string, runs: readonly DigitRun[]): Span[] {
  return runs.flatMap(({ groups }) => cardsInRun(text, groups))
}

function cardsInRun(text: string, groups: readonly DigitGroup[]): Span[] {
  const cards: Span[] = []
  let next = 0
  for (let first = 0; first < groups.length; first++) {
    const last = cardFrom(text, groups, { first, continues: first > next && isFour(groups[first - 1]!) })
    if (last === null) continue
    cards.push({ start: groups[first]!.start, end: groups[last]!.end })
    first = last
    next = last + 1
  }
  return cards
}

const isFour = ({ digits }: DigitGroup): boolean => digits.length === 4

/** The last group of a card that begins with the group `first`; the longest such card. `continues`: blocks of four stand before it. */
function cardFrom(
  text: string,
  groups: readonly DigitGroup[],
  { first, continues }: { readonly first: number; readonly continues: boolean },
): number | null {
  const { start, digits: opening } = groups[first]!
  if (!/^[2-9]/.test(opening) || isFraction(text, start)) return null
  let digits = ''
  let found: number | null = null
  for (let last = first; last < groups.length && digits.length + groups[last]!.digits.length <= LONGEST; last++) {
    digits += groups[last]!.digits
    if (digits.length < SHORTEST || !luhn(digits)) continue
    const issuer = issuerOf(digits)
    const form = issuer === null ? null : formOf(text, groups.slice(first, last + 1))
    if (issuer === null || form === null) continue
    const name = nameOfNumber(text, start, groups[last]!.end)
    if (isCard({ issuer, form, name, length: digits.length }) && (!continues || name === 'card')) found = last
  }
  return found
}

/** Whether the digits, the way they are written and what they are called make it a card. */
function isCard({
  issuer,
  form,
  name,
  length,
}: {
  issuer: Issuer
  form: Form
  name: NumberName | null
  length: number
}): boolean {
  if (name === 'card') return true
  if (name === 'code' || form === 'odd') return false
  // Whatever number the text speaks of: nothing else is written so and passes the check of a known issuer.
  if (form === 'blocks') return issuer === 'common' || (name === null && length >= PRINTED)
  return issuer === 'common' && name === null
}

function formOf(text: string, groups: readonly DigitGroup[]): Form | null {
  const sizes = groups.map(({ digits }) => digits.length)
  const [size, second] = sizes as [number, number]
  if (sizes.length === 1) return 'solid'
  if (sizes.length === 3 && size === 4 && second === 6) return sizes[2] === 4 || sizes[2] === 5 ? 'blocks' : null
  const isEven = sizes.every((each, at) => each === size || (at === sizes.length - 1 && each < size))
  if (isEven && size === 4) return 'blocks'
  if (sizes.length === 2) {
    if ((isEven && size === 8) || size === 6) return 'halves'
    return size >= 4 && (second >= 8 || /\n/.test(text.slice(groups[0]!.end, groups[1]!.start))) ? 'odd' : null
  }
  return isEven && size !== 7 ? 'odd' : null
}

/** `0.4111111111111111`, `+4915…`: the digits behind a point are a fraction's, those behind a plus are a phone number's. */
const isFraction = (text: string, start: number): boolean =>
  text[start - 1] === '+' || (/[.,]/.test(text[start - 1] ?? '') && /\d/.test(text[start - 2] ?? ''))
