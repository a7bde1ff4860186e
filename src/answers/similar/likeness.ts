import { fnv1a } from '../../util/fnv.js'
import { once } from '../../util/once.js'
import { foldWords } from '../fold.js'

/** Words in a row that are compared: single ones are shared by everybody who complains of the same thing. */
const SHINGLE = 2
/** Shorter texts ("bei mir auch keine Karte") are alike by chance. */
export const MIN_WORDS = 8
/** Longer texts are compared by their beginning: a stranger may post a book. */
const MAX_WORDS = 400
const MAX_LENGTH = 8_000

/**
 * Share of all pairs of words that two texts must have in common to be the same words, a little changed. Of invented pairs, two customers
 * with one fault stay below 0.25, and a complaint in which every fifth word was changed, or to which a greeting was added, is above 0.5.
 */
const NEAR = 0.4
/** Share of the shorter text's pairs that must be in the longer one: a copy cut down for another place. */
const PART = 0.8
const MIN_WORDS_OF_PART = 12

/** A text as it is compared. */
export interface Print {
  /** Folded words with one space between; addresses of the web and of people are none. */
  readonly words: string
  readonly count: number
  /** Worked out when they are first asked for: most texts are only looked up by their words. */
  readonly shingles: () => ReadonlySet<number>
}

export type Likeness = { readonly kind: 'same' | 'near' | 'part'; readonly share: number }

// What a place adds by itself: links, whom it is addressed to, the number of a part.
const ADDED = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])@[\w.-]+(?:@[\w.-]+)?|\b\d{1,2}\/\d{1,2}(?=\W*(?:$|\n))/giu

const MAY_BE_ADDED = /[@/]|www\./i

function shinglesOf(words: readonly string[]): Set<number> {
  const shingles = new Set<number>()
  const hashes = words.map(fnv1a)
  for (let at = 0; at + SHINGLE <= hashes.length; at += 1) {
    let hash = 0
    for (let next = at; next < at + SHINGLE; next += 1) hash = Math.imul(hash ^ hashes[next]!, 0x9e3779b1) ^ (hash >>> 15)
    shingles.add(hash)
  }
  return shingles
}

export function printOf(text: string): Print {
  const start = text.slice(0, MAX_LENGTH)
  const own = MAY_BE_ADDED.test(start) ? start.replace(ADDED, ' ') : start
  const list = foldWords(own).split(' ').slice(0, MAX_WORDS)
  const words = list.join(' ')
  return { words, count: list.length, shingles: once(() => shinglesOf(words.split(' '))) }
}

function sharedOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared += 1
  return shared
}

/** Whether one text is the other, a little changed or cut short; null: it is another text, or one is too short to tell. */
export function likeness(a: Print, b: Print): Likeness | null {
  const shorter = Math.min(a.count, b.count)
  if (shorter < MIN_WORDS) return null
  if (a.words === b.words) return { kind: 'same', share: 1 }
  const [one, other] = [a.shingles(), b.shingles()]
  const shared = sharedOf(one, other)
  const near = shared / (one.size + other.size - shared)
  if (near >= NEAR) return { kind: 'near', share: near }
  const part = shared / Math.min(one.size, other.size)
  return shorter >= MIN_WORDS_OF_PART && part >= PART ? { kind: 'part', share: part } : null
}
