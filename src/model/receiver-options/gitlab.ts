import type { TicketOptions } from './ticket.js'

/** What only a `gitlab` receiver has. */
export interface GitlabOptions extends TicketOptions {
  /** `group/name`, or its number. */
  readonly project: string
  /** Seen by its members only. */
  readonly confidential: boolean
  /** Number of a user. */
  readonly assignee: number | null
  readonly labels: readonly string[]
}
