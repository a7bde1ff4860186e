import type { NewCorrection, PastCorrection } from '../model/learned-correction.js'
import type { Mention } from '../model/mention.js'

/** Labels as they stand. */
export interface LabelState {
  readonly count: number
  /** The newest event by which a label was given or taken back; 0: none ever. */
  readonly mark: number
}

/** What of the memory learning from people needs. */
export interface LearningStore {
  labelState(): Promise<LabelState>
  /** Mentions whose labels were given or taken back after an event, as `mark` tells them; each once. */
  labelledSince(
    mark: number,
  ): Promise<{ readonly mark: number; readonly changes: number; readonly mentionIds: readonly number[] }>
  /** Mentions that a person labelled and of which the text is still there, newest first; without our own. `after`: the last id of the page before. */
  labelledMentions(page: { readonly after: number | null; readonly limit: number }): Promise<readonly Mention[]>

  /** Returns its number. */
  addCorrection(correction: NewCorrection): Promise<number>
  /** All there ever were, oldest first. */
  corrections(): Promise<readonly PastCorrection[]>
  /** The newest of all, taken back or not. */
  lastCorrection(): Promise<PastCorrection | null>
  /** The newest on these weights that is not taken back, with what it learned. */
  currentCorrection(base: string): Promise<(PastCorrection & NewCorrection) | null>
  /** Takes the newest back that is not; returns it as it stood before, null: there is none. */
  takeBackCorrection(removal: { readonly at: number; readonly by: string }): Promise<PastCorrection | null>
}
