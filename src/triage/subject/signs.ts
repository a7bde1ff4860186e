import type { BrandHit, Naming } from '../subject.js'
import type { Tokens } from '../tokens.js'

/** How far from the name a word is near it. */
const NEAR = 3
const NAME = '@us'

/** What of a text subject memory knows: its words, words in a row, words near the name, and how it names us. Each once, in order. */
export function signsOf({ words, starts, ends }: Tokens, naming: Naming): ReadonlySet<string> {
  const signs = new Set<string>([`as:${wayOf(naming)}`])
  const places = [...naming.hits, ...naming.doubtful].sort((a, b) => a.start - b.start)
  const seen = words.map((word, at) => (isPart(places, starts[at]!, ends[at]!) ? NAME : word))
  for (const [at, word] of seen.entries()) {
    if (word.length > 1 && word !== NAME) signs.add(word)
    if (at > 0) signs.add(`${seen[at - 1]} ${word}`)
    if (word !== NAME) continue
    for (let distance = 1; distance <= NEAR; distance++) {
      const [left, right] = [seen[at - distance], seen[at + distance]]
      if (left !== undefined) signs.add(`${left} <`)
      if (right !== undefined) signs.add(`> ${right}`)
    }
  }
  return signs
}

const isPart = (places: readonly BrandHit[], start: number, end: number): boolean =>
  places.some((hit) => hit.start < end && hit.end > start)

function wayOf({ brand, hint, doubtful }: Naming): string {
  if (brand !== null) return hint === null ? 'named' : 'hint'
  return doubtful.length > 0 ? 'doubtful' : 'unnamed'
}
