import { join } from 'node:path'
import { readSet } from '../../../src/training/read-sets.js'
import { languageIsPlain, languageOf } from '../../../src/triage/language.js'
import { tokenize } from '../../../src/triage/tokens.js'

/** Sets whose texts are short and whose language is known. */
export const LANGUAGE_SETS = [
  'sb10k',
  'umsab_de',
  'germeval17',
  'flausch',
  'sms_de',
  'airline',
  'umsab_en',
  'minibar',
  'nps_chat',
  'sms_en',
] as const

/** Most words of a text in the length class. */
export const LENGTHS = [3, 8, 20] as const

/** What a text's source or platform says of its language. */
export type Prior = 'none' | 'right' | 'wrong'

export interface LanguageFigure {
  readonly set: string
  readonly language: string
  /** Of the class of lengths that ends with so many words. */
  readonly words: number
  readonly prior: Prior
  readonly texts: number
  readonly right: number
  /** Of them decided without the detector, which takes long to load. */
  readonly plain: number
  readonly mistakes: readonly string[]
}

const MOST_TEXTS = 3_000
const NOISE = /^[@#]|:\/\/|^www\./

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word) && !NOISE.test(word)).length

/** Every set, by language and length. The detector has to be loaded where it is to take part. */
export function measureLanguage(folder: string, prior: Prior): LanguageFigure[] {
  return LANGUAGE_SETS.flatMap((set) => {
    const rows = readSet(join(folder, `${set}.jsonl.gz`)).slice(0, MOST_TEXTS * 3)
    return [...new Set(rows.map(({ language }) => language))].flatMap((language) =>
      LENGTHS.flatMap((words, at) => {
        const texts = rows.filter(
          (row) => row.language === language && wordsOf(row.text) <= words && wordsOf(row.text) > (LENGTHS[at - 1] ?? 0),
        )
        return texts.length === 0
          ? []
          : [figureOf(set, { language, words, prior, texts: texts.slice(0, MOST_TEXTS).map(({ text }) => text) })]
      }),
    )
  })
}

interface Class {
  readonly language: string
  readonly words: number
  readonly prior: Prior
  readonly texts: readonly string[]
}

function figureOf(set: string, { language, words, prior, texts }: Class): LanguageFigure {
  const declared =
    prior === 'none' ? null : (prior === 'right') === (language !== 'en') ? (language === 'en' ? 'de' : language) : 'en'
  const answers = texts.map((text) => [text, languageOf(tokenize(text), declared)] as const)
  return {
    set,
    language,
    words,
    prior,
    texts: texts.length,
    right: answers.filter(([, answer]) => answer === language).length,
    plain: texts.filter((text) => languageIsPlain(text, declared)).length,
    mistakes: answers.flatMap(([text, answer]) =>
      answer === language ? [] : [`${answer}: ${text.replace(/\s+/g, ' ').slice(0, 100)}`],
    ),
  }
}
