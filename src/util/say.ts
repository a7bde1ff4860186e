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
}

const keyOf = (strings: readonly string[]): string => strings.join('{}')

function fill(pattern: string, values: readonly string[]): string {
  let next = 0
  return pattern.replace(/\{(\d*)\}/g, (_all, place: string) => values[place === '' ? next++ : Number(place)] ?? '')
}

/** A sentence that is said later, by whoever knows the language of the reader: an error on its way up. As text it is English. */
export class Phrase {
  readonly key: string
  readonly values: readonly SaidValue[]

  constructor(key: string, values: readonly SaidValue[]) {
    this.key = key
    this.values = values
  }

  toString(): string {
    return fill(this.key, this.values.map(String))
  }
}

/** Marks a sentence to be said later: ``phrase`the source ${id} is unknown` ``. Braces of its own it cannot have. */
export const phrase = (strings: TemplateStringsArray, ...values: readonly SaidValue[]): Phrase =>
  new Phrase(keyOf(strings), values)

/** Says sentences in one language: ``say`${count} of them` ``. What has no translation is said in English. */
export interface Say {
  (strings: TemplateStringsArray, ...values: readonly SaidValue[]): string
  readonly language: Language
  /** A sentence that was marked, or one that never changes, such as the text of an option. */
  readonly text: (said: string | Phrase) => string
  /** A reason or an event that a deeper layer, or the store, has in English. */
  readonly told: (text: string) => string
  /** `1 case`, `2 cases`. */
  readonly counted: (count: number, noun: string) => string
}

/** What says everything in one language. */
export function speaking({ language, phrases, nouns, retold = {} }: Speech): Say {
  const sayKey = (key: string, values: readonly SaidValue[]): string => {
    const pattern = Object.hasOwn(phrases, key) ? phrases[key]! : key
    return fill(
      pattern,
      values.map((value) => (value instanceof Phrase ? sayKey(value.key, value.values) : String(value))),
    )
  }
  const say = (strings: TemplateStringsArray, ...values: readonly SaidValue[]): string => sayKey(keyOf(strings), values)
  const text = (said: string | Phrase): string => {
    if (said instanceof Phrase) return sayKey(said.key, said.values)
    return Object.hasOwn(phrases, said) ? phrases[said]! : said
  }
  const counted = (count: number, noun: string): string => {
    const [one, many] = Object.hasOwn(nouns, noun) ? nouns[noun]! : [noun, `${noun}s`]
    return `${count} ${count === 1 ? one : many}`
  }
  return Object.assign(say, { language, text, told: retelling(retold, text), counted })
}

/** English: the words as they stand in the code. */
export const english: Say = speaking({ language: 'en', phrases: {}, nouns: {} })
