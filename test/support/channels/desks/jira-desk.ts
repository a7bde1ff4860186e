import type { JiraOptions } from '../../../../src/model/receiver-options/jira.js'
import { at } from '../../../../src/notifiers/asking/wire.js'
import { SECRETS } from '../../../contracts/notifier.js'
import { contextOf } from '../../../notifiers/support.js'
import type { Received, Reply, Stub } from '../../loopback.js'
import { basicOf, type DeskService, type Json, json, jsonOf, type KeptTicket, openDesk, textAt } from './desk.js'

const TOKEN = `jira-${SECRETS.path}`

const OPTIONS: JiraOptions = {
  close: true,
  email: 'agent@beispiel.example',
  project: 'SOC',
  issueType: 'Task',
  assignee: null,
  labels: ['beschwerde'],
  openStatus: null,
  closedStatus: null,
}

/** Its workflow; what each means is common to all. */
const STATUSES: Readonly<Record<string, string>> = {
  'Zu erledigen': 'new',
  'In Arbeit': 'indeterminate',
  Fertig: 'done',
  Abgelehnt: 'done',
}
const TRANSITIONS = Object.keys(STATUSES).map((name, index) => ({
  id: String(11 + index * 10),
  name,
  to: { name, statusCategory: { key: STATUSES[name] } },
}))

const refused = (status: number, field: string): Reply => json({ errorMessages: [], errors: { [field]: 'is invalid' } }, status)

const shown = ({ id, state, said }: KeptTicket) => ({
  id: String(id),
  key: `SOC-${id - 10_000}`,
  self: 'https://evil.example/',
  fields: { status: { name: state, statusCategory: { key: STATUSES[state] } }, description: JSON.parse(said[0]!) },
})

/** Jira Cloud as documented: documents are well formed, labels are single words, only what the workflow offers can be done. */
export const openJira = (answer?: Stub, options: Partial<JiraOptions> = {}) => openDesk(serviceOf(options), answer)

const serviceOf = (options: Partial<JiraOptions>): DeskService<JiraOptions> => ({
  context: (origin) =>
    contextOf<JiraOptions>(
      { type: 'jira', allowPrivate: true, url: { value: origin }, options: { ...OPTIONS, ...options } },
      { url: origin, secrets: { token: TOKEN } },
    ),
  take,
  find: /^POST \/rest\/api\/3\/search\/jql$/,
  create: /^POST \/rest\/api\/3\/issue$/,
  comment: /^POST \/rest\/api\/3\/issue\/\d+\/comment$/,
  state: /^POST \/rest\/api\/3\/issue\/\d+\/transitions$/,
  read: (document) => textOfDocument(JSON.parse(document)),
  body: (json) => JSON.stringify(at(json, 'fields', 'description')),
  closed: 'Fertig',
})

function take(request: Received, kept: KeptTicket[]): Reply {
  const [path = '', query = ''] = request.url.replace('/rest/api/3/', '').split('?')
  if (request.headers['authorization'] !== basicOf('agent@beispiel.example', TOKEN)) return { status: 401 }
  if (path === 'search/jql') return search(jsonOf(request), kept)
  const [, id, part] = path.split('/')
  if (id === undefined) return create(jsonOf(request), kept)
  const ticket = kept.find((one) => String(one.id) === id)
  if (ticket === undefined) return json({ errorMessages: ['Issue does not exist'], errors: {} }, 404)
  if (part === 'transitions') return transition(request, ticket)
  if (part !== 'comment') return json(shown(ticket))
  if (request.method === 'POST') return comment(jsonOf(request)['body'], ticket)
  const all = ticket.said.slice(1).map((body) => ({ body: JSON.parse(body) }))
  return json({ comments: query.includes('orderBy=-created') ? all.reverse() : all })
}

function search({ jql, fields }: Json, kept: readonly KeptTicket[]): Reply {
  const [, label] = /^project = "SOC" AND labels = "([^"]+)" ORDER BY created DESC$/.exec(String(jql)) ?? []
  if (label === undefined) return json({ errorMessages: ['Error in the JQL Query'] }, 400)
  const found = kept.filter(({ made }) => (at(made, 'fields', 'labels') as string[]).includes(label)).map(shown)
  // Without fields only ids come back.
  return json({ issues: found.map((one) => (fields === undefined ? { id: one.id } : one)).reverse(), isLast: true })
}

function create(made: Json, kept: KeptTicket[]): Reply {
  const title = textAt(made, 'fields', 'summary')
  const description = at(made, 'fields', 'description')
  const labels = at(made, 'fields', 'labels') as string[]
  if (title === '' || title.length > 255 || title.includes('\n')) return refused(400, 'summary')
  if (labels.some((label) => /\s/.test(label))) return refused(400, 'labels')
  if (!isDocument(description)) return refused(400, 'description')
  if (textAt(made, 'fields', 'issuetype', 'name') !== 'Task') return refused(400, 'issuetype')
  kept.push({ id: 10_007 + kept.length, title, state: 'Zu erledigen', said: [JSON.stringify(description)], made })
  const { id, key, self } = shown(kept.at(-1)!)
  return json({ id, key, self }, 201)
}

function comment(body: unknown, { said }: KeptTicket): Reply {
  if (!isDocument(body)) return refused(400, 'comment')
  said.push(JSON.stringify(body))
  return json({ id: String(said.length), body }, 201)
}

/** What it stands in is not offered. */
function transition(request: Received, ticket: KeptTicket): Reply {
  const ways = TRANSITIONS.filter(({ name }) => name !== ticket.state)
  if (request.method === 'GET') return json({ transitions: ways })
  const way = ways.find(({ id }) => id === textAt(jsonOf(request), 'transition', 'id'))
  if (way === undefined) return refused(400, 'transition')
  ticket.state = way.name
  return { status: 204 }
}

const INLINE = ['text', 'hardBreak']

/** The part of the schema that we use. https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
function isDocument(document: unknown): boolean {
  if (JSON.stringify(document).length > 32_767) return false
  const isBlock = (node: Json): boolean => {
    const content = (node['content'] ?? []) as Json[]
    if (node['type'] === 'blockquote')
      return content.length > 0 && content.every((one) => one['type'] === 'paragraph' && isBlock(one))
    return node['type'] === 'paragraph' && content.every(isInline)
  }
  const isInline = ({ type, text, marks = [] }: Json): boolean =>
    INLINE.includes(String(type)) &&
    (type !== 'text' || (typeof text === 'string' && text !== '' && !text.includes('\n'))) &&
    (marks as Json[]).every((mark) => mark['type'] !== 'link' || /^https?:/.test(textAt(mark, 'attrs', 'href')))
  return at(document, 'version') === 1 && at(document, 'type') === 'doc' && (at(document, 'content') as Json[]).every(isBlock)
}

/** What a reader sees. */
function textOfDocument(node: unknown): string {
  if (textAt(node, 'type') === 'hardBreak') return '\n'
  const inner = ((at(node, 'content') ?? []) as unknown[]).map(textOfDocument).join(textAt(node, 'type') === 'doc' ? '\n' : '')
  return `${textAt(node, 'text')}${inner}`
}
