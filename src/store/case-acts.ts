import type { Answer } from '../model/answer.js'
import type { CaseEvent, CaseRecord, CaseState } from '../model/case.js'
import type { Label } from '../model/verdict.js'

/** How a case stands after an act; what is absent stays. */
export interface CaseStanding {
  readonly state?: CaseState
  readonly policyHash?: string | null
  readonly outcome?: string | null
  readonly snoozedUntil?: number | null
  readonly settledAt?: number | null
  readonly reopenedAt?: number | null
  readonly assignee?: string | null
}

/** A person's word on posts. */
export interface PostsLabel {
  readonly mentionIds: readonly number[]
  readonly kind: Label
}

/** What a person did to a case, and what of the case it changes. */
export interface CaseAct extends CaseStanding {
  readonly event: CaseEvent
  readonly ackedUntil?: number | null
  /** An answer that a person recorded. */
  readonly answer?: Answer
  readonly label?: PostsLabel
  /** Follows from something else, and is not taken back by itself. */
  readonly follows?: true
}

/** Acts of one command line are named by the event of the first: they can be taken back together. */
interface OfCommand {
  readonly command?: number | null
}

/** Looks at the case as it stands at that moment, and decides; pure, for it runs in the transaction. What it throws, the caller gets. */
export interface ActDecision extends OfCommand {
  /** null: it is so already, nothing is to be done. */
  readonly decide: (record: CaseRecord) => CaseAct | null
}

export interface LabelAct extends OfCommand {
  readonly kind: Label
  readonly event: CaseEvent
}

/** What becomes of a case that takes in another, told in the history of both, in other words. */
export interface Merging extends CaseStanding {
  readonly event: CaseEvent
  readonly why: { readonly source: string; readonly target: string }
}

export interface MergeDecision extends OfCommand {
  readonly from: number
  readonly into: number
  readonly decide: (source: CaseRecord, target: CaseRecord) => Merging
}

/** The machine found them to be one: no word of a person keeps them together. Taken back, one keeps them apart. */
export interface FoundMerges extends Pick<MergeDecision, 'into' | 'decide'> {
  readonly from: readonly number[]
}

export interface SplitDecision extends OfCommand {
  readonly decide: (record: CaseRecord) => {
    readonly event: CaseEvent
    /** Which posts go; the first is the one that the new case is shown by. */
    readonly mentionIds: readonly number[]
    readonly why: { readonly source: (opened: number) => string; readonly target: string }
  }
}

/** What an act was done on: a merged number leads to the case that it was merged into. */
export interface Acted {
  readonly caseId: number
  /** null: nothing had to be done. */
  readonly eventId: number | null
}

/** An act that was taken back. */
export interface UndoneAct {
  readonly act: string
  readonly at: number
  readonly who: string
  readonly caseIds: readonly number[]
  /** The mention that it was about, where that was in no case. */
  readonly mentionId: number | null
}

/**
 * What people do to cases. Each is one transaction: the case as it stands at that moment, the event for its history, and what is needed to
 * undo it. The number of a merged case leads to the case that it was merged into. Each throws when the case does not exist.
 */
export interface CaseActs {
  act(number: number, decision: ActDecision): Promise<Acted>
  merge(decision: MergeDecision): Promise<Acted>
  /** All or none of them, one after the other. */
  mergeFound(merges: FoundMerges): Promise<void>
  split(number: number, decision: SplitDecision): Promise<Acted & { readonly opened: number }>
  /** Labels a mention that is in no case; its thread goes back on the work list. Returns the event. */
  labelMention(mentionId: number, act: LabelAct): Promise<number>
  /** Events to undo: the last act on a case, or all acts of a person's last command line; newest first. */
  lastActs(of: { readonly caseId: number } | { readonly who: string }): Promise<readonly number[]>
  /**
   * Undoes an act; `tell` makes the event that records it. Throws when a later act was based on it. The threads go back on the work list.
   */
  undo(event: number, tell: (undone: UndoneAct) => CaseEvent): Promise<UndoneAct>
}
