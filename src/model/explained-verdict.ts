import type { Mention } from './mention.js'
import type { Kind } from './verdict.js'

/** What speaks for one kind. */
export type SpokenKind = Exclude<Kind, 'neutral'>

/** Words of a text, and by how much they speak for a kind, in log-odds. */
export interface TurningPassage {
  readonly passage: string
  readonly weight: number
}

/** What would have made another kind of a text. */
export interface TurningPoint {
  /** The fewest passages without which it is of another kind, and for which of the two they speak; null: no few turn it. */
  readonly without: { readonly passages: readonly TurningPassage[]; readonly speak: SpokenKind; readonly kind: Kind } | null
  /** Which kind would have to be spoken for by so much more, or less, that another comes of it; null: nothing within reach. */
  readonly nearest: { readonly speak: SpokenKind; readonly by: number; readonly kind: Kind } | null
  /** Neither a few words nor a little more of anything would turn it. */
  readonly far: boolean
}

/** From which probability on a text is a complaint, and what that was measured to come to on texts of fields unseen in training. */
export interface Operation {
  /** `triage.recall`, as the configuration asks. */
  readonly asked: number
  readonly threshold: number
  /** Share of all complaints that is found. */
  readonly recall: number
  /** Share of what is taken for a complaint that is one. */
  readonly precision: number
}

/** A stored mention with what its verdict hangs on. */
export interface ExplainedVerdict {
  readonly mention: Mention
  readonly operation: Operation
  /** null: it was judged by nothing that could turn, or can be judged no more. */
  readonly turning: TurningPoint | null
  /** What it is by the rules of now, where that is something else than what is stored: the next poll judges it again. */
  readonly now: Kind | null
}
