import { HEADS, type PerHead } from '../triage/heads.js'
import { featuresOf, type TextFeatures } from '../triage/model/text-features.js'
import { JUDGED_WORDS } from '../triage/text/judged-text.js'
import { OUR_BRAND } from '../triage/text/matcher.js'
import { readSigns } from '../triage/text/read-signs.js'
import { type Tokens, tokenize } from '../triage/text/tokens.js'
import { wordOf } from '../triage/text/words.js'
import type { TextRow } from './text-row.js'

/** A text as numbers. */
export interface Example extends TextFeatures {
  readonly set: string
  readonly labels: PerHead
  /** What the signs say by their own weights. */
  readonly base: Float64Array
}

const PLACEHOLDER = 'ourbrandhere'

/** As `triage` reads a text in which our name was found. */
export function readRow({ text }: Pick<TextRow, 'text'>): Tokens {
  const tokens = tokenize(text.replaceAll(OUR_BRAND, PLACEHOLDER), JUDGED_WORDS)
  const words = tokens.words.map((word) => (word.startsWith(PLACEHOLDER) ? OUR_BRAND : word))
  return { ...tokens, words, entries: words.map(wordOf) }
}

export function featurize(row: TextRow): Example {
  const tokens = readRow(row)
  const signs = readSigns(tokens, { language: row.language, role: 'comment', authorName: null, authorUrl: null })
  const base = new Float64Array(HEADS.length)
  for (const { weights } of signs) for (let head = 0; head < HEADS.length; head++) base[head]! += weights[head]!
  return { set: row.set, labels: row.labels, base, ...featuresOf(tokens.words, signs) }
}
