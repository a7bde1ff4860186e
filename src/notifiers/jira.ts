import type { JiraOptions } from '../model/receiver-options/jira.js'
import { basicAuthorization } from '../util/basic-authorization.js'
import { ChannelFault } from './asking/channel-fault.js'
import { at, stringAt } from './asking/wire.js'
import type { ReceiverContext } from './notifier.js'
import { cut } from './rendering/cut.js'
import { renderAll } from './rendering/render.js'
import { type AdfDocument, adf, adfDocument } from './tickets/adf.js'
import { baseOf, bestOf, callsTo, listIn, numberAt, ticketIn } from './tickets/calls.js'
import { signatureOf, type Ticket, type TicketEntry, type TicketSystem } from './tickets/ticket-system.js'
import { ticketing } from './tickets/ticketing.js'

const SUMMARY_MAX = 255
/** Of a description or a comment 32,767 characters are taken; what counts as one is not said. */
const DOCUMENT_MAX = 30_000

const FIELDS = ['status', 'description'] as const

/**
 * Issues of Jira Cloud, found by a label. Its search knows an issue only after some seconds, so what cannot be searched is not created.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/
 */
export const jira = ticketing<JiraOptions>(connect, baseOf)

function connect(context: ReceiverContext<JiraOptions>): TicketSystem {
  const { email, project, issueType, assignee, labels, openStatus, closedStatus } = context.config.options
  const base = baseOf(context)
  const call = callsTo(context, {
    base: `${base}/rest/api/3`,
    authorization: basicAuthorization(email, context.secrets['token'] ?? ''),
  })

  const ticketAt = (data: unknown): Ticket | null => {
    const id = numberAt(data, 'id')
    const key = stringAt(data, 'key')
    if (id === null) return null
    const isDone = at(data, 'fields', 'status', 'statusCategory', 'key') === 'done'
    const url = key !== null && /^[A-Z][A-Z0-9_]*-\d+$/.test(key) ? `${base}/browse/${key}` : null
    return { id, state: isDone ? 'closed' : 'open', url, text: JSON.stringify(at(data, 'fields', 'description') ?? '') }
  }

  return {
    async look(id) {
      const answer = await call(`issue/${id}?fields=${FIELDS.join(',')}`)
      return ticketIn(answer, ticketAt(answer.data))
    },
    async find(key) {
      const jql = `project = "${project}" AND labels = "${key}" ORDER BY created DESC`
      const found = await call('search/jql', { json: { jql, fields: FIELDS, maxResults: 10 } })
      return bestOf(listIn(found, 'issues').flatMap((each) => ticketAt(each) ?? []))
    },
    async create(entry) {
      const fields = {
        project: { key: project },
        issuetype: { name: issueType },
        summary: cut(entry.notice.title, { max: SUMMARY_MAX }),
        description: documentOf(entry),
        labels: ['mention-monitor', entry.key, ...labels],
        ...(assignee === null ? {} : { assignee: { accountId: assignee } }),
      }
      const made = await call('issue', { json: { fields } })
      return ticketIn(made, ticketAt(made.data))
    },
    async comments({ id }) {
      const found = await call(`issue/${id}/comment?orderBy=-created&maxResults=30`)
      return listIn(found, 'comments').map((each) => JSON.stringify(at(each, 'body') ?? ''))
    },
    async comment({ id }, entry) {
      await call(`issue/${id}/comment`, { json: { body: documentOf(entry) } })
    },
    async setState({ id }, state) {
      const namedStatus = state === 'open' ? openStatus : closedStatus
      const ways = listIn(await call(`issue/${id}/transitions`), 'transitions')
      const transition = numberAt(
        ways.find((way) => leadsTo(way, { state, namedStatus })),
        'id',
      )
      if (transition === null) throw noWay({ state, namedStatus })
      await call(`issue/${id}/transitions`, { json: { transition: { id: transition } } })
    },
  }
}

function documentOf(entry: TicketEntry): AdfDocument {
  const end = `${adf.gap}${adf.text(signatureOf(entry))}`
  const size = (text: string): number => Buffer.byteLength(JSON.stringify(adfDocument(text)))
  return adfDocument(`${renderAll(entry.notice, adf, { max: DOCUMENT_MAX - size(end), size })}${end}`)
}

interface Aim {
  readonly state: 'open' | 'closed'
  readonly namedStatus: string | null
}

/** Every project has a workflow of its own; what is common to all is which statuses mean "done". */
function leadsTo(way: unknown, { state, namedStatus }: Aim): boolean {
  if (namedStatus !== null) return stringAt(way, 'to', 'name')?.toLowerCase() === namedStatus.toLowerCase()
  return (at(way, 'to', 'statusCategory', 'key') === 'done') === (state === 'closed')
}

function noWay({ state, namedStatus }: Aim): ChannelFault {
  const status = namedStatus === null ? `that means ${state === 'closed' ? 'done' : 'open'}` : `"${namedStatus}"`
  const mend = state === 'closed' ? 'set closed_status, or close: false' : 'set open_status'
  return new ChannelFault(`the workflow of the issue offers no status ${status}; ${mend}`)
}
