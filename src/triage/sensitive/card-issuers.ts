type Range = readonly [prefix: RegExp, lengths: readonly number[]]

/** How far digits alone tell a card: `common` by themselves, `rare` only where something else says so too. */
export type Issuer = 'common' | 'rare'

// ISO/IEC 7812 ranges and lengths as the networks publish them; 9 and the country's number (792, 756) are national cards.
const COMMON: readonly Range[] = [
  // Visa
  [/^4/, [16, 19]],
  // Mastercard, both series
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  // American Express
  [/^3[47]/, [15]],
  // Diners Club
  [/^(?:36|3[89]|30[0-5]|3095)/, [14]],
  // Discover
  [/^(?:6011|64[4-9]|65)/, [16]],
  // JCB
  [/^35(?:2[89]|[3-8])/, [16]],
  // UnionPay
  [/^62/, [16, 19]],
  // Maestro where most of its cards are
  [/^(?:5018|5020|5038|5893|6304|6390|670[0-9]|6759|676[1-3]|6767)/, [16]],
  // Mir
  [/^220[0-4]/, [16]],
  // Troy, PostFinance Card
  [/^(?:9792|9756)/, [16]],
]
// Lengths and ranges that order and account numbers share: Visa's old 13 digits, Maestro from 12 on, the long ones of the others, RuPay.
const RARE: readonly Range[] = [
  [/^4/, [13]],
  [/^(?:36|3[89]|30[0-5]|3095)/, [16, 17, 18, 19]],
  [/^(?:6011|64[4-9]|65)/, [17, 18, 19]],
  [/^35(?:2[89]|[3-8])/, [17, 18, 19]],
  [/^(?:62|81)/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6)/, [12, 13, 14, 15, 16, 17, 18, 19]],
  [/^220[0-4]/, [17, 18, 19]],
  [/^(?:508|60|81|82)/, [16]],
  [/^9756/, [17, 18, 19]],
]

const isOf = (ranges: readonly Range[], digits: string): boolean =>
  ranges.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits))

/** Whether a network issues cards with these first digits and of this length. */
export const issuerOf = (digits: string): Issuer | null => (isOf(COMMON, digits) ? 'common' : isOf(RARE, digits) ? 'rare' : null)

/** ISO/IEC 7812 check digit. */
export function luhn(digits: string): boolean {
  let sum = 0
  for (let at = digits.length - 1, second = false; at >= 0; at--, second = !second) {
    const digit = digits.charCodeAt(at) - 48
    sum += second ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return sum % 10 === 0 && /[1-9]/.test(digits)
}
