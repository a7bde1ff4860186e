/** What a folded character is; several may hold. */
export const CHAR = {
  word: 1,
  upper: 2,
  /** May part the words of a name: white space, hyphen, underscore. */
  gap: 4,
  /** May stand for a letter in the middle of a word: `*`, `$`, `@`. */
  mask: 8,
  /** A letter of another script that looks like the Latin one it was folded to. */
  lookalike: 16,
  space: 32,
  digit: 64,
  /** Stands for a letter at a word's start too: `$wisscom`. */
  money: 128,
} as const

/** One character of a text as it is compared: up to three code units of lower-case letters, and what it is. */
export interface FoldedChar {
  readonly codes: readonly number[]
  readonly flags: number
}

const DIGRAPHS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  ı: 'i',
  ł: 'l',
  đ: 'd',
}
const MASKS = '*$@!|€•·×#+%?¡'
const HYPHENS = /[-\u2010-\u2015\u2212]/
// Seen in names that shall not be found: they show as nothing. The soft hyphen comes with pasted text.
const INVISIBLE = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/
/** Circled and squared letters are signs to Unicode, letters to those who write them. */
const ENCLOSED = /[\u24b6-\u24e9\u{1f130}-\u{1f149}]/u

/** By looks, not by sound: a capital and its small letter may look like different ones. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  (
    'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd ԛq ԝw ɡg ɑa ӏl ' +
    'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ' +
    'αa βb εe ιi κk νv οo ρp τt υu χx γy ηn ϲc ' +
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'
  )
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!]),
)

const codesOf = (text: string): number[] => [...Array(text.length).keys()].map((at) => text.charCodeAt(at))

const A_TO_Z = /^[a-z]$/
const DIGIT = /^[0-9]$/

/** Letters and digits of ASCII and of German, without patterns for the letters of all scripts, which are slow to make. null: look closer. */
function foldPlain(char: string): FoldedChar | null {
  const small = char.toLowerCase()
  const upper = small === char ? 0 : CHAR.upper
  if (A_TO_Z.test(small) && char < '\u0080') return { codes: codesOf(small), flags: CHAR.word | upper }
  if (DIGIT.test(char)) return { codes: codesOf(char), flags: CHAR.word | CHAR.digit }
  const digraph = DIGRAPHS[small]
  return digraph?.length === 2 ? { codes: codesOf(digraph), flags: CHAR.word | upper } : null
}

/** Folds one code point as `foldWord` does, and besides by its looks: full-width, mathematical, circled, Cyrillic and Greek letters. */
export function foldChar(point: number): FoldedChar {
  const char = String.fromCodePoint(point)
  return foldPlain(char) ?? foldClosely(char, point)
}

/** The same of any character. */
export function foldClosely(char: string, point: number): FoldedChar {
  if (INVISIBLE.test(char) || /\p{M}/u.test(char)) return { codes: [], flags: 0 }
  if (/\s/.test(char)) return { codes: [32], flags: CHAR.gap | CHAR.space }
  if (char === '_') return { codes: [95], flags: CHAR.gap }
  if (HYPHENS.test(char)) return { codes: [45], flags: CHAR.gap }
  if (char === '’' || char === '‘' || char === '´' || char === '`') return { codes: [39], flags: 0 }
  const flags = MASKS.includes(char) ? CHAR.mask | ('$€'.includes(char) ? CHAR.money : 0) : 0
  if (!/[\p{L}\p{N}]/u.test(char) && !ENCLOSED.test(char)) {
    // Full-width signs and the like: one ASCII sign or themselves.
    const plain = char.normalize('NFKC')
    const code = plain.length === 1 && plain < '\u007f' && plain !== ' ' ? plain.charCodeAt(0) : point & 0xffff
    return { codes: [code], flags: MASKS.includes(plain) ? CHAR.mask : flags }
  }
  return foldLetter(char)
}

function foldLetter(char: string): FoldedChar {
  const base = char.normalize('NFKD').replace(/\p{M}/gu, '')
  const looks = LOOKALIKES.get(base) ?? base
  const small = char.toLowerCase()
  const upper = small !== char || looks.toLowerCase() !== looks ? CHAR.upper : 0
  const lookalike = looks === base ? 0 : CHAR.lookalike
  const folded = DIGRAPHS[small] ?? looks.toLowerCase()
  const digit = /^\d/.test(folded) ? CHAR.digit : 0
  return { codes: codesOf(folded.slice(0, 3)), flags: CHAR.word | upper | lookalike | digit }
}
