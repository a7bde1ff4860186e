import type { Brand } from '../../model/config.js'
import type { SubjectExample, SubjectMemory } from '../../model/subject-memory.js'
import { JUDGED_WORDS } from '../text/judged-text.js'
import { tokenize } from '../text/tokens.js'
import { scaleOf, signsOf, wayOf, wordsWithNames } from './signs.js'
import { findBrands } from './subject.js'

/** Below so many labels of either side nothing is known yet. */
const MIN_LABELS = 5
/** Keeps what is stored, and read with every run, small. */
const MAX_SIGNS = 1_000
const MIN_WEIGHT = 0.02
const ROUNDS = 40
const STEP = 0.5
const PENALTY = 5

interface Seen {
  readonly about: 0 | 1
  readonly scale: number
  /** Their numbers: with words instead, five thousand long texts took half a minute of a poll, five times as long. */
  readonly signs: Int32Array
}

/**
 * Learns from labels which texts are about us, by a regression on their signs that is held back where there is little to go by. Always the
 * same for the same labels in the same order. null: too few of either side. Brands let it see the words near a name.
 */
export function learnSubject(examples: readonly SubjectExample[], brands: readonly Brand[] = []): SubjectMemory | null {
  const about = examples.filter((example) => example.about).length
  const other = examples.length - about
  const fewer = Math.min(about, other)
  if (fewer < MIN_LABELS) return null
  const { seen, names } = readAll(examples, brands)
  const { bias, weights } = regress(seen, names.length)
  const trust = fewer / (fewer + MIN_LABELS)
  const signs = names
    .map((sign, at) => [sign, round(weights[at]! * trust)] as const)
    .filter(([, weight]) => Math.abs(weight) >= MIN_WEIGHT)
    .sort(([a, left], [b, right]) => Math.abs(right) - Math.abs(left) || (a < b ? -1 : 1))
    .slice(0, MAX_SIGNS)
  return { about, other, bias: round(bias * trust), signs: Object.fromEntries(signs) }
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000

/** What stands in one text alone teaches nothing about others. */
function readAll(
  examples: readonly SubjectExample[],
  brands: readonly Brand[],
): { readonly seen: readonly Seen[]; readonly names: readonly string[] } {
  const counts = new Map<string, number>()
  const read = examples.map(({ text, about }) => {
    const naming = findBrands(text, brands)
    const words = wordsWithNames(tokenize(text, JUDGED_WORDS), naming)
    const signs = [...signsOf(words, wayOf(naming))]
    for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
    return { about: about ? 1 : 0, scale: scaleOf(words), signs } as const
  })
  const names = [...counts].flatMap(([sign, count]) => (count > 1 ? [sign] : []))
  const numbers = new Map(names.map((sign, at) => [sign, at]))
  const seen = read.map(({ signs, ...rest }) => ({
    ...rest,
    signs: Int32Array.from(signs.flatMap((sign) => numbers.get(sign) ?? [])),
  }))
  return { seen, names }
}

/** Logistic regression, each text of the same length; steps shrink by sign (Adagrad), so that rare signs learn too. */
function regress(seen: readonly Seen[], size: number): { readonly bias: number; readonly weights: Float64Array } {
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-8)
  let bias = 0
  let biasSquares = 1e-8
  const decay = PENALTY / seen.length
  const back = seen.toReversed()
  for (let round = 0; round < ROUNDS; round++) {
    // There and back: what stands last would pull hardest.
    for (const { about, scale, signs } of round % 2 === 0 ? seen : back) {
      let odds = bias
      for (const sign of signs) odds += weights[sign]! * scale
      const error = 1 / (1 + Math.exp(-odds)) - about
      biasSquares += error * error
      bias -= (STEP * error) / Math.sqrt(biasSquares)
      for (const sign of signs) {
        const slope = error * scale + decay * weights[sign]!
        squares[sign]! += slope * slope
        weights[sign]! -= (STEP * slope) / Math.sqrt(squares[sign]!)
      }
    }
  }
  return { bias, weights }
}
