import type { TicketOptions } from './ticket.js'

/** What only a `freshdesk` receiver has. */
export interface FreshdeskOptions extends TicketOptions {
  /** Mail address of the requester of all tickets: an own mailbox, never a stranger. */
  readonly email: string
  /** Number of a group. */
  readonly group: number | null
  /** Number of an agent. */
  readonly assignee: number | null
  readonly tags: readonly string[]
}
