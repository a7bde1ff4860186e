import type { FoundWave, RecentComplaint, Wave } from '../model/wave.js'

/** A wave that was found: a new one, or one that is known already and grew. */
export interface WaveChange extends FoundWave {
  /** null: a new one. */
  readonly id: number | null
  /** Waves that turned out to be part of it. */
  readonly absorbs: readonly number[]
}

/** Which complaints are looked at together. */
export interface ComplaintPage {
  readonly since: number
  readonly upToCase: number
  readonly limit: number
}

/** What waves are found by, and what was found. */
export interface WaveStore {
  /**
   * Of the next `limit` cases with greater numbers the newest, and when the first of them was written that no source's first poll found
   * (null: there is none); null when there are no such cases.
   */
  newComplaints(afterCase: number, limit: number): Promise<{ readonly newest: number; readonly since: number | null } | null>
  /** Cases opened since then, up to a number, the latest first, at most `limit`; without those that a person dismissed. */
  complaintsSince(page: ComplaintPage): Promise<readonly RecentComplaint[]>
  /** Since when each source is watched. UTC ms. */
  watchedSince(): Promise<ReadonlyMap<string, number>>
  /** Waves that reach into a span of time, those of most cases first; of each at least one case is left. */
  waves(span: { readonly since: number; readonly until: number }): Promise<readonly Wave[]>
  saveWaves(changes: readonly WaveChange[]): Promise<void>
}
