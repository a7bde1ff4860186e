import type { Alert, Delivery } from '../../model/alert.js'
import type { JudgedCase } from '../../model/case.js'
import type { ReceiverConfig } from '../../model/receiver.js'
import type { Wave } from '../../model/wave.js'
import type { GroupKnowledge } from '../decide.js'

/** One receiver and one group: the unit of a decision. */
export interface Bucket {
  readonly receiver: ReceiverConfig
  readonly group: string
  readonly alerts: Alert[]
  readonly memory: GroupKnowledge | null
  readonly pending: Delivery | null
  /** Pending updates of sent messages. They hold nothing new, so news do not wait for them. */
  readonly stuck: readonly Delivery[]
  /** Sent messages that can be edited, oldest first. */
  readonly posts: readonly Delivery[]
  /** Messages that finally failed or were dropped by a person since the last one that was sent, newest first. */
  readonly failures: readonly Delivery[]
  /** Number of messages decided but never sent since the last one that was sent; part of the key, so that no key is used twice. */
  readonly inVain: number
  /** The cases that count as over in this bucket, if not simply the concluded ones (waves). */
  readonly over?: readonly JudgedCase[]
  /** The wave that this bucket is about. */
  readonly voice?: WaveVoice
  /** Alerts that are told as part of another one in `alerts`. */
  readonly behind?: readonly Alert[]
}

/** A wave in one bucket, which holds one alert for all its members. */
export interface WaveVoice {
  readonly wave: Wave
  /** Its alerts. */
  readonly members: readonly Alert[]
}
