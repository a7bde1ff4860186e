import type { JudgedCase } from '../../model/case.js'
import type { AlertsConfig } from '../../model/config.js'
import type { HoldReason } from '../decide.js'
import type { LocalTime } from './digest-times.js'

/** Not now, for the group as a whole. */
export interface Held {
  readonly send: false
  readonly reason: HoldReason | 'pending' | 'failed' | 'quiet-hours' | 'digest'
  readonly detail: string
  readonly nextAt: number | null
}

export interface Surroundings extends LocalTime {
  readonly concluded: readonly JudgedCase[]
  readonly settings: AlertsConfig
  readonly now: number
  /** When it was last decided who is told what; null: nobody knows. */
  readonly decidedAt: number | null
}
