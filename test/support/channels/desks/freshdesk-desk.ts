import type { FreshdeskOptions } from '../../../../src/model/receiver-options/freshdesk.js'
import { SECRETS } from '../../../contracts/notifier.js'
import { contextOf } from '../../../notifiers/support.js'
import { textOfHtml } from '../../channel-text.js'
import type { Received, Reply, Stub } from '../../loopback.js'
import { basicOf, type DeskService, isHostileHtml, type Json, json, jsonOf, type KeptTicket, openDesk, textAt } from './desk.js'

const TOKEN = `freshdesk-${SECRETS.path}`

const OPTIONS: FreshdeskOptions = {
  close: true,
  email: 'monitor@beispiel.example',
  group: null,
  assignee: null,
  tags: ['beschwerde'],
}

const refused = (status: number, field: string): Reply =>
  json({ description: 'Validation failed', errors: [{ field, message: 'It is invalid', code: 'invalid_value' }] }, status)

/** In lists nothing is told of what it was made with. */
const listedAs = ({ id, title, state, made }: KeptTicket) => ({
  id,
  subject: title,
  status: Number(state),
  tags: made['tags'],
  deleted: state === 'deleted',
})

const shown = (ticket: KeptTicket) => ({ ...listedAs(ticket), description: ticket.said[0] })

/** Freshdesk as documented: what is added are private notes; `lags`: the search knows nothing of the last minutes. */
export const openFreshdesk = (answer?: Stub, options: Partial<FreshdeskOptions> = {}, { lags = false } = {}) =>
  openDesk(serviceOf(options, lags), answer)

const serviceOf = (options: Partial<FreshdeskOptions>, lags: boolean): DeskService<FreshdeskOptions> => ({
  context: (origin) =>
    contextOf<FreshdeskOptions>(
      { type: 'freshdesk', allowPrivate: true, url: { value: origin }, options: { ...OPTIONS, ...options } },
      { url: origin, secrets: { token: TOKEN } },
    ),
  take: (request, kept) => take(request, lags && request.url.includes('/search/') ? [] : kept),
  find: /^GET \/api\/v2\/search\/tickets/,
  create: /^POST \/api\/v2\/tickets$/,
  comment: /^POST \/api\/v2\/tickets\/\d+\/notes$/,
  state: /^PUT /,
  read: (html) => textOfHtml(html).replaceAll('\u200b', ''),
  body: (json) => textAt(json, 'description'),
  closed: '5',
  sealed: 'deleted',
})

function take(request: Received, kept: KeptTicket[]): Reply {
  const url = new URL(request.url, 'http://desk')
  if (request.headers['authorization'] !== basicOf(TOKEN, 'X')) return json({ code: 'invalid_credentials' }, 401)
  if (url.pathname.startsWith('/api/v2/search')) return search(url.searchParams.get('query') ?? '', kept)
  const [, , , , id, part] = url.pathname.split('/')
  if (id === undefined) return request.method === 'POST' ? create(jsonOf(request), kept) : listed(url.searchParams, kept)
  const ticket = kept.find((one) => String(one.id) === id)
  if (ticket === undefined) return { status: 404 }
  if (part === 'conversations') return json(ticket.said.slice(1).map((body) => ({ body })))
  if (part === 'notes') return note(jsonOf(request), ticket)
  return request.method === 'GET' ? json(shown(ticket)) : update(jsonOf(request), ticket)
}

function search(query: string, kept: readonly KeptTicket[]): Reply {
  const [, tag] = /^"tag:'([^']{1,32})'"$/.exec(query) ?? []
  if (tag === undefined) return refused(400, 'query')
  const results = kept.filter(({ made, state }) => (made['tags'] as string[]).includes(tag) && state !== 'deleted')
  return json({ total: results.length, results: results.map(listedAs) })
}

/** An address that has not asked anything is no contact. */
function listed(query: URLSearchParams, kept: readonly KeptTicket[]): Reply {
  const own = kept.filter(({ made, state }) => made['email'] === query.get('email') && state !== 'deleted')
  return own.length === 0 ? refused(400, 'email') : json(own.map(listedAs).toReversed())
}

function create(made: Json, kept: KeptTicket[]): Reply {
  const title = textAt(made, 'subject')
  const description = textAt(made, 'description')
  const isMade = made['email'] !== undefined && made['status'] === 2 && made['source'] === 2
  if (title === '' || title.length > 255 || isHostileHtml(description) || !isMade) return refused(400, 'subject')
  kept.push({ id: 701 + kept.length, title, state: '2', said: [description], made })
  return json(shown(kept.at(-1)!), 201)
}

function note({ body, private: isPrivate }: Json, { said }: KeptTicket): Reply {
  if (isPrivate !== true || isHostileHtml(body)) return refused(400, 'body')
  said.push(String(body))
  return json({ id: said.length, body }, 201)
}

function update({ status }: Json, ticket: KeptTicket): Reply {
  if (![2, 3, 4, 5].includes(Number(status))) return refused(400, 'status')
  ticket.state = String(status)
  return json(shown(ticket))
}
