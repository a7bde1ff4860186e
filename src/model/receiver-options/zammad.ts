import type { TicketOptions } from './ticket.js'

/** What only a `zammad` receiver has. */
export interface ZammadOptions extends TicketOptions {
  readonly group: string
  /** Mail address of the customer whom all tickets belong to: an own mailbox, never a stranger. */
  readonly customer: string
  /** Login or mail address of an agent. */
  readonly assignee: string | null
  readonly tags: readonly string[]
  /** Names of its states, which can be renamed there. */
  readonly openState: string
  readonly closedState: string
}
