import { CHAR } from './fold-char.js'
import { type FoldedText, placeAt } from './fold-text.js'
import type { Term } from './term.js'

/** Which letters a sign is written for. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  0: 'o', 1: 'il', 2: 'z', 3: 'e', 4: 'a', 5: 's', 6: 'bg', 7: 't', 8: 'b', 9: 'g',
  $: 's', '@': 'a', '!': 'il', '¡': 'i', '|': 'il', '€': 'e', '+': 't',
} // biome-ignore format: a table
const stands: readonly (readonly number[] | undefined)[] = (() => {
  const table: number[][] = []
  for (const [sign, letters] of Object.entries(STANDS_FOR))
    table[sign.charCodeAt(0)] = [...letters].map((letter) => letter.charCodeAt(0))
  return table
})()
const BLANKS = new Set([...'*•·×#%?+'].map((sign) => sign.charCodeAt(0)))

/** Share of a name's letters that must be left: `B***spiel` says whom it means, `B******l` does not. */
const LEFT = 0.6
/** More would take long to try; nobody hides a name so often. */
const MAX_RUNS = 3

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Chunks of letters and signs without a space, where something other than letters stands within. `limit` bounds the work on hostile texts. */
export function disguisedChunks({ codes, flags, length }: FoldedText, limit: number): readonly Stretch[] {
  const chunks: Stretch[] = []
  const part = CHAR.word | CHAR.mask
  for (let from = 0; from < length && chunks.length < limit; from++) {
    if ((flags[from]! & part) === 0) continue
    let to = from
    let odd = false
    while (to < length && (flags[to]! & part) !== 0) {
      if ((flags[to]! & (CHAR.mask | CHAR.lookalike)) !== 0 || codes[to]! < 58) odd = true
      to += 1
    }
    if (odd && to - from <= 60) {
      const trimmed = trim(codes, { from, to })
      if (trimmed.to - trimmed.from > 3) chunks.push(trimmed)
    }
    from = to
  }
  return chunks
}

const LEADING = new Set([...'@#*+?!%'].map((sign) => sign.charCodeAt(0)))
const TRAILING = new Set([...'!?*+%#'].map((sign) => sign.charCodeAt(0)))

function trim(codes: Uint16Array, { from, to }: Stretch): Stretch {
  let [start, end] = [from, to]
  while (start < end && LEADING.has(codes[start]!)) start += 1
  while (end > start && TRAILING.has(codes[end - 1]!)) end -= 1
  return { from: start, to: end }
}

/** Whether a chunk is the name with signs or digits in the place of letters: `Be1spiel`, `B3i$piel`, `Beisp*el`, `B***spiel`. */
export function isDisguised({ codes }: FoldedText, { from, to }: Stretch, { letters }: Term): boolean {
  const matches = (at: number, of: number, seen: { readonly left: number; readonly runs: number }): boolean => {
    let [here, there, left] = [at, of, seen.left]
    while (here < to) {
      const code = codes[here]!
      const wanted = there < letters.length ? letters.charCodeAt(there) : 0
      if (code === wanted) left += 1
      else if (stands[code]?.includes(wanted) !== true) break
      here += 1
      there += 1
    }
    if (here === to) return there === letters.length && left >= letters.length * LEFT
    if (!BLANKS.has(codes[here]!) || seen.runs === MAX_RUNS) return false
    let end = here
    while (end < to && BLANKS.has(codes[end]!)) end += 1
    // As many letters as signs, or up to two more: people stop counting.
    const blanks = end - here
    for (let hidden = 1; hidden <= blanks + 2 && there + hidden <= letters.length; hidden++)
      if (matches(end, there + hidden, { left, runs: seen.runs + 1 })) return true
    return false
  }
  return matches(from, 0, { left: 0, runs: 0 })
}

const MAX_SPELLED = 40

/**
 * Letters that are written one by one, `B e i s p i e l` or `B.e.i.s.p.i.e.l`, from a word's start on: the letters, and for each its index.
 * null: less than four of them.
 */
export function spelledOut(
  { codes, flags, length }: FoldedText,
  from: number,
): { letters: string; at: readonly number[] } | null {
  const found: number[] = []
  const at: number[] = []
  let here = from
  let count = 0
  while (here < length && count < MAX_SPELLED && (flags[here]! & CHAR.word) !== 0) {
    let end = here + 1
    // `ü` is two codes of one letter.
    while (end < length && placeAt(end) === placeAt(here)) end += 1
    if ((flags[end]! & CHAR.word) !== 0) break
    for (let each = here; each < end; each++) {
      found.push(codes[each]!)
      at.push(each)
    }
    count += 1
    here = end + 1
    // `B. e. i.`
    if ((flags[here]! & CHAR.space) !== 0 && codes[end] !== 32) here += 1
  }
  return count < 4 ? null : { letters: String.fromCharCode(...found), at }
}
