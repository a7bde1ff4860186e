import type { TicketOptions } from './ticket.js'

/** What only a `jira` receiver has. */
export interface JiraOptions extends TicketOptions {
  /** Of the account whose API token it is. */
  readonly email: string
  /** Key of a project: `SOC`. */
  readonly project: string
  /** Name of a type of issue there. */
  readonly issueType: string
  /** Id of an account. */
  readonly assignee: string | null
  readonly labels: readonly string[]
  /** Names of statuses; null: the first that its workflow offers. */
  readonly openStatus: string | null
  readonly closedStatus: string | null
}
