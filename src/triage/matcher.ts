import { foldWord } from './fold.js'
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

interface Choice {
  readonly whole: ReadonlySet<string>
  readonly stems: readonly string[]
}
type Gap = { readonly skip: number }
type Element = 'number' | 'any' | Gap | Choice

interface Pattern<Value> {
  readonly value: Value
  /** What follows the first word, which the index already matched. */
  readonly rest: readonly Element[]
}

interface StemPattern<Value> extends Pattern<Value> {
  readonly stem: string
}

/** Phrases, looked up by their first word, so that a text costs the same whether the lexicon holds ten or ten thousand. */
export interface Lexicon<Value> {
  /** What can begin with a word: most begin nothing. */
  readonly beginningWith: (word: Word) => readonly Pattern<Value>[]
}

const STEM_KEY = 4
const NONE: readonly never[] = []

/** Compiles phrases (see `Group`). A first word's stem needs four letters. */
export function compileLexicon<Value>(entries: Iterable<readonly [phrases: string, value: Value]>): Lexicon<Value> {
  const byWord = new Map<string, Pattern<Value>[]>()
  const byStem = new Map<string, StemPattern<Value>[]>()
  const byNumber: Pattern<Value>[] = []
  for (const [phrases, value] of entries) {
    for (const phrase of phrases.split(/[|\n]/)) {
      const [first, ...others] = phrase.trim().split(/\s+/)
      if (first === undefined || first === '') continue
      const rest = others.map(elementOf)
      const head = elementOf(first)
      if (head === 'number') byNumber.push({ value, rest })
      else if (typeof head === 'string' || 'skip' in head) throw new Error(`a phrase cannot begin so: ${phrase}`)
      else {
        for (const word of head.whole) append(byWord, word, { value, rest })
        for (const stem of head.stems) {
          if (stem.length < STEM_KEY) throw new Error(`stem too short: ${phrase}`)
          append(byStem, stem.slice(0, STEM_KEY), { value, rest, stem })
        }
      }
    }
  }
  const beginningWith = oncePerWord((word): readonly Pattern<Value>[] => {
    const stems = word.length < STEM_KEY ? undefined : byStem.get(word.slice(0, STEM_KEY))
    const found = [
      ...(byWord.get(word) ?? NONE),
      ...(stems?.filter(({ stem }) => word.startsWith(stem)) ?? NONE),
      ...(isNumber(word) ? byNumber : NONE),
    ]
    return found.length === 0 ? NONE : found
  })
  return { beginningWith }
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}

function elementOf(source: string): Element {
  if (source === '#') return 'number'
  if (source === '_') return 'any'
  if (source === '..') return { skip: 3 }
  if (source === '...') return { skip: 9 }
  const words = source.split('/').map((word) => (word === OUR_BRAND ? word : foldWord(word.replace(/['’]/g, ''))))
  return {
    whole: new Set(words.filter((word) => !word.endsWith('*'))),
    stems: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  }
}

/** All phrases in the text, in order of their first word; they may overlap. */
export function matchLexicon<Value>(lexicon: Lexicon<Value>, tokens: Tokens): Match<Value>[] {
  const matches: Match<Value>[] = []
  const { entries } = tokens
  for (let at = 0; at < entries.length; at++) {
    for (const { value, rest } of lexicon.beginningWith(entries[at]!)) {
      const to = rest.length === 0 ? at + 1 : matchRest(rest, 0, tokens, at + 1)
      if (to !== -1) matches.push({ value, from: at, to })
    }
  }
  return matches
}

/** Index after the last word, or -1. A phrase never crosses the end of a sentence. */
function matchRest(rest: readonly Element[], index: number, tokens: Tokens, at: number): number {
  const element = rest[index]
  if (element === undefined) return at
  if (typeof element === 'object' && 'skip' in element) {
    for (let skipped = 0; skipped <= element.skip; skipped++) {
      const end = matchRest(rest, index + 1, tokens, at + skipped)
      if (end !== -1) return end
      if (at + skipped >= tokens.words.length || tokens.seams[at + skipped] === SEAM.sentence) return -1
    }
    return -1
  }
  if (at >= tokens.words.length || tokens.seams[at] === SEAM.sentence || !matchesWord(element, tokens.words[at]!)) return -1
  return matchRest(rest, index + 1, tokens, at + 1)
}

function matchesWord(element: Exclude<Element, Gap>, word: string): boolean {
  if (element === 'any') return true
  if (element === 'number') return isNumber(word)
  return element.whole.has(word) || element.stems.some((stem) => word.startsWith(stem))
}

const NUMBER_WORDS = new Set(
  (
    'ein eine einem einer einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert mehreren mehrere paar etlichen vielen ' +
    'über drü one two three four five six seven eight nine ten twelve twenty hundred several couple few many multiple over'
  )
    .split(' ')
    .map(foldWord),
)

function isNumber(word: string): boolean {
  const code = word.charCodeAt(0)
  return (code >= 48 && code <= 57) || NUMBER_WORDS.has(word)
}
