/** A text in plain digits and letters, and where each of its units stands in the text as it was. */
export interface Unmasked {
  readonly plain: string
  /** Offset in the original of an offset in `plain`. */
  readonly at: (offset: number) => number
}

// Invisible characters, the frame of keycap emoji, and digits and letters that look like plain ones: numbers are hidden from filters so.
const MASK =
  /\p{Cf}|\u034f|\u20e3|[\ufe00-\ufe0f]|[\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u2460-\u2468\u24ea]|[\u{1d7ce}-\u{1d7ff}]/u
// A number that goes on in the next line of a quotation.
const PARTED = /\d[^\d\n]{0,3}\n[^\S\n]{0,3}>[> \t]{0,12}[^\d\n]{0,3}\d/
const QUOTED = /\n[^\S\n]{0,3}>[> \t]{0,12}/y
const ZEROS = [0x660, 0x6f0, 0x966]
const INVISIBLE = /\p{Cf}|\p{M}/u

const asItIs = (offset: number): number => offset

/** Takes masks off: what is invisible goes, and so do the marks of quoted lines within a number; full-width, Arabic and mathematical digits become plain ones. */
export function unmask(text: string): Unmasked {
  if (!MASK.test(text) && !PARTED.test(text)) return { plain: text, at: asItIs }
  let plain = ''
  const offsets: number[] = []
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at)!)
    QUOTED.lastIndex = at
    const quoted = char === '\n' ? (QUOTED.exec(text)?.[0].length ?? 0) : 0
    const shown = MASK.test(char) ? unmasked(char) : char
    for (let unit = 0; unit < shown.length; unit++) offsets.push(at + (shown === char ? unit : 0))
    plain += shown
    at += Math.max(char.length, quoted)
  }
  offsets.push(text.length)
  return { plain, at: (offset) => offsets[offset]! }
}

function unmasked(char: string): string {
  if (INVISIBLE.test(char)) return ''
  const code = char.codePointAt(0)!
  const zero = ZEROS.find((first) => code >= first && code <= first + 9)
  return zero === undefined ? char.normalize('NFKC') : String(code - zero)
}
