import { filled } from './filled.js'
import { recalling } from './recall.js'
import { type Retold, retelling } from './retell.js'

/** What the tool speaks to people. Data formats are in no language: they never change. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** What may stand in a sentence: names and figures, and sentences that are parts of another. */
export type SaidValue = string | number | Phrase

/**
 * A language beside English. `phrases`: by the English words, `{}` for each value, what is said instead; there too `{}` is the next value,
 * `{0}` the first one, `{1}` the second. `nouns`: one and many, by the English one.
 */
export interface Speech {
  readonly language: Language
  readonly phrases: Readonly<Record<string, string>>
  readonly nouns: Readonly<Record<string, readonly [one: string, many: string]>>
  /** Sentences of deeper layers by their shape. */
  readonly retold?: Retold
  readonly quotationMarks?: readonly [open: string, close: string]
}

const keyOf = (strings: readonly string[]): string => strings.join('{}')

/** A sentence that is said later, by whoever knows the language of the reader: an error on its way up. As text, and in data, it is English. */
export class Phrase {
  readonly key: string
  readonly values: readonly SaidValue[]

  constructor(key: string, values: readonly SaidValue[]) {
    this.key = key
    this.values = values
  }

  toString(): string {
    return this.values.length === 0 ? this.key : filled(this.key, this.values.map(String))
  }

  toJSON(): string {
    return this.toString()
  }
}

/** A sentence, marked where it has values. */
export type Said = string | Phrase

/** Marks a sentence to be said later: ``phrase`the source ${id} is unknown` ``. Braces of its own it cannot have. */
export const phrase = (strings: TemplateStringsArray, ...values: readonly SaidValue[]): Phrase =>
  new Phrase(keyOf(strings), values)

/** Marks as a part of another sentence what is said in English already, such as what the database keeps or another program said. */
export const kept = (text: Said): Phrase => (text instanceof Phrase ? text : new Phrase(text, []))

/** Says sentences in one language: ``say`${count} of them` ``. What has no translation is said in English. */
export interface Say {
  (strings: TemplateStringsArray, ...values: readonly SaidValue[]): string
  readonly language: Language
  /** A sentence that was marked, one that never changes, such as the text of an option, or one that was said in English before. */
  readonly text: (said: Said) => string
  /** A reason or an event that a deeper layer, or the store, has in English. */
  readonly told: (text: string) => string
  /** `1 case`, `2 cases`. */
  readonly counted: (count: number, noun: string) => string
}

/** A single word is a name: of a source, a state, a key. */
const isName = (text: string): boolean => !text.includes(' ')

/** Parts that are said one after the other, the coarsest first: lines, and what led to what. */
const SEPARATORS = ['\n', '. ', '; ', ': ']

/** Words of strangers and of other servers stand in what is told: no more of it is looked at than our own sentences need. */
const MAX_LENGTH = 2_000

/** So many letters alike are no chance: such a sentence is none of those that are known by their shape alone. */
const SURE = 12

/** What says everything in one language. */
export function speaking({ language, phrases, nouns, retold = {}, quotationMarks }: Speech): Say {
  let recall: ReturnType<typeof recalling> | null = null

  const sayKey = (key: string, values: readonly SaidValue[]): string => {
    if (values.length === 0) return again(key) ?? key
    const pattern = Object.hasOwn(phrases, key) ? phrases[key]! : key
    return filled(
      pattern,
      values.map((value) => (value instanceof Phrase ? sayKey(value.key, value.values) : String(value))),
    )
  }

  /** One sentence that was said in English, and of which at least so many letters are its own. */
  function wholly(text: string, letters = 0): string | null {
    if (isName(text)) return null
    recall ??= recalling(Object.keys(phrases))
    const found = recall(text)
    if (found === null || found.letters < letters) return null
    return sayKey(
      found.key,
      found.values.map((value) => (isName(value) ? value : kept(value))),
    )
  }

  /** What was said in English; null where nothing in it is known. */
  function again(text: string): string | null {
    if (Object.hasOwn(phrases, text)) return phrases[text]!
    if (language === 'en' || text.length > MAX_LENGTH) return null
    const whole = wholly(text)
    if (whole !== null || isName(text)) return whole
    // At the coarsest that is there, and no other: who tried each in turn would take time without end.
    const separator = SEPARATORS.find((each) => text.includes(each))
    if (separator === undefined) return null
    const at = text.indexOf(separator)
    const parts = [text.slice(0, at), text.slice(at + separator.length)]
    const said = parts.map((part) => (isName(part) ? null : again(part)))
    if (said.some((part) => part !== null)) return said.map((part, index) => part ?? parts[index]!).join(separator)
    return null
  }

  const say = (strings: TemplateStringsArray, ...values: readonly SaidValue[]): string => sayKey(keyOf(strings), values)
  const text = (said: Said): string => (said instanceof Phrase ? sayKey(said.key, said.values) : (again(said) ?? said))
  const counted = (count: number, noun: string): string => {
    const [one, many] = Object.hasOwn(nouns, noun) ? nouns[noun]! : [noun, `${noun}s`]
    return `${count} ${count === 1 ? one : many}`
  }
  const retell = retelling(retold, text, quotationMarks)
  const told = (text: string): string => {
    if (language === 'en' || text.length > MAX_LENGTH) return text
    const whole = Object.hasOwn(phrases, text) ? null : wholly(text, SURE)
    if (whole !== null) return whole
    const anew = retell(text)
    return anew === text ? (again(text) ?? text) : anew
  }
  return Object.assign(say, { language, text, told, counted })
}

/** English: the words as they stand in the code. */
export const english: Say = speaking({ language: 'en', phrases: {}, nouns: {} })
