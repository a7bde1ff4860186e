import type { TicketOptions } from './ticket.js'

/** What only a `github` receiver has. */
export interface GithubOptions extends TicketOptions {
  /** `owner/name`. */
  readonly repo: string
  /** Their logins. */
  readonly assignees: readonly string[]
  readonly labels: readonly string[]
}
