import { CHAR, foldChar } from './fold-char.js'

/**
 * A text as names are searched in it: folded code units, and what each of them is. The arrays are scratch space, used again by the next
 * text: only the first `length` entries count, and nobody may keep them.
 */
export interface FoldedText {
  readonly text: string
  readonly length: number
  readonly codes: Uint16Array
  readonly flags: Uint8Array
  /** The first `count` are the indices at which a word begins, or a hump within one. */
  readonly starts: Int32Array
  readonly count: number
  /** Signs stand inside words, letters of two scripts in one, or letters beside digits. */
  readonly disguised: boolean
}

const TABLE_SIZE = 0x250
/** There is more to do than to write one code down. */
const SPECIAL = 0x40000000
/** One code, and perhaps a disguise. */
const PERHAPS = 0x20000000
const FLAGS = 0xff
const BEYOND = 0x7fffffff
/** The first code, above it the second one, above that the flags: one look tells all of a common character. */
const table = new Uint32Array(TABLE_SIZE)

/** Characters are folded when a text first holds them: most processes see eighty of these six hundred. */
function entryOf(code: number): number {
  const known = table[code]!
  if (known !== 0) return known
  const { codes: folded, flags: of } = foldChar(code)
  const more = folded.length === 1 ? ((of & (CHAR.mask | CHAR.digit)) === 0 ? 0 : PERHAPS) : SPECIAL
  table[code] = (folded[0] ?? 0) + ((folded[1] ?? 0) << 10) + (of << 20) + more
  return table[code]!
}
const CODE = 0x3ff

/** What was folded once, beyond the table. Bounded: a text may hold every letter that there is. */
const known = new Map<number, ReturnType<typeof foldChar>>()
const MAX_KNOWN = 4_096

function foldRare(point: number): ReturnType<typeof foldChar> {
  const found = known.get(point)
  if (found !== undefined) return found
  const made = foldChar(point)
  if (known.size < MAX_KNOWN) known.set(point, made)
  return made
}

let codes = new Uint16Array(0)
let flags = new Uint8Array(0)
let starts = new Int32Array(0)

// Most characters are one code: only from where on a place in the text is another one than the code's index is written down.
let shiftedFrom = new Int32Array(0)
let shiftedBy = new Int32Array(0)
let shifts = 0

/** After a character that is not one code: `before` to `length` are its codes, `next` is where the next character begins. */
function noteShifts(before: number, length: number, next: number): void {
  const first = before - (shifts === 0 ? 0 : shiftedBy[shifts - 1]!)
  for (let index = before + 1; index < length; index++) noteShift(index, index - first)
  noteShift(length, length - next)
}

function noteShift(index: number, by: number): void {
  if ((shifts === 0 ? 0 : shiftedBy[shifts - 1]!) === by) return
  if (shifts > 0 && shiftedFrom[shifts - 1] === index) shifts -= 1
  shiftedFrom[shifts] = index
  shiftedBy[shifts++] = by
}

/** Where in the text the code at `index` comes from; that of its length is the text's end. Of the text that was folded last. */
export function placeAt(index: number): number {
  let low = 0
  let high = shifts
  while (low < high) {
    const middle = (low + high) >> 1
    if (shiftedFrom[middle]! <= index) low = middle + 1
    else high = middle
  }
  return index - (low === 0 ? 0 : shiftedBy[low - 1]!)
}

/** At most three codes come of one unit. */
function grow(units: number): void {
  const size = 3 * units + 8
  if (codes.length >= size) return
  codes = new Uint16Array(size)
  flags = new Uint8Array(size)
  starts = new Int32Array(size)
  shiftedFrom = new Int32Array(size)
  shiftedBy = new Int32Array(size)
}

const DIAERESIS = 0x308
/** Of `a`, `o` and `u`. */
export const isUmlautBase = (code: number): boolean => code === 97 || code === 111 || code === 117

const EDGE = CHAR.word | CHAR.upper

export function foldText(text: string): FoldedText {
  const units = text.length
  grow(units)
  const to = codes
  const kinds = flags
  const begins = starts
  let length = 0
  let count = 0
  let disguised = false
  let previous = 0
  shifts = 0
  for (let from = 0; from < units; from++) {
    const code = text.charCodeAt(from)
    const entry = code < TABLE_SIZE ? entryOf(code) : BEYOND
    if (entry < SPECIAL) {
      const kind = (entry >>> 20) & FLAGS
      if ((kind & ~previous & EDGE) !== 0) begins[count++] = length
      to[length] = entry & CODE
      kinds[length++] = kind
      if (entry >= PERHAPS && !disguised) disguised = isOdd(kind, previous, text.charCodeAt(from + 1))
      previous = kind
      continue
    }
    const before = length
    if (entry === BEYOND) from = foldBeyond(text, from, length)
    else foldSpecial(entry, length)
    length = written
    noteShifts(before, length, from + 1)
    if (length === before) continue
    const kind = kinds[length - 1]!
    if ((kind & ~previous & EDGE) !== 0) begins[count++] = before
    disguised ||= isOdd(kind, previous, text.charCodeAt(from + 1))
    previous = kind
  }
  // What an earlier text left there is not read on.
  for (let end = length; end < length + 5; end++) to[end] = kinds[end] = 0
  return { text, length, codes: to, flags: kinds, starts: begins, count, disguised }
}

/** Letters beside a digit, a sign within a word or before it, a letter of another script: perhaps a disguise. `Danke!` and `@name` are none. */
function isOdd(kind: number, previous: number, next: number): boolean {
  if ((kind & CHAR.lookalike) !== 0) return true
  const isBefore = next < TABLE_SIZE && isLetter((entryOf(next) >>> 20) & FLAGS)
  if ((kind & CHAR.digit) !== 0) return isBefore || isLetter(previous)
  if ((kind & CHAR.mask) === 0) return false
  if ((previous & CHAR.word) === 0) return isBefore && (kind & CHAR.money) !== 0
  return isBefore || next === STAR || (next >= 48 && next <= 57)
}

const STAR = 42

const isLetter = (kind: number): boolean => (kind & (CHAR.word | CHAR.digit)) === CHAR.word

/** How many codes there are after the last rare character. */
let written = 0

/** Folds a character beyond the table to the codes from `length` on; returns the index of its last unit. */
function foldBeyond(text: string, from: number, length: number): number {
  written = length
  const code = text.charCodeAt(from)
  if (code === DIAERESIS && length > 0 && isUmlautBase(codes[length - 1]!)) {
    write(E, flags[length - 1]!)
    return from
  }
  const point = code >= 0xd800 && code <= 0xdbff ? text.codePointAt(from)! : code
  const rare = foldRare(point)
  for (const folded of rare.codes) write(folded, rare.flags)
  return point > 0xffff ? from + 1 : from
}

function foldSpecial(entry: number, length: number): void {
  written = length
  const kind = (entry >>> 20) & FLAGS
  const [first, second] = [entry & CODE, (entry >>> 10) & CODE]
  if (first !== 0) write(first, kind)
  if (second !== 0) write(second, kind)
}

const E = 101

function write(code: number, kind: number): void {
  codes[written] = code
  flags[written++] = kind
}

/** The folded codes of a few characters, which may be kept. */
export function foldedCodes(text: string): readonly number[] {
  const folded = foldText(text)
  return [...folded.codes.subarray(0, folded.length)]
}

/** A stretch of a folded text as a string. */
export const foldedSlice = ({ codes: from }: FoldedText, start: number, end: number): string =>
  end <= start ? '' : String.fromCharCode(...from.subarray(start, Math.min(end, start + 200)))
