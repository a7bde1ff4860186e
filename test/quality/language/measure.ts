import { join } from 'node:path'
import { readSet } from '../../../src/training/read-sets.js'
import type { TextRow } from '../../../src/training/text-row.js'
import { commonLanguage } from '../../../src/triage/language/common-language.js'
import { languageIsPlain, languageOf } from '../../../src/triage/language/language.js'
import { tokenize } from '../../../src/triage/text/tokens.js'

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

/** What a text's source or platform says of its language; `page`: nothing, but it stands among others. */
export type Prior = 'none' | 'page' | 'right' | 'wrong'

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
/** As many as most feeds hold. */
const PAGE = 20
const NOISE = /^[@#]|:\/\/|^www\./

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word) && !NOISE.test(word)).length

/** Every set, by language and length. The detector has to be loaded where it is to take part. */
export function measureLanguage(folder: string, prior: Prior): LanguageFigure[] {
  return LANGUAGE_SETS.flatMap((set) => {
    const rows = readSet(join(folder, `${set}.jsonl.gz`)).slice(0, MOST_TEXTS * 3)
    const spoken = languagesOfPages(rows)
    return [...new Set(rows.map(({ language }) => language))].flatMap((language) =>
      LENGTHS.flatMap((words, at) => {
        const texts = rows.filter(
          (row) => row.language === language && wordsOf(row.text) <= words && wordsOf(row.text) > (LENGTHS[at - 1] ?? 0),
        )
        return texts.length === 0 ? [] : [figureOf(set, { language, words, prior, rows: texts.slice(0, MOST_TEXTS), spoken })]
      }),
    )
  })
}

/** Of each text the language of the page on which it stands, of its set's texts in that language as they lie. */
function languagesOfPages(rows: readonly TextRow[]): ReadonlyMap<TextRow, string | null> {
  const spoken = new Map<TextRow, string | null>()
  for (const language of new Set(rows.map((row) => row.language))) {
    const own = rows.filter((row) => row.language === language)
    for (let from = 0; from < own.length; from += PAGE) {
      const page = own.slice(from, from + PAGE)
      const common = commonLanguage(page.map(({ text }) => text))
      for (const row of page) spoken.set(row, common)
    }
  }
  return spoken
}

interface Class {
  readonly language: string
  readonly words: number
  readonly prior: Prior
  readonly rows: readonly TextRow[]
  readonly spoken: ReadonlyMap<TextRow, string | null>
}

const wrongFor = (language: string): string => (language === 'en' ? 'de' : 'en')

function declaredFor(row: TextRow, { language, prior, spoken }: Class): string | null {
  if (prior === 'none') return null
  if (prior === 'page') return spoken.get(row)!
  return prior === 'right' ? language : wrongFor(language)
}

function figureOf(set: string, of: Class): LanguageFigure {
  const { language, words, prior, rows } = of
  const answers = rows.map((row) => {
    const declared = declaredFor(row, of)
    return { text: row.text, answer: languageOf(tokenize(row.text), declared), plain: languageIsPlain(row.text, declared) }
  })
  return {
    set,
    language,
    words,
    prior,
    texts: rows.length,
    right: answers.filter(({ answer }) => answer === language).length,
    plain: answers.filter(({ plain }) => plain).length,
    mistakes: answers.flatMap(({ text, answer }) =>
      answer === language ? [] : [`${answer}: ${text.replace(/\s+/g, ' ').slice(0, 100)}`],
    ),
  }
}
