import type { ZendeskOptions } from '../../../../src/model/receiver-options/zendesk.js'
import { SECRETS } from '../../../contracts/notifier.js'
import { contextOf } from '../../../notifiers/support.js'
import { textOfHtml } from '../../channel-text.js'
import type { Received, Reply, Stub } from '../../loopback.js'
import { basicOf, type DeskService, isHostileHtml, type Json, json, jsonOf, type KeptTicket, openDesk, textAt } from './desk.js'

const TOKEN = `zendesk-${SECRETS.path}`

const OPTIONS: ZendeskOptions = {
  close: true,
  email: 'agent@beispiel.example',
  requester: { name: 'Beispiel Monitor', email: 'monitor@beispiel.example' },
  assignee: null,
  tags: ['beschwerde'],
}

const refused = (status: number, error: string): Reply => json({ error, description: error }, status)

const shown = ({ id, title, state, made }: KeptTicket) => ({
  id,
  subject: title,
  status: state,
  external_id: textAt(made, 'ticket', 'external_id'),
})

/** A public comment would be mailed. */
const isPrivate = (comment: unknown): boolean =>
  textAt(comment, 'public') === 'false' && !isHostileHtml(textAt(comment, 'html_body'))

/** Zendesk as documented: comments are private, a key makes creation safe, a closed ticket never changes. */
export function openZendesk(answer?: Stub, options: Partial<ZendeskOptions> = {}) {
  const seen = new Map<string, { readonly body: string; readonly reply: Reply }>()
  const create = (request: Received, kept: KeptTicket[]): Reply => {
    const key = String(request.headers['idempotency-key'])
    const before = seen.get(key)
    if (before !== undefined) return before.body === request.body ? before.reply : refused(400, 'IdempotentRequestError')
    const made = jsonOf(request)
    const title = textAt(made, 'ticket', 'subject')
    const comment = (made['ticket'] as Json)['comment']
    if (title === '' || title.length > 150 || /\{[{%]/.test(title) || !isPrivate(comment)) return refused(422, 'RecordInvalid')
    kept.push({ id: 301 + kept.length, title, state: 'new', said: [textAt(comment, 'html_body')], made })
    const reply = json({ ticket: shown(kept.at(-1)!) }, 201)
    seen.set(key, { body: request.body, reply })
    return reply
  }
  return openDesk(serviceOf(options, create), answer)
}

const serviceOf = (
  options: Partial<ZendeskOptions>,
  create: (request: Received, kept: KeptTicket[]) => Reply,
): DeskService<ZendeskOptions> => ({
  context: (origin) =>
    contextOf<ZendeskOptions>(
      { type: 'zendesk', allowPrivate: true, url: { value: origin }, options: { ...OPTIONS, ...options } },
      { url: origin, secrets: { token: TOKEN } },
    ),
  take: (request, kept) => (request.method === 'POST' ? (authorized(request) ?? create(request, kept)) : take(request, kept)),
  find: /^GET \/api\/v2\/tickets\.json\?external_id=/,
  create: /^POST \/api\/v2\/tickets\.json$/,
  comment: /^PUT .*"comment"/,
  state: /^PUT .*"status"/,
  read: (html) => textOfHtml(html).replaceAll('\u200b', ''),
  body: (json) => textAt(json, 'ticket', 'comment', 'html_body'),
  closed: 'solved',
  sealed: 'closed',
})

const authorized = ({ headers }: Received): Reply | null =>
  headers['authorization'] === basicOf('agent@beispiel.example/token', TOKEN) ? null : refused(401, 'Could not authenticate you')

function take(request: Received, kept: KeptTicket[]): Reply {
  const url = new URL(request.url, 'http://desk')
  const denied = authorized(request)
  if (denied !== null) return denied
  const [, , , , id = '', comments] = url.pathname.replace('.json', '').split('/')
  if (id === '') {
    const key = url.searchParams.get('external_id')
    return json({ tickets: kept.map(shown).filter(({ external_id }) => external_id === key) })
  }
  const ticket = kept.find((one) => String(one.id) === id)
  if (ticket === undefined) return refused(404, 'RecordNotFound')
  if (comments !== undefined) return json({ comments: ticket.said.map((html_body) => ({ html_body })).reverse() })
  return request.method === 'GET' ? json({ ticket: shown(ticket) }) : update(jsonOf(request)['ticket'] as Json, ticket)
}

function update({ comment, status }: Json, ticket: KeptTicket): Reply {
  if (ticket.state === 'closed') return refused(422, 'RecordInvalid')
  if (comment !== undefined && !isPrivate(comment)) return refused(422, 'RecordInvalid')
  if (comment !== undefined) ticket.said.push(textAt(comment, 'html_body'))
  if (status !== undefined) ticket.state = String(status)
  return json({ ticket: shown(ticket) })
}
