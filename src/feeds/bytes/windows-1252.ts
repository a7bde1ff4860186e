// Node 20's TextDecoder reads windows-1252 as ISO-8859-1, so that € „ “ – become control characters: hence this table.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * U+0080–U+009F as windows-1252 means them. In decoded text they are never meant: they come from Windows bytes that somebody
 * called ISO-8859-1, or converted to UTF-8 as if they were.
 */
export function repairC1(text: string): string {
  return /[\u0080-\u009f]/.test(text) ? text.replace(/[\u0080-\u009f]/g, (c) => HIGH[c.charCodeAt(0) - 0x80] ?? c) : text
}

/** Code point of a numeric character reference, C1 read as windows-1252. */
export const repairCodePoint = (code: number): number =>
  code >= 0x80 && code <= 0x9f ? (HIGH.charCodeAt(code - 0x80) ?? code) : code

export const decodeWindows1252 = (bytes: Buffer): string => repairC1(bytes.toString('latin1'))
