/** What all receivers that keep a ticket a case have. */
export interface TicketOptions {
  /** Whether the ticket is closed when the case is over. */
  readonly close: boolean
}
