import { fnv1a } from '../../util/fnv.js'
import { oncePerWord, type Word } from '../text/words.js'

/** Words in a row that are compared: two texts of one wording share nearly all, two about one matter hardly any. */
const SHINGLE = 3

const hashOf = oncePerWord(fnv1a)

/** One hash over all words in their order. `each` is told the hash of each three in a row. */
export function hashWords(words: readonly Word[], each: (shingle: number) => void): number {
  let whole = words.length
  let [first, second] = [0, 0]
  for (let at = 0; at < words.length; at++) {
    const third = hashOf(words[at]!)
    whole = Math.imul(whole ^ third, 0x01000193)
    if (at >= SHINGLE - 1) each(mix(first, second, third))
    first = second
    second = third
  }
  return whole >>> 0
}

export function shinglesOf(words: readonly Word[]): ReadonlySet<number> {
  const shingles = new Set<number>()
  hashWords(words, (shingle) => shingles.add(shingle))
  return shingles
}

// The finaliser of MurmurHash3: the shingles of a text are ordered by it, and its lowest bits are looked at first.
function mix(first: number, second: number, third: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ third
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Of all that either has, the share that both have. */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared += 1
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}
