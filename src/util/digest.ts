/**
 * 60 bits of a text as ten characters, for a file name too. No cryptography, which would cost more than what it guards: use it only where
 * whoever forges a collision deceives but himself.
 */
export function digest(text: string): string {
  if (text === '') return ''
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return fiveDigits(high) + fiveDigits(low)
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const digit = (bits: number): number => DIGITS.charCodeAt(bits & 63)

/** 30 bits. By hand, for `toString(36)` of such a number takes longer than to read the text. */
const fiveDigits = (bits: number): string =>
  String.fromCharCode(digit(bits), digit(bits >>> 6), digit(bits >>> 12), digit(bits >>> 18), digit(bits >>> 24))
