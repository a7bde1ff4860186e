/**
 * What the labels of one installation changed of the shipped weights. Numbers per head stand in the order of the judgement's heads:
 * complaint, question, suggestion, praise, spam.
 */
export interface Correction {
  /** Of its contents: verdicts that were made with another one are made anew. */
  readonly id: string
  /** Buckets of the table whose weights change, and by how much. */
  readonly grams: readonly (readonly [bucket: number, deltas: readonly number[]])[]
  /** The same of the signs, by their code. */
  readonly signs: Readonly<Record<string, readonly number[]>>
  /** Added to the log-odds. */
  readonly bias: readonly number[]
}
