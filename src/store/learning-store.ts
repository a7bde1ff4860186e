import type { NewCorrection, PastCorrection } from '../model/learned-correction.js'
import type { Mention } from '../model/mention.js'

/** Labels as they stand. */
export interface LabelState {
  readonly count: number
  /** The newest event by which a label was given or taken back; 0: none ever. */
  readonly mark: number
}

/** What happened to labels after an event. */
export interface LabelChanges {
  readonly mark: number
  /** How many acts there were. */
  readonly changes: number
  /** Each once. */
  readonly mentionIds: readonly number[]
  /** Those of them that had another label before. */
  readonly changed: readonly number[]
}

/** What of the memory learning from people needs. */
export interface LearningStore {
  labelState(): Promise<LabelState>
  /** Mentions whose labels were given or taken back after an event, as `mark` tells them; each once. */
  labelledSince(mark: number): Promise<LabelChanges>
  /** Mentions whose verdict came from the label of one of these, newest first. Reads through all mentions. */
  taughtBy(mentionIds: readonly number[], limit: number): Promise<readonly Mention[]>
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
  takeBackCorrection(base: string, removal: { readonly at: number; readonly by: string }): Promise<PastCorrection | null>
}
