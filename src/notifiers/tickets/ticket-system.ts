import type { Notice } from '../../alerts/message/notice.js'
import type { AlertMessage } from '../../model/alert.js'

/** `sealed`: nothing can be added to it any more, it was merged or archived. */
export type TicketState = 'open' | 'closed' | 'sealed'

/** A ticket as its system has it now. */
export interface Ticket {
  readonly id: string
  readonly state: TicketState
  /** Where a person opens it. */
  readonly url: string | null
  /** What it was created with, where the same answer says so; empty where its comments do. */
  readonly text: string
}

/** What is to stand in a ticket. */
export interface TicketEntry {
  /** Finds the ticket again. */
  readonly key: string
  /** Tells this message from others in the same ticket. */
  readonly mark: string
  readonly notice: Notice
  readonly message: AlertMessage
}

/** The calls of one ticket system. It decides nothing: `ticketing` does. */
export interface TicketSystem {
  /** The one with this key; of several the one that is open, or the newest. Throws where it cannot know. */
  find(key: string): Promise<Ticket | null>
  /** Throws 404 or 410 where there is none. */
  look(id: string): Promise<Ticket>
  /** `follows`: the sealed one that it goes on with. */
  create(entry: TicketEntry, follows: Ticket | null): Promise<Ticket>
  /** What was added last, in any order, as far as one call tells. */
  comments(ticket: Ticket, entry: TicketEntry): Promise<readonly string[]>
  comment(ticket: Ticket, entry: TicketEntry): Promise<void>
  setState(ticket: Ticket, state: 'open' | 'closed'): Promise<void>
}

/** What stands at the end of everything that we write into a ticket. */
export const signatureOf = ({ key, mark }: TicketEntry): string => `${key} ${mark}`
