import type { Alert, Delivery } from '../../model/alert.js'
import type { JudgedCase } from '../../model/case.js'
import type { ReceiverConfig } from '../../model/receiver.js'
import type { Wave } from '../../model/wave.js'
import type { GroupKnowledge } from '../decide.js'

/** One receiver, one group: what is decided together. */
export interface Bucket {
  readonly receiver: ReceiverConfig
  readonly group: string
  readonly alerts: Alert[]
  readonly memory: GroupKnowledge | null
  readonly pending: Delivery | null
  /** Changes of messages that wait for another try. They tell nobody anything new, so news do not wait for them. */
  readonly stuck: readonly Delivery[]
  /** Messages that can be brought up to date, oldest first. */
  readonly posts: readonly Delivery[]
  /** What failed for good, or was given up by a person, since something last got through, newest first. */
  readonly failures: readonly Delivery[]
  /** How many were decided in vain since something last got through; keeps their keys from being used again. */
  readonly inVain: number
  /** What is over in it, where that is not told by its cases one by one; absent: those that are concluded. */
  readonly over?: readonly JudgedCase[]
  /** The wave that speaks in it. */
  readonly voice?: WaveVoice
  /** What fires besides, and is told as part of something in `alerts`. */
  readonly behind?: readonly Alert[]
}

/** A wave in one bucket: it speaks for its members, with one voice. */
export interface WaveVoice {
  readonly wave: Wave
  /** What fires of it. */
  readonly members: readonly Alert[]
}
