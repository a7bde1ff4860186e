import { type Notice, noticeOf } from '../alerts/message/notice.js'
import type { AlertMessage } from '../model/alert.js'
import type { OpsgenieOptions } from '../model/receiver-options/opsgenie.js'
import { apiUrl } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { takenAs } from './asking/taken-as.js'
import { dedupKey, isReminder } from './conversation.js'
import { plain } from './markup/plain.js'
import type { Notifier, ReceiverContext, Sent } from './notifier.js'
import { cut } from './rendering/cut.js'
import { renderAll } from './rendering/render.js'

const MESSAGE_MAX = 130
const DESCRIPTION_MAX = 15_000
const SOURCE = 'mention-monitor'

const PRIORITIES = { alarm: 'P2', warning: 'P3', over: 'P5', info: 'P5' } as const

/** The same calls at two addresses: Opsgenie, which ends on 2027-04-05, and Jira Service Management, which follows it. */
const alerting = (own: (options: OpsgenieOptions) => string): Notifier<OpsgenieOptions> => ({
  send: (message, context) => delivering(context, () => deliver(message, context, own(context.config.options))),
  reach: reaching((context) => apiUrl(context, '', own(context.config.options))),
})

/** An alert a case: its alias goes on with it, and closes it. https://docs.opsgenie.com/docs/alert-api */
export const opsgenie = alerting(({ region }) => (region === 'eu' ? 'https://api.eu.opsgenie.com' : 'https://api.opsgenie.com'))

export const jsm = alerting(() => 'https://api.atlassian.com/jsm/ops/integration')

async function deliver(message: AlertMessage, context: ReceiverContext<OpsgenieOptions>, own: string): Promise<Sent> {
  const { conversation, config, secrets } = context
  // It escalates by itself; and whoever has closed the alert by hand would be called for it again.
  if (isReminder(message) && conversation !== null) return { ok: true, handle: conversation }
  const notice = noticeOf(message, config.template)
  const alias = dedupKey(message, context)
  const description = renderAll(notice, plain, { max: DESCRIPTION_MAX })
  const isOver = notice.tone === 'over'
  const answer = await askChannel(context, {
    url: apiUrl(context, isOver ? `v2/alerts/${encodeURIComponent(alias)}/close?identifierType=alias` : 'v2/alerts', own),
    authorization: `GenieKey ${secrets['key']}`,
    json: isOver ? { source: SOURCE, note: description } : alertOf(message, notice, { alias, description }),
  })
  takenAs(answer, 'requestId')
  return { ok: true, handle: { alias } }
}

const alertOf = (message: AlertMessage, notice: Notice, words: { readonly alias: string; readonly description: string }) => ({
  message: cut(notice.title, { max: MESSAGE_MAX }),
  ...words,
  source: SOURCE,
  priority: message.cases.some(({ severity, step }) => severity === 'critical' && step !== 'resolved')
    ? 'P1'
    : PRIORITIES[notice.tone],
  tags: [SOURCE],
  details: notice.items[0]?.url == null ? {} : { url: notice.items[0].url },
})
