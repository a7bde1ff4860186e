import { foldWord } from './fold.js'
import { type Element, elementOf, isMet, isNumber } from './phrase.js'
import { SEAM, type Tokens } from './tokens.js'
import { oncePerWord, type Word } from './words.js'

/** Stands in a text's words for one of our brands; `@us` in phrases. */
export const OUR_BRAND = '@us'

/** A phrase found in a text: words `from` to `to` (exclusive). */
export interface Match<Value> {
  readonly value: Value
  readonly from: number
  readonly to: number
}

/** A phrase of which nothing but its first word was looked at yet. */
interface Phrase<Value> {
  readonly value: Value
  /** What follows the first word, as it is written. */
  readonly source: string
  pattern: Pattern<Value> | null
}

interface StemPhrase<Value> {
  readonly stem: string
  readonly phrase: Phrase<Value>
}

interface Pattern<Value> {
  readonly value: Value
  /** What follows the first word, which the index already matched. */
  readonly rest: readonly Element[]
  /** Of the word behind the first one, where the phrase wants a certain one there: the bits of `Element`; else 0. */
  readonly next: number
}

/**
 * Phrases by their first word. What follows it is read when a text first holds that word: a process that judges a few texts needs
 * a tenth of all, and to read all of one language costs it 20 ms.
 */
export interface PhraseIndex<Value> {
  readonly byWord: ReadonlyMap<string, readonly Phrase<Value>[]>
  /** By the first letters of the stem. */
  readonly byStem: ReadonlyMap<string, readonly StemPhrase<Value>[]>
  readonly byNumber: readonly Phrase<Value>[]
}

/** Looks phrases up by their first word, so that a text costs the same whether there are ten of them or ten thousand. */
export interface Lexicon<Value> {
  /** What can begin with a word: most begin nothing. */
  readonly beginningWith: (word: Word) => readonly Pattern<Value>[]
}

const STEM_KEY = 4
const NONE: readonly never[] = []

/** Indexes phrases (see `Group`). A first word's stem needs four letters. */
export function indexPhrases<Value>(entries: Iterable<readonly [phrases: string, value: Value]>): PhraseIndex<Value> {
  const byWord = new Map<string, Phrase<Value>[]>()
  const byStem = new Map<string, StemPhrase<Value>[]>()
  const byNumber: Phrase<Value>[] = []
  for (const [phrases, value] of entries) {
    for (const written of foldWord(phrases.replace(/['’]/g, '')).replaceAll('\n', '|').split('|')) {
      const text = written.trim()
      if (text === '') continue
      const space = text.indexOf(' ')
      const phrase: Phrase<Value> = { value, source: space === -1 ? '' : text.slice(space + 1), pattern: null }
      const first = space === -1 ? text : text.slice(0, space)
      if (first === '#') byNumber.push(phrase)
      else if (first === '_' || first.startsWith('..')) throw new Error(`a phrase cannot begin so: ${text}`)
      else
        for (const word of first.includes('/') ? first.split('/') : [first]) {
          if (!word.endsWith('*')) {
            append(byWord, word, phrase)
            continue
          }
          const stem = word.slice(0, -1)
          if (stem.length < STEM_KEY) throw new Error(`stem too short: ${text}`)
          append(byStem, stem.slice(0, STEM_KEY), { stem, phrase })
        }
    }
  }
  return { byWord, byStem, byNumber }
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}

function patternOf<Value>(phrase: Phrase<Value>): Pattern<Value> {
  if (phrase.pattern !== null) return phrase.pattern
  const { value, source } = phrase
  const rest = source === '' ? NONE : source.trim().split(/\s+/).map(elementOf)
  const next = rest.length === 0 || rest[0]!.skip > 0 ? 0 : rest[0]!.startsWith
  phrase.pattern = { value, rest, next }
  return phrase.pattern
}

/** Of several indices: first the phrases that begin with the whole word, then those with a stem of it, then those with any number. */
export function createLexicon<Value>(indices: readonly PhraseIndex<Value>[]): Lexicon<Value> {
  const beginningWith = oncePerWord((word): readonly Pattern<Value>[] => {
    const key = word.length < STEM_KEY ? null : word.slice(0, STEM_KEY)
    const found: Phrase<Value>[] = []
    for (const { byWord } of indices) found.push(...(byWord.get(word) ?? NONE))
    if (key !== null)
      for (const { byStem } of indices)
        for (const { stem, phrase } of byStem.get(key) ?? NONE) if (word.startsWith(stem)) found.push(phrase)
    if (isNumber(word)) for (const { byNumber } of indices) found.push(...byNumber)
    return found.length === 0 ? NONE : found.map(patternOf)
  })
  return { beginningWith }
}

export const compileLexicon = <Value>(entries: Iterable<readonly [phrases: string, value: Value]>): Lexicon<Value> =>
  createLexicon([indexPhrases(entries)])

/** All phrases in the text, in order of their first word; they may overlap. */
export function matchLexicon<Value>({ beginningWith }: Lexicon<Value>, { entries, seams }: Tokens): Match<Value>[] {
  const matches: Match<Value>[] = []

  /** Index after the last word, or -1. A phrase never crosses the end of a sentence. */
  const endOf = (rest: readonly Element[], index: number, at: number): number => {
    if (index === rest.length) return at
    const element = rest[index]!
    if (element.skip > 0) {
      for (let skipped = 0; skipped <= element.skip; skipped++) {
        const end = endOf(rest, index + 1, at + skipped)
        if (end !== -1) return end
        if (at + skipped >= entries.length || seams[at + skipped] === SEAM.sentence) return -1
      }
      return -1
    }
    if (at >= entries.length || seams[at] === SEAM.sentence || !isMet(element, entries[at]!)) return -1
    return endOf(rest, index + 1, at + 1)
  }

  for (let at = 0; at < entries.length; at++) {
    const patterns = beginningWith(entries[at]!)
    if (patterns === NONE) continue
    const isLast = at + 1 === entries.length || seams[at + 1] === SEAM.sentence
    const start = isLast ? 0 : entries[at + 1]!.start
    for (let index = 0; index < patterns.length; index++) {
      const { value, rest, next } = patterns[index]!
      // Nine phrases in ten end here, without a look at what they want of the next word.
      if (next !== 0 && (next & start) === 0) continue
      const to = rest.length === 0 ? at + 1 : endOf(rest, 0, at + 1)
      if (to !== -1) matches.push({ value, from: at, to })
    }
  }
  return matches
}
