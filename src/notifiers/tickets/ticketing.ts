import { noticeOf } from '../../alerts/message/notice.js'
import { HttpError } from '../../http/errors.js'
import type { AlertMessage, Handle } from '../../model/alert.js'
import type { TicketOptions } from '../../model/receiver-options/ticket.js'
import { messageOf } from '../../util/errors.js'
import { hasStatus } from '../asking/ask-channel.js'
import { ChannelFault } from '../asking/channel-fault.js'
import { type Dialect, delivering } from '../asking/delivering.js'
import { reaching } from '../asking/reaching.js'
import { isReminder, ownKey } from '../conversation.js'
import type { Notifier, ReceiverContext, Sent } from '../notifier.js'
import type { Ticket, TicketEntry, TicketSystem } from './ticket-system.js'

/**
 * A channel that keeps a ticket for each case: created once, commented on when the case changes, closed when it is over, opened again by
 * news.
 */
export const ticketing = <Options extends TicketOptions>(
  connect: (context: ReceiverContext<Options>) => TicketSystem,
  addressOf: (context: ReceiverContext<Options>) => string,
  dialect?: Dialect,
): Notifier<Options> => ({
  send: (message, context) => delivering(context, () => tell(message, context, connect(context)), dialect),
  reach: reaching(addressOf),
})

async function tell(message: AlertMessage, context: ReceiverContext<TicketOptions>, system: TicketSystem): Promise<Sent> {
  const { conversation, config } = context
  // Reminders are left out: the queue of the ticket reminds by itself, and people learn to overlook repeated comments.
  if (isReminder(message) && conversation !== null) return { ok: true, handle: conversation }
  const entry = entryOf(message, context)
  const isOver = entry.notice.tone === 'over'
  const ticket = await ticketOf(entry.key, conversation, system)
  if (ticket === null || ticket.state === 'sealed') {
    // Without a ticket there is nothing to close: it was deleted, or is in another system.
    return isOver ? { ok: true } : sent(await system.create(entry, ticket))
  }
  if (isReminder(message)) return sent(ticket)
  const warning = await (isOver
    ? conclude(ticket, entry, { system, close: config.options.close })
    : addNews(ticket, entry, system))
  return warning === null ? sent(ticket) : { ...sent(ticket), warning }
}

const entryOf = (message: AlertMessage, { config, installation }: ReceiverContext<TicketOptions>): TicketEntry => ({
  key: ownKey(config.id, message, installation),
  mark: message.key.slice(0, 12),
  notice: noticeOf(message, config.template),
  message,
})

const sent = ({ id, url }: Ticket): Sent => ({ ok: true, handle: url === null ? { ticket: id } : { ticket: id, url } })

/** The ticket of our handle, else the one with our key: a process killed after creating a ticket never stored its number. */
async function ticketOf(key: string, conversation: Handle | null, system: TicketSystem): Promise<Ticket | null> {
  const known = conversation?.['ticket'] === undefined ? null : await lookAt(conversation['ticket'], system)
  if (known !== null && known.state !== 'sealed') return known
  return (await system.find(key)) ?? known
}

async function lookAt(id: string, system: TicketSystem): Promise<Ticket | null> {
  try {
    return await system.look(id)
  } catch (thrown) {
    if (isGone(thrown)) return null
    throw thrown
  }
}

/** Whether the ticket was deleted, or moved to another project, to which the old address redirects. */
const isGone = (thrown: unknown): boolean =>
  hasStatus(thrown, 404, 410) || (thrown instanceof HttpError && thrown.kind === 'redirect')

/** A warning for the operator; null: all went well. */
type Outcome = string | null

/** Reopens the ticket before writing into it: if the process is killed in between, the next attempt sees that the text is missing. */
async function addNews(ticket: Ticket, entry: TicketEntry, system: TicketSystem): Promise<Outcome> {
  if (await isSaid(ticket, entry, system)) return null
  const warning = ticket.state === 'closed' ? await setState(ticket, 'open', system) : null
  await system.comment(ticket, entry)
  return warning
}

/** Closes the ticket after writing into it, for the same reason. Nothing is written into one that a person has closed. */
async function conclude(
  ticket: Ticket,
  entry: TicketEntry,
  { system, close }: { readonly system: TicketSystem; readonly close: boolean },
): Promise<Outcome> {
  if (ticket.state === 'closed') return null
  if (!(await isSaid(ticket, entry, system))) await system.comment(ticket, entry)
  return close ? setState(ticket, 'closed', system) : null
}

/** If the system's rules refuse the change of state (a required field, for example), the text is written all the same. */
async function setState(ticket: Ticket, state: 'open' | 'closed', system: TicketSystem): Promise<Outcome> {
  try {
    await system.setState(ticket, state)
    return null
  } catch (thrown) {
    if (!isForbidden(thrown)) throw thrown
    const hint = thrown instanceof HttpError ? `. ${thrown.hint}` : ''
    const what = state === 'open' ? 'opened again' : 'closed'
    return `ticket ${ticket.id} could not be ${what}: ${messageOf(thrown)}${hint}`
  }
}

const isForbidden = (thrown: unknown): boolean =>
  thrown instanceof ChannelFault ? !thrown.retry && !thrown.disable : hasStatus(thrown, 400, 422)

/** Whether an earlier attempt, whose answer never arrived, has written it. */
async function isSaid(ticket: Ticket, entry: TicketEntry, system: TicketSystem): Promise<boolean> {
  if (ticket.text.includes(entry.mark)) return true
  return (await system.comments(ticket, entry)).some((text) => text.includes(entry.mark))
}
