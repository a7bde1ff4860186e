import type { ZammadOptions } from '../../../../src/model/receiver-options/zammad.js'
import { SECRETS } from '../../../contracts/notifier.js'
import { contextOf } from '../../../notifiers/support.js'
import { textOfHtml } from '../../channel-text.js'
import type { Received, Reply, Stub } from '../../loopback.js'
import { type DeskService, isHostileHtml, type Json, json, jsonOf, type KeptTicket, openDesk, textAt } from './desk.js'

const TOKEN = `zammad-${SECRETS.path}`
const STATES = ['new', 'open', 'closed', 'merged', 'erledigt']

const OPTIONS: ZammadOptions = {
  close: true,
  group: 'Social',
  customer: 'monitor@beispiel.example',
  assignee: null,
  tags: ['beschwerde'],
  openState: 'open',
  closedState: 'closed',
}

const refused = (status: number, error: string): Reply => json({ error, error_human: error }, status)

const shown = ({ id, title, state }: KeptTicket) => ({ id, number: `22${id}`, title, state })

/** Notes only, and internal ones. */
const isNote = ({ type, internal, content_type, body }: Json): boolean =>
  type === 'note' && internal === true && content_type === 'text/html' && !isHostileHtml(body)

/** Zammad as documented: groups and states are checked, notes are internal, the search reads subjects and bodies. */
export const openZammad = (answer?: Stub, options: Partial<ZammadOptions> = {}) => openDesk(serviceOf(options), answer)

const serviceOf = (options: Partial<ZammadOptions>): DeskService<ZammadOptions> => ({
  context: (origin) =>
    contextOf<ZammadOptions>(
      { type: 'zammad', allowPrivate: true, url: { value: origin }, options: { ...OPTIONS, ...options } },
      { url: origin, secrets: { token: TOKEN } },
    ),
  take,
  find: /^GET \/api\/v1\/tickets\/search/,
  create: /^POST \/api\/v1\/tickets$/,
  comment: /^POST \/api\/v1\/ticket_articles$/,
  state: /^PUT /,
  read: (html) => textOfHtml(html).replaceAll('\u200b', ''),
  body: (json) => textAt(json, 'article', 'body'),
  closed: 'closed',
  sealed: 'merged',
})

function take(request: Received, kept: KeptTicket[]): Reply {
  const url = new URL(request.url, 'http://desk')
  const path = url.pathname.replace('/api/v1/', '')
  if (request.headers['authorization'] !== `Token token=${TOKEN}`) return refused(401, 'Invalid token')
  if (request.method === 'POST' && path === 'tickets') return create(jsonOf(request), kept)
  if (path === 'tickets/search') {
    const query = url.searchParams.get('query') ?? ''
    const isFound = ({ said, subjects = [] }: KeptTicket) => [...said, ...subjects].some((text) => text.includes(query))
    return json(kept.filter(isFound).map(shown))
  }
  const id = path === 'ticket_articles' ? textAt(jsonOf(request), 'ticket_id') : path.split('/').at(-1)
  const ticket = kept.find((one) => String(one.id) === id)
  if (ticket === undefined) return refused(404, `Couldn't find Ticket with 'id'=${id}`)
  if (path.startsWith('ticket_articles/by_ticket/'))
    return json(ticket.said.map((body, index) => ({ id: index, body, subject: ticket.subjects?.[index] })))
  if (request.method === 'GET') return json(shown(ticket))
  return request.method === 'PUT' ? update(jsonOf(request), ticket) : comment(jsonOf(request), ticket)
}

function create(made: Json, kept: KeptTicket[]): Reply {
  const title = textAt(made, 'title')
  const article = made['article'] as Json
  if (title === '' || title.length > 250 || made['group'] !== 'Social' || !isNote(article))
    return refused(422, 'Validation failed')
  const [said, subjects] = [[textAt(article, 'body')], [textAt(article, 'subject')]]
  kept.push({ id: 41 + kept.length, title, state: 'new', said, subjects, made })
  return json(shown(kept.at(-1)!), 201)
}

function update({ state }: Json, ticket: KeptTicket): Reply {
  if (!STATES.includes(String(state))) return refused(422, "Couldn't find state")
  ticket.state = String(state)
  return json(shown(ticket))
}

function comment(article: Json, { said, subjects }: KeptTicket): Reply {
  if (!isNote(article)) return refused(422, 'Validation failed')
  said.push(textAt(article, 'body'))
  subjects?.push(textAt(article, 'subject'))
  return json(article, 201)
}
