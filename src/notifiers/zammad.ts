import type { ZammadOptions } from '../model/receiver-options/zammad.js'
import type { ChannelAnswer } from './asking/ask-channel.js'
import { at, stringAt } from './asking/wire.js'
import type { ReceiverContext } from './notifier.js'
import { cut } from './rendering/cut.js'
import { baseOf, bestOf, callsTo, listIn, numberAt, ticketIn } from './tickets/calls.js'
import { htmlEntry } from './tickets/html-entry.js'
import { signatureOf, type Ticket, type TicketEntry, type TicketSystem } from './tickets/ticket-system.js'
import { ticketing } from './tickets/ticketing.js'

const TITLE_MAX = 250
const BODY_MAX = 60_000
/** Candidates of a search that are looked at. */
const FOUND_MAX = 5

/**
 * Tickets of Zammad. Our words are internal notes, which go to no customer. Their subjects are our signature: the search finds it there,
 * with Elasticsearch and without, and no customer writes any. https://docs.zammad.org/en/latest/api/ticket/index.html
 */
export const zammad = ticketing<ZammadOptions>(connect, baseOf)

function connect(context: ReceiverContext<ZammadOptions>): TicketSystem {
  const { group, customer, assignee, tags, openState, closedState } = context.config.options
  const base = baseOf(context)
  const call = callsTo(context, { base: `${base}/api/v1`, authorization: `Token token=${context.secrets['token']}` })

  const ticketAt = (data: unknown): Ticket | null => {
    const id = numberAt(data, 'id')
    const state = stringAt(data, 'state')
    if (id === null) return null
    return {
      id,
      state: state === 'merged' ? 'sealed' : state === closedState ? 'closed' : 'open',
      url: `${base}/#ticket/zoom/${id}`,
      text: '',
    }
  }
  const look = async (id: string): Promise<Ticket> => {
    const answer = await call(`tickets/${id}?expand=true`)
    return ticketIn(answer, ticketAt(answer.data))
  }
  const subjects = async (id: string): Promise<readonly string[]> =>
    listIn(await call(`ticket_articles/by_ticket/${id}`)).flatMap((article) => stringAt(article, 'subject') ?? [])
  const note = (entry: TicketEntry) => ({
    subject: signatureOf(entry),
    body: htmlEntry(entry, BODY_MAX),
    content_type: 'text/html',
    type: 'note',
    internal: true,
  })

  return {
    look,
    async find(key) {
      // Without its beginning: a hyphen parts words.
      const found = await call(`tickets/search?query=${key.replace('mm-', '')}&limit=${FOUND_MAX}&expand=true`)
      const ids = idsIn(found).slice(0, FOUND_MAX)
      const ours: Ticket[] = []
      for (const id of ids) if ((await subjects(id)).some((subject) => subject.startsWith(`${key} `))) ours.push(await look(id))
      return bestOf(ours)
    },
    async create(entry) {
      const made = await call('tickets', {
        json: {
          title: cut(entry.notice.title, { max: TITLE_MAX }),
          group,
          customer_id: `guess:${customer}`,
          ...(assignee === null ? {} : { owner: assignee }),
          tags: ['mention-monitor', ...tags].join(','),
          article: note(entry),
        },
      })
      return ticketIn(made, ticketAt(made.data))
    },
    comments: ({ id }) => subjects(id),
    async comment({ id }, entry) {
      await call('ticket_articles', { json: { ticket_id: Number(id), ...note(entry) } })
    },
    async setState({ id }, state) {
      await call(`tickets/${id}`, { method: 'PUT', json: { state: state === 'open' ? openState : closedState } })
    },
  }
}

/** A list of tickets, or as older versions answer, a list of numbers beside everything that belongs to them. Newest first. */
function idsIn(found: ChannelAnswer): readonly string[] {
  const tickets = at(found.data, 'tickets') === undefined ? listIn(found) : listIn(found, 'tickets')
  const ids = tickets.flatMap((each) => numberAt(each, 'id') ?? numberAt({ id: each }, 'id') ?? [])
  return [...new Set(ids)].sort((a, b) => Number(b) - Number(a))
}
