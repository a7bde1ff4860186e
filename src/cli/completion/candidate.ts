/** What may stand where the cursor is, and what it is; no description where there is nothing to say. */
export interface Candidate {
  readonly value: string
  readonly text: string
}

/** Instead of candidates: the shell completes names of files. */
export const FILES = ':files'

export type Candidates = readonly Candidate[] | typeof FILES

export const plainCandidates = (values: readonly string[]): readonly Candidate[] => values.map((value) => ({ value, text: '' }))
