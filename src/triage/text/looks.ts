/** What characters a text has, a bit each: what most texts lack, no pattern need look for. */
export const LOOK = {
  digit: 1 << 0,
  /** Four of them in a row. */
  number: 1 << 1,
  at: 1 << 2,
  hash: 1 << 3,
  colon: 1 << 4,
  question: 1 << 5,
  exclamation: 1 << 6,
  quotation: 1 << 7,
  /** `<`, `[` or `(`. */
  bracket: 1 << 8,
  /** `[`. */
  square: 1 << 9,
  closing: 1 << 10,
  dot: 1 << 11,
  /** A dot with no space behind it or with spaces on both sides: an address may stand there. */
  dotWithin: 1 << 12,
  /** Two dots in a row, or `…`. */
  dots: 1 << 13,
  /** A letter or picture that is two units. */
  pair: 1 << 14,
  /** Other characters than letters, signs and common emoji of German and English. */
  strange: 1 << 15,
  /** It begins with `RT`. */
  repost: 1 << 16,
} as const

const SIGNS: readonly (readonly [signs: string, look: number])[] = [
  ['0123456789', LOOK.digit],
  ['@', LOOK.at],
  ['#', LOOK.hash],
  [':', LOOK.colon],
  ['?', LOOK.question],
  ['!', LOOK.exclamation],
  ['"«»', LOOK.quotation],
  ['<(', LOOK.bracket],
  ['[', LOOK.bracket | LOOK.square],
  [')', LOOK.closing],
  ['.', LOOK.dot],
  ['\u00ad', LOOK.strange],
]
const TABLE_SIZE = 0x250
const table = new Int32Array(TABLE_SIZE)
for (const [signs, look] of SIGNS) for (const sign of signs) table[sign.charCodeAt(0)]! |= look

const [SPACE, DOT] = [0x20, 0x2e] as const

const LOOKED_AT = 4_000

/** So much of a text is looked at for its shape. */
export const beginningOf = (text: string): string => (text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text)

/** One pass over all characters. */
export function looksOf(text: string): number {
  let looks = text.startsWith('RT') ? LOOK.repost : 0
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= TABLE_SIZE) {
      looks |= looksBeyond(code)
      digits = 0
      continue
    }
    const look = table[code]!
    looks |= look
    if (look === LOOK.digit) {
      digits += 1
      if (digits === 4) looks |= LOOK.number
      continue
    }
    digits = 0
    if (code !== DOT) continue
    const next = text.charCodeAt(at + 1)
    if (next > 0x2f || text.charCodeAt(at - 1) === SPACE) looks |= LOOK.dotWithin
    if (next === DOT) looks |= LOOK.dots
  }
  return looks
}

function looksBeyond(code: number): number {
  if (code === 0x201e || code === 0x201c || code === 0x201d) return LOOK.quotation
  if (code === 0x2026) return LOOK.dots
  const pair = code >= 0xd800 && code <= 0xdfff ? LOOK.pair : 0
  const isSign = (code >= 0x2010 && code <= 0x20cf) || code === 0xfe0f || code === 0x200d
  return isSign || isEmoji(code) ? pair : pair | LOOK.strange
}

/** Dingbats and most pictures; letters of mathematics and in squares come in pairs that begin with d835 and d83c. */
const isEmoji = (code: number): boolean =>
  (code >= 0x2190 && code <= 0x24b5) ||
  (code >= 0x2500 && code <= 0x2bff) ||
  code === 0xd83d ||
  code === 0xd83e ||
  (code >= 0xdc00 && code <= 0xdfff)
