import type { Tokens } from '../text/tokens.js'
import type { BrandHit, Naming } from './subject.js'

/** Stands for a name of ours among the words. */
export const NAME = '@us'
/** How far from the name a word is near it. */
export const NEAR = 3

/** The words of a text, each of our names one of them, though it may be of several words. */
export function wordsWithNames({ words, starts, ends }: Tokens, { hits, doubtful }: Naming): readonly string[] {
  const places = doubtful.length === 0 ? hits : [...hits, ...doubtful].sort(byStart)
  const seen: string[] = []
  let next = 0
  for (let at = 0; at < words.length; at++) {
    while (next < places.length && places[next]!.end <= starts[at]!) next += 1
    const isName = next < places.length && places[next]!.start < ends[at]!
    seen.push(isName ? NAME : words[at]!)
  }
  return seen
}

const byStart = (a: BrandHit, b: BrandHit): number => a.start - b.start

/** How a text names us: by a word that says so, by a common word beside a hint or without one, not at all. */
export function wayOf({ brand, hint, doubtful }: Naming): string {
  if (brand !== null) return hint === null ? 'as:named' : 'as:hint'
  return doubtful.length > 0 ? 'as:doubtful' : 'as:unnamed'
}

/** What of a text subject memory knows: its words, words in a row, words near a name, and how it names us. Each once, in order. */
export function signsOf(words: readonly string[], way: string): ReadonlySet<string> {
  const signs = new Set<string>([way])
  for (const [at, word] of words.entries()) {
    if (word !== NAME && word.length > 1) signs.add(word)
    if (at > 0) signs.add(`${words[at - 1]} ${word}`)
    if (word !== NAME) continue
    for (let distance = 1; distance <= NEAR; distance++) {
      const [left, right] = [words[at - distance], words[at + distance]]
      if (left !== undefined) signs.add(`${left} <`)
      if (right !== undefined) signs.add(`> ${right}`)
    }
  }
  return signs
}

/** The sum of signs is scaled by it: a long text has many signs, and says no more. */
export const scaleOf = (words: readonly string[]): number => 1 / Math.sqrt(2 * words.length + 2)
