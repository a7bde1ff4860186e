import type { JudgedCase } from '../../model/case.js'
import type { AlertsConfig } from '../../model/config.js'
import type { HoldReason } from '../decide.js'
import type { LocalTime } from './digest-times.js'

/** The whole group is held for now. */
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
  /** When the last plan was made, UTC ms; null: not known. */
  readonly decidedAt: number | null
}
