import type { SubjectMemory } from '../../model/subject-memory.js'
import type { Tokens } from '../text/tokens.js'
import { NAME, NEAR, scaleOf, wayOf, wordsWithNames } from './signs.js'
import type { Naming } from './subject.js'

interface Sign {
  readonly word: string
  readonly weight: number
}

/** A memory's signs by what is looked up: no text is glued together only to find that nobody knows it. */
interface Index {
  readonly words: ReadonlyMap<string, Sign>
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, Sign>>
  readonly left: ReadonlyMap<string, Sign>
  readonly right: ReadonlyMap<string, Sign>
}

const indices = new WeakMap<SubjectMemory, Index>()

function indexOf(memory: SubjectMemory): Index {
  const known = indices.get(memory)
  if (known !== undefined) return known
  const [words, left, right] = [new Map<string, Sign>(), new Map<string, Sign>(), new Map<string, Sign>()]
  const pairs = new Map<string, Map<string, Sign>>()
  for (const [sign, weight] of Object.entries(memory.signs)) {
    const [first = '', second] = sign.split(' ')
    const shown = { word: sign.replaceAll(NAME, '…').replace(/^> | <$/g, ''), weight }
    if (second === undefined) words.set(first, shown)
    else if (second === '<') left.set(first, shown)
    else if (first === '>') right.set(second, shown)
    else pairs.set(first, (pairs.get(first) ?? new Map<string, Sign>()).set(second, shown))
  }
  const index = { words, pairs, left, right }
  indices.set(memory, index)
  return index
}

/** What labels say of a text: log-odds that it is about us, and the word that says so most. */
export interface Recollection {
  readonly odds: number
  /** Speaks for the side that `odds` takes; null where only the balance of the labels does. */
  readonly word: string | null
}

/** Judges a text by what was learned from labels. */
export function recallSubject(tokens: Tokens, naming: Naming, memory: SubjectMemory): Recollection {
  const index = indexOf(memory)
  const words = wordsWithNames(tokens, naming)
  const way = index.words.get(wayOf(naming))
  const known = knownSigns(words, index)
  const sum = known.reduce((odds, { weight }) => odds + weight, way?.weight ?? 0)
  const odds = sum * scaleOf(words) + memory.bias
  let most: Sign | null = null
  for (const sign of known) if (sign.weight * odds > (most === null ? 0 : most.weight * odds)) most = sign
  return { odds, word: most?.word ?? null }
}

/** Each once, as `signsOf` tells them. */
function knownSigns(words: readonly string[], { words: single, pairs, left, right }: Index): readonly Sign[] {
  const known: Sign[] = []
  const add = (sign: Sign | undefined): void => {
    if (sign !== undefined && !known.includes(sign)) known.push(sign)
  }
  let follows: ReadonlyMap<string, Sign> | undefined
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (follows !== undefined) add(follows.get(word))
    follows = pairs.get(word)
    if (word !== NAME) {
      if (word.length > 1) add(single.get(word))
      continue
    }
    for (let distance = 1; distance <= NEAR; distance++) {
      if (at >= distance) add(left.get(words[at - distance]!))
      if (at + distance < words.length) add(right.get(words[at + distance]!))
    }
  }
  return known
}
