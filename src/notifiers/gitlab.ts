import type { GitlabOptions } from '../model/receiver-options/gitlab.js'
import { apiUrl } from './asking/address-of.js'
import { at, stringAt } from './asking/wire.js'
import type { ReceiverContext } from './notifier.js'
import { bestOf, callsTo, listIn, numberAt, ticketIn } from './tickets/calls.js'
import { entryTitle, isWithKey, markdownEntry } from './tickets/markdown-entry.js'
import type { Ticket, TicketSystem } from './tickets/ticket-system.js'
import { ticketing } from './tickets/ticketing.js'
import { webPage } from './tickets/web-page.js'

const TITLE_MAX = 255
const OWN = 'https://gitlab.com/api/v4'

/** A million characters are taken; nobody reads them. */
const BODY_MAX = 60_000
const LABEL = 'mention-monitor'

/** Issues of GitLab, confidential unless asked otherwise. https://docs.gitlab.com/api/issues/ */
export const gitlab = ticketing<GitlabOptions>(connect, (context) => apiUrl(context, '', OWN))

function connect(context: ReceiverContext<GitlabOptions>): TicketSystem {
  const { project, confidential, assignee, labels } = context.config.options
  const call = callsTo(context, {
    base: apiUrl(context, `projects/${encodeURIComponent(project)}/issues`, OWN),
    headers: { 'private-token': context.secrets['token'] ?? '' },
  })

  return {
    async look(id) {
      const answer = await call(id)
      return ticketIn(answer, ticketAt(answer.data))
    },
    async find(key) {
      const found = listIn(await call(`?labels=${LABEL}&scope=all&order_by=created_at&sort=desc&per_page=100`))
      return bestOf(found.flatMap((each) => ticketAt(each) ?? []).filter(({ text }) => isWithKey(text, key)))
    },
    async create(entry) {
      const made = await call('', {
        json: {
          title: entryTitle(entry, TITLE_MAX),
          description: markdownEntry(entry, BODY_MAX),
          labels: [LABEL, ...labels].join(','),
          confidential,
          ...(assignee === null ? {} : { assignee_ids: [assignee] }),
        },
      })
      return ticketIn(made, ticketAt(made.data))
    },
    async comments({ id }) {
      const found = listIn(await call(`${id}/notes?sort=desc&order_by=created_at&per_page=50`))
      return found.map((each) => String(at(each, 'body') ?? ''))
    },
    async comment({ id }, entry) {
      await call(`${id}/notes`, { json: { body: markdownEntry(entry, BODY_MAX) } })
    },
    async setState({ id }, state) {
      await call(id, { method: 'PUT', json: { state_event: state === 'open' ? 'reopen' : 'close' } })
    },
  }
}

function ticketAt(data: unknown): Ticket | null {
  const id = numberAt(data, 'iid')
  if (id === null) return null
  const state = stringAt(data, 'state') === 'closed' ? 'closed' : 'open'
  return { id, state, url: webPage(stringAt(data, 'web_url')), text: String(at(data, 'description') ?? '') }
}
