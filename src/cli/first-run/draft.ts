import type { LookAround } from '../../app/setup/look-around.js'
import type { ReadPlace } from '../../app/setup/seen-accounts.js'
import type { UsablePlace } from '../../app/setup/usable-places.js'
import type { Setup } from '../../app/setup/write-config.js'
import type { Say } from '../../util/say.js'
import type { ProgressLine } from '../terminal/progress-line.js'
import type { Asker } from './asker.js'

/** What is known so far; a question whose answer stands here is not asked. */
export interface Draft extends Partial<Omit<Setup, 'name' | 'sources'>> {
  readonly name: string | null
  /** Addresses that were given. */
  readonly urls: readonly string[]
  readonly allowPrivate: boolean
  /** An address could not be read. */
  readonly failed: boolean
  /** What was found there and chosen. */
  readonly places: readonly UsablePlace[]
  /** What was read of it. */
  readonly read: readonly ReadPlace[]
  /** Everything is read once at the end; null: not asked yet. */
  readonly poll: boolean | null
}

/** What the questions need beside the draft. */
export interface Asking {
  readonly asker: Asker
  readonly say: Say
  readonly look: LookAround
  readonly progress: ProgressLine
  /** UTC ms. */
  readonly now: number
  /** Of the machine. */
  readonly zone: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Tells in whole paragraphs, wrapped to the terminal. */
  readonly tell: (text: string) => void
}

/** One part of the conversation: what it adds to the draft. */
export type Step = (draft: Draft, asking: Asking) => Promise<Partial<Draft>>
