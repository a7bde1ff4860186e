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
  readonly whole: readonly string[]
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
  /** The choices within phrases that a word meets: most meet none, and are looked at again and again where phrases have gaps. */
  readonly met: (word: Word) => readonly Choice[]
}

const STEM_KEY = 4
const NONE: readonly never[] = []

/** Compiles phrases (see `Group`). A first word's stem needs four letters. */
export function compileLexicon<Value>(entries: Iterable<readonly [phrases: string, value: Value]>): Lexicon<Value> {
  const byWord = new Map<string, Pattern<Value>[]>()
  const byStem = new Map<string, StemPattern<Value>[]>()
  const byNumber: Pattern<Value>[] = []
  const choices = createChoices()
  for (const [phrases, value] of entries) {
    for (const phrase of foldWord(phrases.replace(/['’]/g, '')).split(/[|\n]/)) {
      const [first, ...others] = phrase.trim().split(/\s+/)
      if (first === undefined || first === '') continue
      const rest = others.map((source) => elementOf(source, choices.of))
      const head = elementOf(first, choiceOf)
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
  return { beginningWith, met: oncePerWord(choices.metBy) }
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}

function elementOf(source: string, choice: (source: string) => Choice): Element {
  if (source === '#') return 'number'
  if (source === '_') return 'any'
  if (source === '..') return { skip: 3 }
  if (source === '...') return { skip: 9 }
  return choice(source)
}

function choiceOf(source: string): Choice {
  if (!source.includes('/'))
    return source.endsWith('*') ? { whole: NONE, stems: [source.slice(0, -1)] } : { whole: [source], stems: NONE }
  const whole: string[] = []
  const stems: string[] = []
  for (const word of source.split('/')) {
    if (word.endsWith('*')) stems.push(word.slice(0, -1))
    else whole.push(word)
  }
  return { whole, stems }
}

/** Choices by what they are written like, and by the words that meet them. */
function createChoices() {
  const known = new Map<string, Choice>()
  const byWord = new Map<string, Choice[]>()
  const byLetter = new Map<string, { readonly stem: string; readonly choice: Choice }[]>()

  function of(source: string): Choice {
    const before = known.get(source)
    if (before !== undefined) return before
    const choice = choiceOf(source)
    known.set(source, choice)
    for (const word of choice.whole) append(byWord, word, choice)
    for (const stem of choice.stems) append(byLetter, stem.slice(0, 1), { stem, choice })
    return choice
  }

  function metBy(word: string): readonly Choice[] {
    const stems = byLetter.get(word.slice(0, 1))?.filter(({ stem }) => word.startsWith(stem)) ?? NONE
    const met = [...(byWord.get(word) ?? NONE), ...stems.map(({ choice }) => choice)]
    return met.length === 0 ? NONE : met
  }
  return { of, metBy }
}

/** All phrases in the text, in order of their first word; they may overlap. */
export function matchLexicon<Value>({ beginningWith, met }: Lexicon<Value>, { entries, seams }: Tokens): Match<Value>[] {
  const matches: Match<Value>[] = []

  const isMet = (element: Exclude<Element, Gap>, word: Word): boolean => {
    if (element === 'any') return true
    return element === 'number' ? isNumber(word.text) : met(word).includes(element)
  }

  /** Index after the last word, or -1. A phrase never crosses the end of a sentence. */
  const endOf = (rest: readonly Element[], index: number, at: number): number => {
    const element = rest[index]
    if (element === undefined) return at
    if (typeof element === 'object' && 'skip' in element) {
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
    for (const { value, rest } of beginningWith(entries[at]!)) {
      const to = rest.length === 0 ? at + 1 : endOf(rest, 0, at + 1)
      if (to !== -1) matches.push({ value, from: at, to })
    }
  }
  return matches
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
