import type { FreshdeskOptions } from '../model/receiver-options/freshdesk.js'
import { basicAuthorization } from '../util/basic-authorization.js'
import { hasStatus } from './asking/ask-channel.js'
import { at, listAt } from './asking/wire.js'
import type { ReceiverContext } from './notifier.js'
import { cut } from './rendering/cut.js'
import { baseOf, bestOf, callsTo, listIn, numberAt, ticketIn } from './tickets/calls.js'
import { htmlEntry, withoutPlaceholders } from './tickets/html-entry.js'
import type { Ticket, TicketEntry, TicketSystem } from './tickets/ticket-system.js'
import { ticketing } from './tickets/ticketing.js'
import { urgencyOf } from './tickets/urgency.js'

const SUBJECT_MAX = 255
const BODY_MAX = 60_000

const OPEN = 2
const RESOLVED = 4
const CLOSED = 5
const PORTAL = 2
const PRIORITIES = { critical: 4, high: 3, medium: 2, low: 1 } as const

/** Tickets of Freshdesk, found by a tag. What is added are private notes. https://developers.freshdesk.com/api/ */
export const freshdesk = ticketing<FreshdeskOptions>(connect, baseOf)

function connect(context: ReceiverContext<FreshdeskOptions>): TicketSystem {
  const { email, group, assignee, tags } = context.config.options
  const base = baseOf(context)
  const call = callsTo(context, {
    base: `${base}/api/v2`,
    authorization: basicAuthorization(context.secrets['token'] ?? '', 'X'),
  })

  const ticketAt = (data: unknown): Ticket | null => {
    const id = numberAt(data, 'id')
    if (id === null) return null
    const status = Number(at(data, 'status'))
    // What was thrown away is still there for a while, and says so.
    const isGone = at(data, 'deleted') === true || at(data, 'spam') === true
    const state = isGone ? 'sealed' : status === RESOLVED || status === CLOSED ? 'closed' : 'open'
    return { id, state, url: `${base}/a/tickets/${id}`, text: String(at(data, 'description') ?? '') }
  }
  const look = async (id: string): Promise<Ticket> => {
    const answer = await call(`tickets/${id}`)
    return ticketIn(answer, ticketAt(answer.data))
  }
  const withTag = (found: readonly unknown[], key: string): Ticket | null =>
    bestOf(found.filter((each) => listAt(each, 'tags').includes(key)).flatMap((each) => ticketAt(each) ?? []))
  /** The search learns of a ticket after some minutes; the list of what our own mailbox has asked knows it at once. */
  const newest = async (): Promise<readonly unknown[]> => {
    try {
      return listIn(await call(`tickets?email=${encodeURIComponent(email)}&order_by=created_at&order_type=desc&per_page=100`))
    } catch (thrown) {
      // Nobody with that address has asked anything yet.
      if (hasStatus(thrown, 400, 404)) return []
      throw thrown
    }
  }
  const body = (entry: TicketEntry): string => htmlEntry(entry, BODY_MAX)

  return {
    look,
    async find(key) {
      const query = encodeURIComponent(`"tag:'${key}'"`)
      const found = withTag(listIn(await call(`search/tickets?query=${query}`), 'results'), key)
      const ours = found ?? withTag(await newest(), key)
      // Neither tells what a ticket was made with.
      return ours === null ? null : look(ours.id)
    },
    async create(entry) {
      const made = await call('tickets', {
        json: {
          subject: withoutPlaceholders(cut(entry.notice.title, { max: SUBJECT_MAX })),
          description: body(entry),
          email,
          status: OPEN,
          priority: PRIORITIES[urgencyOf(entry)],
          source: PORTAL,
          tags: ['mention-monitor', entry.key, ...tags],
          ...(group === null ? {} : { group_id: group }),
          ...(assignee === null ? {} : { responder_id: assignee }),
        },
      })
      return ticketIn(made, ticketAt(made.data))
    },
    async comments({ id }) {
      const found = listIn(await call(`tickets/${id}/conversations?per_page=100`))
      return found.map((each) => String(at(each, 'body') ?? ''))
    },
    async comment({ id }, entry) {
      await call(`tickets/${id}/notes`, { json: { body: body(entry), private: true } })
    },
    async setState({ id }, state) {
      await call(`tickets/${id}`, { method: 'PUT', json: { status: state === 'open' ? OPEN : CLOSED } })
    },
  }
}
