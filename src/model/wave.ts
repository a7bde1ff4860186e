import type { Author } from './mention.js'

/** A case, as far as it may be part of a wave. */
export interface RecentComplaint {
  readonly caseId: number
  readonly brand: string | null
  readonly source: string
  readonly thread: string
  /** When the customer began to wait. UTC ms. */
  readonly at: number
  readonly text: string
  readonly author: Author
  /** History that a source's first poll found: it may have been collected over years. */
  readonly baseline: boolean
  readonly waveId: number | null
}

/** The numbers by which it was told that many complain of one thing. Instants are UTC ms. */
export interface WaveFigures {
  /** People within the window in which there were most. */
  readonly people: number
  readonly from: number
  readonly to: number
  /** How many are usual in so long a time, by what was seen before. */
  readonly usual: number
  /** How many there were before, and in how long a time. */
  readonly before: number
  readonly watchedMs: number
  /** How likely so many are where that is usual. */
  readonly chance: number
}

/** Many people who complain of one thing at one time. Each keeps a case and a clock of their own. */
export interface Wave {
  readonly id: number
  readonly brand: string | null
  /** What they have in common, in words; the most common first. */
  readonly topic: readonly string[]
  /** When its first and its last complaint were written. */
  readonly beganAt: number
  readonly lastAt: number
  readonly figures: WaveFigures
  /** Its cases, and those of them that are open. */
  readonly size: number
  readonly open: number
}

/** A wave as it was found, before it is stored. */
export interface FoundWave extends Omit<Wave, 'id' | 'size' | 'open'> {
  readonly caseIds: readonly number[]
}
