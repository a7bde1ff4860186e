import type { JudgedMention } from '../model/mention.js'
import type { Coverage, SpentBudget } from '../model/source.js'

/** What ended a poll. */
export interface PollStop {
  readonly message: string
  /** The source's budget is used up: no failure, but what happens there is not seen. Absent or null: a failure. */
  readonly spent?: SpentBudget | null
  /** A credential is missing or was refused. */
  readonly secret?: boolean
}

/** Everything that one poll of one source writes when something was read, in one transaction. */
export interface PollOutcome {
  readonly source: string
  readonly type: string
  /** Without what is secret in it; another one than is stored makes it another source. */
  readonly url: string
  readonly now: number
  readonly nextDueAt: number
  readonly mentions: readonly JudgedMention[]
  /** Hash of the rules and the configuration that judged them. */
  readonly rulesHash: string
  /** undefined: what is stored stays. */
  readonly memory?: unknown
  readonly coverage: Coverage
  readonly warnings: readonly string[]
  /** First poll: what is found is history. */
  readonly baseline: boolean
  readonly message: string | null
  /** The platform wants to be asked no sooner. UTC ms. */
  readonly notBefore?: number | null
  /** What ended it early. What was read is stored, nothing of the window counts as seen, and the last success stays. */
  readonly stopped?: PollStop | null
}

export interface PollFailure extends PollStop {
  readonly source: string
  readonly type: string
  /** Without what is secret in it; another one than is stored makes it another source. */
  readonly url: string
  readonly now: number
  readonly nextDueAt: number
  readonly notBefore?: number | null
  /** 410 or an expired feed: never asked again. */
  readonly gone: boolean
}
