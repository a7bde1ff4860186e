import { MIN_MISSPELT } from './compile-brands.js'
import { type FoldedText, isUmlautBase } from './fold-text.js'
import type { Term } from './term.js'

/** From so many letters on any letter may be wrong, missing or too much; below, letters may only change places or stand double. */
const MIN_ANY_EDIT = 7

/**
 * Whether the word at `from` to `to` is the name with one slip of the fingers: a wrong, missing or additional letter, two that changed
 * places, letters doubled or not, an umlaut without its dots. The first letter is always right; the last one is too, for other endings
 * make other words: `Generali` and `General`, `Beispiel` and `Beispiele`.
 */
export function isMisspelt(
  { codes }: FoldedText,
  { from, to }: { readonly from: number; readonly to: number },
  term: Term,
): boolean {
  const name = term.letters
  const length = to - from
  const size = name.length
  if (size < MIN_MISSPELT || codes[from] !== name.charCodeAt(0)) return false
  if (length < size - 2 || length > size + 12) return false
  if (sameButForRuns(codes, { from, to }, name)) return true
  if (Math.abs(length - size) > 1) return false
  let head = 0
  while (head < length && head < size && codes[from + head] === name.charCodeAt(head)) head += 1
  let tail = 0
  while (tail < Math.min(length, size) - head && codes[to - 1 - tail] === name.charCodeAt(size - 1 - tail)) tail += 1
  const [wrong, wanted] = [length - head - tail, size - head - tail]
  if (wrong === 2 && wanted === 2)
    return codes[from + head] === name.charCodeAt(head + 1) && codes[from + head + 1] === name.charCodeAt(head)
  if (tail === 0) return false
  if (wrong === 0 && wanted === 1 && name.charCodeAt(head) === E && isUmlautBase(name.charCodeAt(head - 1))) return true
  return size >= MIN_ANY_EDIT && wrong <= 1 && wanted <= 1
}

const E = 101

/** `Swisscooom`, `Swiscom` */
function sameButForRuns(codes: Uint16Array, { from, to }: { readonly from: number; readonly to: number }, name: string): boolean {
  let at = from
  let of = 0
  while (at < to && of < name.length) {
    const code = codes[at]!
    if (code !== name.charCodeAt(of)) return false
    while (at < to && codes[at] === code) at += 1
    while (of < name.length && name.charCodeAt(of) === code) of += 1
  }
  return at === to && of === name.length
}
