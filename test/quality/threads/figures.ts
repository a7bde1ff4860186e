import { ANSWER_KINDS, TIE_STRENGTHS } from '../../../src/model/answer.js'
import { type Comparison, FIELDS, type Field } from './compare.js'

/** How a class of answers was recognised. `right` of those that were `expected`, and of those that `got` it. */
export interface Recognition {
  readonly expected: number
  readonly got: number
  readonly right: number
}

export interface Score {
  readonly right: number
  readonly of: number
}

export interface Figures {
  readonly kinds: Readonly<Record<string, Recognition>>
  readonly strengths: Readonly<Record<string, Recognition>>
  readonly fields: Readonly<Record<Field, Score>>
  /** Threads of which everything is right. */
  readonly threads: Score
}

const share = (right: number, of: number): number => (of === 0 ? 1 : right / of)
export const precision = ({ right, got }: Recognition): number => share(right, got)
export const recall = ({ right, expected }: Recognition): number => share(right, expected)

function recognition(comparisons: readonly Comparison[], key: 'kind' | 'strength', value: string): Recognition {
  const pairs = comparisons.flatMap(({ answers }) => answers)
  const is = (side: 'expected' | 'got') => pairs.filter((pair) => pair[side]?.[key] === value)
  return {
    expected: is('expected').length,
    got: is('got').length,
    right: is('expected').filter(({ got }) => got?.[key] === value).length,
  }
}

const table = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>

export function figuresOf(comparisons: readonly Comparison[]): Figures {
  const claims = comparisons.flatMap((each) => each.claims)
  const score = (field: Field): Score => {
    const of = claims.filter((claim) => claim.field === field)
    return { right: of.filter(({ right }) => right).length, of: of.length }
  }
  return {
    kinds: table(
      ANSWER_KINDS.filter((kind) => kind !== 'manual'),
      (kind) => recognition(comparisons, 'kind', kind),
    ),
    strengths: table(TIE_STRENGTHS, (strength) => recognition(comparisons, 'strength', strength)),
    fields: table(FIELDS, score),
    threads: { right: comparisons.filter(({ mistakes }) => mistakes.length === 0).length, of: comparisons.length },
  }
}
