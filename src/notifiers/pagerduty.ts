import { type Notice, noticeOf } from '../alerts/message/notice.js'
import type { HttpError } from '../http/errors.js'
import type { AlertMessage } from '../model/alert.js'
import type { PagerdutyOptions } from '../model/receiver-options/pagerduty.js'
import { apiUrl } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { notTaken } from './asking/taken-as.js'
import { at } from './asking/wire.js'
import { dedupKey, isReminder } from './conversation.js'
import { plain } from './markup/plain.js'
import type { Notifier, ReceiverContext, Sent } from './notifier.js'
import { cut } from './rendering/cut.js'
import { bytesOf, renderBody } from './rendering/render.js'

type Context = ReceiverContext<PagerdutyOptions>

const SUMMARY_MAX = 1_024
/** An event may have 512 KB. */
const DETAILS_MAX = 100_000
const LINKS_MAX = 20

const OWN = { us: 'https://events.pagerduty.com', eu: 'https://events.eu.pagerduty.com' } as const
const SEVERITIES = { alarm: 'error', warning: 'warning', over: 'info', info: 'info' } as const

/** An incident a case: the same key goes on with it, and resolves it. https://developer.pagerduty.com/docs/events-api-v2/overview/ */
export const pagerduty: Notifier<PagerdutyOptions> = {
  send: (message, context) => delivering(context, () => deliver(message, context), dialect),
  reach: reaching((context) => apiUrl(context, '', OWN[context.config.options.region])),
}

async function deliver(message: AlertMessage, context: Context): Promise<Sent> {
  const { conversation, secrets, config } = context
  // It escalates by itself; and whoever has resolved the incident by hand would be called for it again.
  if (isReminder(message) && conversation !== null) return { ok: true, handle: conversation }
  const notice = noticeOf(message, config.template)
  const dedup = dedupKey(message, context)
  const answer = await askChannel(context, {
    url: apiUrl(context, 'v2/enqueue', OWN[config.options.region]),
    json: {
      routing_key: secrets['routing_key'],
      event_action: notice.tone === 'over' ? 'resolve' : 'trigger',
      dedup_key: dedup,
      payload: payloadOf(message, notice),
      links: notice.items.flatMap(({ url, case: name }) => (url === null ? [] : [{ href: url, text: name }])).slice(0, LINKS_MAX),
      client: 'mention-monitor',
    },
  })
  if (at(answer.data, 'status') !== 'success') notTaken(answer.status, '"status": "success"')
  return { ok: true, handle: { dedup } }
}

const payloadOf = (message: AlertMessage, notice: Notice) => ({
  summary: cut(notice.title, { max: SUMMARY_MAX }),
  source: message.cases[0]?.source ?? 'mention-monitor',
  severity: message.cases.some(({ severity, step }) => severity === 'critical' && step !== 'resolved')
    ? 'critical'
    : SEVERITIES[notice.tone],
  timestamp: message.generated_at,
  class: message.type,
  custom_details: { text: renderBody(notice, plain, { max: DETAILS_MAX, size: bytesOf }) },
})

/** Whatever is wrong with an event comes as 400, a key that nobody has included. */
const dialect = ({ status, body }: HttpError) =>
  status === 400 && /(?:routing|integration|service).?key/i.test(body ?? '') ? { disable: true as const } : null
