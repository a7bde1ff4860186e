import type { GithubOptions } from '../model/receiver-options/github.js'
import { toIso } from '../util/instant.js'
import { apiUrl } from './asking/address-of.js'
import { at, stringAt } from './asking/wire.js'
import type { ReceiverContext } from './notifier.js'
import { bestOf, callsTo, listIn, numberAt, ticketIn } from './tickets/calls.js'
import { entryTitle, isWithKey, markdownEntry } from './tickets/markdown-entry.js'
import type { Ticket, TicketSystem } from './tickets/ticket-system.js'
import { ticketing } from './tickets/ticketing.js'
import { webPage } from './tickets/web-page.js'

const TITLE_MAX = 256
const OWN = 'https://api.github.com'

/** 65,536 characters are taken. */
const BODY_MAX = 60_000
const LABEL = 'mention-monitor'
/** Between its clock and ours. */
const DAY = 86_400_000

/**
 * Issues of GitHub. They are listed by a label, not searched: its search learns of an issue after minutes, and a label for each would stay
 * for ever. https://docs.github.com/en/rest/issues/issues
 */
export const github = ticketing<GithubOptions>(connect, (context) => apiUrl(context, '', OWN))

function connect(context: ReceiverContext<GithubOptions>): TicketSystem {
  const { repo, assignees, labels } = context.config.options
  const call = callsTo(context, {
    base: apiUrl(context, `repos/${repo}/issues`, OWN),
    authorization: `Bearer ${context.secrets['token']}`,
    headers: { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' },
  })

  return {
    async look(id) {
      const answer = await call(id)
      return ticketIn(answer, ticketAt(answer.data))
    },
    async find(key) {
      const found = listIn(await call(`?labels=${LABEL}&state=all&sort=created&direction=desc&per_page=100`))
      return bestOf(found.flatMap((each) => ticketAt(each) ?? []).filter(({ text }) => isWithKey(text, key)))
    },
    async create(entry) {
      const title = entryTitle(entry, TITLE_MAX)
      const body = markdownEntry(entry, BODY_MAX)
      const made = await call('', { json: { title, body, labels: [LABEL, ...labels], assignees } })
      return ticketIn(made, ticketAt(made.data))
    },
    async comments({ id }, { message }) {
      // The oldest come first, so that the newest of many are had by their time only.
      const since = toIso(Date.parse(message.generated_at) - DAY)
      const found = listIn(await call(`${id}/comments?since=${since}&per_page=100`))
      return found.map((each) => String(at(each, 'body') ?? ''))
    },
    async comment({ id }, entry) {
      await call(`${id}/comments`, { json: { body: markdownEntry(entry, BODY_MAX) } })
    },
    async setState({ id }, state) {
      await call(id, { method: 'PATCH', json: { state, state_reason: state === 'open' ? 'reopened' : 'completed' } })
    },
  }
}

function ticketAt(data: unknown): Ticket | null {
  const id = numberAt(data, 'number')
  if (id === null) return null
  const state = stringAt(data, 'state') === 'closed' ? 'closed' : 'open'
  return { id, state, url: webPage(stringAt(data, 'html_url')), text: String(at(data, 'body') ?? '') }
}
