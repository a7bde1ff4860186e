import type { JudgedMention } from '../model/mention.js'
import type { SourceState } from '../model/source.js'
import type { PollFailure, PollOutcome } from './poll-outcome.js'

/** How many mentions a write really changed. */
export interface SavedCounts {
  readonly added: number
  readonly edited: number
  readonly deleted: number
}

/** A batch of mentions from an imported file. */
interface ImportedPart {
  readonly source: string
  readonly mentions: readonly JudgedMention[]
  /** UTC ms. */
  readonly now: number
  readonly rulesHash: string
  /** The mentions are history: they are listed, and alerted only while they are young. */
  readonly baseline: boolean
}

/** A span of time in one source that no poll covered, although a later poll covered what came after it. Instants are UTC ms. */
export interface Gap {
  readonly source: string
  readonly from: number
  readonly to: number
}

/** Sources, and what was read from them. */
export interface SourceStore {
  sources(): Promise<readonly SourceState[]>
  /** The adapter's `memory` from its last stored poll. Not part of `sources()`: it is large, and only the poll of that source needs it. */
  sourceMemory(source: string): Promise<unknown>
  /** For a source that was polled before, outside of a poll; a poll stores the memory together with what it read (`savePoll`). */
  saveSourceMemory(source: string, memory: unknown): Promise<void>
  savePoll(outcome: PollOutcome): Promise<SavedCounts>
  saveFailure(failure: PollFailure): Promise<void>
  /** Upserts mentions read outside of a poll (a single thread read again). The state of the source stays as it is. */
  saveMentions(source: string, mentions: readonly JudgedMention[], now: number, rulesHash: string): Promise<SavedCounts>
  /** Upserts a batch of an imported file. A source that is not known yet is entered as one that is never polled. */
  saveImported(part: ImportedPart): Promise<SavedCounts>
  /**
   * Gaps that overlap a span of time, by source and time. Where a source has more than a thousand gaps older than a month, neighbouring
   * ones may be reported as one.
   */
  gaps(span: { readonly since: number; readonly until: number }): Promise<readonly Gap[]>
}
