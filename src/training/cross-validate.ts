import { sumsOf } from './assemble.js'
import { createDice, shuffle } from './dice.js'
import type { Example } from './featurize.js'
import { learn } from './learn.js'

/** Sums of texts of whose set nothing was learned. */
export interface Unseen {
  readonly example: Example
  readonly sums: Float64Array
}

/** Leaves one part of the sets out after the other: each text is judged by what other fields taught. */
export function crossValidate(examples: readonly Example[], folds: number): Unseen[] {
  const sets = shuffle([...new Set(examples.map(({ set }) => set))].sort(), createDice(3))
  const foldOf = new Map(sets.map((set, at) => [set, at % folds]))
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const learned = learn(examples.filter(({ set }) => foldOf.get(set) !== fold))
    return examples.filter(({ set }) => foldOf.get(set) === fold).map((example) => ({ example, sums: sumsOf(example, learned) }))
  })
}
