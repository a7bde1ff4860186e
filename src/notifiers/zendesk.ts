import type { HttpError } from '../http/errors.js'
import type { ZendeskOptions } from '../model/receiver-options/zendesk.js'
import { basicAuthorization } from '../util/basic-authorization.js'
import { at, stringAt } from './asking/wire.js'
import type { ReceiverContext } from './notifier.js'
import { cut } from './rendering/cut.js'
import { baseOf, bestOf, callsTo, listIn, numberAt, ticketIn } from './tickets/calls.js'
import { htmlEntry, withoutPlaceholders } from './tickets/html-entry.js'
import type { Ticket, TicketEntry, TicketState, TicketSystem } from './tickets/ticket-system.js'
import { ticketing } from './tickets/ticketing.js'
import { urgencyOf } from './tickets/urgency.js'

const SUBJECT_MAX = 150
const BODY_MAX = 60_000

const STATES: Readonly<Record<string, TicketState>> = { solved: 'closed', closed: 'sealed', deleted: 'sealed' }
const PRIORITIES = { critical: 'urgent', high: 'high', medium: 'normal', low: 'low' } as const

/**
 * Tickets of Zendesk, found by their `external_id`. Comments are private: a public one would be mailed to the requester. A solved ticket
 * is opened again; a closed one never changes any more, so a new one goes on with it.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/
 */
export const zendesk = ticketing<ZendeskOptions>(connect, baseOf, dialect)

function connect(context: ReceiverContext<ZendeskOptions>): TicketSystem {
  const { email, requester, assignee, tags } = context.config.options
  const token = context.secrets['token'] ?? ''
  const base = baseOf(context)
  const call = callsTo(context, {
    base: `${base}/api/v2`,
    authorization: email === null ? `Bearer ${token}` : basicAuthorization(`${email}/token`, token),
  })

  const ticketAt = (data: unknown): Ticket | null => {
    const id = numberAt(data, 'id')
    const state = STATES[stringAt(data, 'status') ?? ''] ?? 'open'
    return id === null ? null : { id, state, url: `${base}/agent/tickets/${id}`, text: '' }
  }
  const privately = (entry: TicketEntry) => ({ html_body: htmlEntry(entry, BODY_MAX), public: false })
  const update = (id: string, ticket: object) => call(`tickets/${id}.json`, { method: 'PUT', json: { ticket } })

  return {
    async look(id) {
      const answer = await call(`tickets/${id}.json`)
      return ticketIn(answer, ticketAt(at(answer.data, 'ticket')))
    },
    async find(key) {
      const found = listIn(await call(`tickets.json?external_id=${key}`), 'tickets').flatMap((each) => ticketAt(each) ?? [])
      return bestOf(found.toReversed())
    },
    async create(entry, follows) {
      const made = await call('tickets.json', {
        // Kept for some hours there: the first answer comes again, and no second ticket is made.
        headers: { 'idempotency-key': `${entry.key}-${entry.message.key}`.slice(0, 255) },
        json: {
          ticket: {
            subject: withoutPlaceholders(cut(entry.notice.title, { max: SUBJECT_MAX })),
            comment: privately(entry),
            external_id: entry.key,
            priority: PRIORITIES[urgencyOf(entry)],
            tags: ['mention-monitor', ...tags],
            requester: { name: requester.name, email: requester.email },
            ...(assignee === null ? {} : { assignee_email: assignee }),
            ...(follows === null ? {} : { via_followup_source_id: Number(follows.id) }),
          },
        },
      })
      return ticketIn(made, ticketAt(at(made.data, 'ticket')))
    },
    async comments({ id }) {
      const found = await call(`tickets/${id}/comments.json?sort_order=desc&per_page=30`)
      return listIn(found, 'comments').map((each) => String(at(each, 'html_body') ?? at(each, 'body') ?? ''))
    },
    async comment({ id }, entry) {
      await update(id, { comment: privately(entry) })
    },
    async setState({ id }, state) {
      await update(id, { status: state === 'open' ? 'open' : 'solved' })
    },
  }
}

/** 409: somebody, or another call of ours, changed the ticket at the same time. */
function dialect({ status }: HttpError) {
  return status === 409 ? { retry: true } : null
}
