import type { AlertMatcher } from './config.js'

/** Nobody is told of what matches, for a while. It has an end, an author and a reason, always. Instants are UTC ms. */
export interface Silence {
  readonly id: number
  readonly match: AlertMatcher
  readonly startsAt: number
  readonly endsAt: number
  readonly who: string
  readonly why: string
  readonly createdAt: number
  /** Taken back before its end; null: it was not. */
  readonly removed: { readonly at: number; readonly by: string } | null
}

export type NewSilence = Omit<Silence, 'id' | 'removed'>

/** `active` holds now · `coming` begins later · `over` has ended · `removed` was taken back before its end. */
export type SilenceState = 'active' | 'coming' | 'over' | 'removed'
