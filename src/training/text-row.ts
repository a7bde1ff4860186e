import type { PerHead } from '../triage/heads.js'

/** One labelled text. */
export interface TextRow {
  /** The file or data set it stands in: texts of one are never on both sides of a measurement. */
  readonly set: string
  /** ISO 639-1. */
  readonly language: string
  readonly text: string
  /** Per head 1, 0, or NaN where nobody said. */
  readonly labels: PerHead
  /** The data set's own part: `train`, `dev`, `test`. */
  readonly split: string | null
}
