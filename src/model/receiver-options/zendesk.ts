import type { TicketOptions } from './ticket.js'

/** What only a `zendesk` receiver has. */
export interface ZendeskOptions extends TicketOptions {
  /** Of the agent whose API token it is; null: the token is one of OAuth. */
  readonly email: string | null
  /** Whom all tickets belong to: an own mailbox, never a stranger. */
  readonly requester: { readonly name: string; readonly email: string }
  /** Mail address of an agent. */
  readonly assignee: string | null
  readonly tags: readonly string[]
}
