import { fnv1a } from '../../util/fnv.js'

/** Words in a row that are compared: two texts of one wording share nearly all, two about one matter hardly any. */
const SHINGLE = 3

/** Hashes of the words, and of each three in a row where there are so many. */
export interface Shingled {
  readonly whole: number
  readonly shingles: Uint32Array
}

/** Hashes of folded words: one over all of them in their order, and of each three in a row. */
export function shinglesOf(words: readonly string[]): Shingled {
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE + 1))
  let whole = words.length
  let [first, second] = [0, 0]
  for (let at = 0; at < words.length; at++) {
    const third = fnv1a(words[at]!)
    whole = Math.imul(whole ^ third, 0x01000193)
    if (at >= SHINGLE - 1) shingles[at - SHINGLE + 1] = mix(first, second, third)
    ;[first, second] = [second, third]
  }
  return { whole: whole >>> 0, shingles }
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
