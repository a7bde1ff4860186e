import type { Notice } from '../../alerts/message/notice.js'
import type { AlertMessage } from '../../model/alert.js'

/** `sealed`: nothing can be added any more, because it was merged or archived. */
export type TicketState = 'open' | 'closed' | 'sealed'

/** A ticket as it is in its system now. */
export interface Ticket {
  readonly id: string
  readonly state: TicketState
  /** Where a person opens it. */
  readonly url: string | null
  /** The text it was created with, if the same answer holds it; empty if that is among its comments. */
  readonly text: string
}

/** What to write into a ticket. */
export interface TicketEntry {
  /** Key by which the ticket is found again. */
  readonly key: string
  /** Id of this message within the ticket. */
  readonly mark: string
  readonly notice: Notice
  readonly message: AlertMessage
}

/** The calls of one ticket system. It decides nothing: `ticketing` does. */
export interface TicketSystem {
  /** The ticket with this key; of several the open one, else the newest. Throws if it cannot be known. */
  find(key: string): Promise<Ticket | null>
  /** Throws 404 or 410 if there is none. */
  look(id: string): Promise<Ticket>
  /** `follows`: the sealed ticket that it continues. */
  create(entry: TicketEntry, follows: Ticket | null): Promise<Ticket>
  /** The latest entries in any order, as many as one call returns. */
  comments(ticket: Ticket, entry: TicketEntry): Promise<readonly string[]>
  comment(ticket: Ticket, entry: TicketEntry): Promise<void>
  setState(ticket: Ticket, state: 'open' | 'closed'): Promise<void>
}

/** Marker at the end of everything that we write into a ticket. */
export const signatureOf = ({ key, mark }: TicketEntry): string => `${key} ${mark}`
