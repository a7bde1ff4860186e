import type { AnswerKind } from '../../model/answer.js'

/** What the wording of a reply can be told apart as. */
export const WORDED = ['answer', 'holding', 'deflected', 'automatic'] as const satisfies readonly AnswerKind[]

export type Worded = (typeof WORDED)[number]

/** Weights of one kind: of each bucket, and where they start from. */
export interface WordingWeights {
  /** Base64 of one signed byte a bucket. */
  readonly table: string
  /** Log-odds that one step of a byte is worth. */
  readonly step: number
  readonly bias: number
}
