/** A run of digits in a text: groups with little between them. */
export interface DigitRun {
  readonly groups: readonly DigitGroup[]
}

export interface DigitGroup {
  readonly digits: string
  readonly start: number
  readonly end: number
}

export interface Span {
  readonly start: number
  readonly end: number
}

type Issuer = readonly [prefix: RegExp, lengths: readonly number[]]

// ISO/IEC 7812 ranges as the networks publish them. Visa's old 13 digits and Maestro's 12 to 15 need the word "card" beside them.
const ISSUERS: readonly Issuer[] = [
  [/^4/, [16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:36|38|39|30[0-5]|3095)/, [14, 16, 19]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^(?:62|81)/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|63|67)/, [16, 17, 18, 19]],
  [/^(?:220[0-4]|60|9792)/, [16]],
]
const ISSUERS_BESIDE_CARD: readonly Issuer[] = [
  [/^4/, [13]],
  [/^(?:50|5[6-9]|6)/, [12, 13, 14, 15, 18, 19]],
]

const CARD_WORD = /(?:kart|card|visa|master|amex|maestro|american express|debit|kredit|credit|pan\b)/gi
const NUMBER_OF_SOMETHING_ELSE =
  /(?:bestell|auftrag|sendung|kunden|vertrag|ticket|referenz|rechnung|vorgang|serien|artikel|tracking|zaehler|zähler|mitglied|imei|isbn|ean\b|barcode|order|invoice|shipment|parcel|customer|contract|reference|serial|case|account n|telefon|phone|konto|sendungs|paket|nr\.? ?der)/gi

/** Card numbers among the runs: issuer range, length, check digit, and grouped as people write cards. */
export function findCards(text: string, runs: readonly DigitRun[]): Span[] {
  return runs.flatMap(({ groups }) => cardsInRun(text, groups))
}

function cardsInRun(text: string, groups: readonly DigitGroup[]): Span[] {
  const cards: Span[] = []
  for (let first = 0; first < groups.length; first++) {
    const last = cardFrom(text, groups, first)
    if (last === null) continue
    cards.push({ start: groups[first]!.start, end: groups[last]!.end })
    first = last
  }
  return cards
}

/** The last group of a card that begins with the group `first`; the longest such card. */
function cardFrom(text: string, groups: readonly DigitGroup[], first: number): number | null {
  if (!/^[23456789]/.test(groups[first]!.digits)) return null
  let digits = ''
  let found: number | null = null
  let word: ReturnType<typeof nearestWord> | undefined
  for (let last = first; last < groups.length && digits.length + groups[last]!.digits.length <= 19; last++) {
    digits += groups[last]!.digits
    if (digits.length < 12 || !luhn(digits) || !writtenLikeCard(groups, first, last)) continue
    const listed = matches(ISSUERS, digits)
    if (!listed && !matches(ISSUERS_BESIDE_CARD, digits)) continue
    word ??= nearestWord(text, groups[first]!.start)
    // Three blocks and more are how cards are written, whatever number the text speaks of.
    if (word === 'card' || (listed && (word === null || last > first + 1))) found = last
  }
  return found
}

const matches = (issuers: readonly Issuer[], digits: string): boolean =>
  issuers.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits))

/** One block, equal blocks of 1, 2, 4 or 8 with a shorter rest, or 4-6-5 and 4-6-4. Phone numbers and references are cut otherwise. */
function writtenLikeCard(groups: readonly DigitGroup[], first: number, last: number): boolean {
  if (first === last) return true
  const sizes = groups.slice(first, last + 1).map(({ digits }) => digits.length)
  const [size] = sizes
  if (sizes.length === 3 && size === 4 && sizes[1] === 6) return sizes[2] === 4 || sizes[2] === 5
  if (size !== 1 && size !== 2 && size !== 4 && size !== 8) return sizes.length === 2 && size === 6
  return sizes.every((each, index) => each === size || (index === sizes.length - 1 && each < size))
}

/** Which word stands nearest before the number: one for cards, or one for other numbers. */
function nearestWord(text: string, start: number): 'card' | 'other' | null {
  const before = text.slice(Math.max(0, start - 40), start)
  const card = lastIndex(before, CARD_WORD)
  const other = lastIndex(before, NUMBER_OF_SOMETHING_ELSE)
  if (card === -1 && other === -1) return null
  return card >= other ? 'card' : 'other'
}

function lastIndex(text: string, pattern: RegExp): number {
  let index = -1
  for (const match of text.matchAll(pattern)) index = match.index
  return index
}

/** ISO/IEC 7812 check digit. */
export function luhn(digits: string): boolean {
  let sum = 0
  for (let at = digits.length - 1, second = false; at >= 0; at--, second = !second) {
    const digit = digits.charCodeAt(at) - 48
    sum += second ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return sum % 10 === 0 && /[1-9]/.test(digits)
}
