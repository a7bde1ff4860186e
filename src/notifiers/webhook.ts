import type { AlertMessage } from '../model/alert.js'
import type { WebhookOptions } from '../model/receiver-options/webhook.js'
import { addressOf } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { cloudEvent } from './cloud-event.js'
import type { Notifier, ReceiverContext } from './notifier.js'
import { fitMessage } from './rendering/fit.js'
import { sign } from './sign.js'

type Context = ReceiverContext<WebhookOptions>

/** Receivers may refuse more than 20 KB (Standard Webhooks); the rest is for the envelope. */
const MESSAGE_MAX_BYTES = 19_000
/** Whoever passes events on must take 64 KiB (CloudEvents); the rest is for the envelope. */
const EVENT_MAX_BYTES = 60_000

/**
 * POSTs `{ type, timestamp, data: message }` as Standard Webhooks has it, or an event of CloudEvents; both can be signed. The id stays the
 * same over all tries, so receivers can drop doubles.
 */
export const webhook: Notifier<WebhookOptions> = {
  send: (message, context) =>
    delivering(context, async () => {
      await askChannel(context, { url: addressOf(context), ...request(message, context) })
      return { ok: true }
    }),
  reach: reaching(addressOf),
}

function request(message: AlertMessage, context: Context): { body: string; headers: Record<string, string> } {
  const { secrets, now } = context
  const { body, contentType } = context.config.options.format === 'cloudevents' ? event(message, context) : standard(message)
  // A dot would make the signed content ambiguous.
  const id = message.key.replaceAll('.', '-')
  const timestamp = Math.floor(now / 1_000)
  const signature = secrets['secret'] === undefined ? null : sign({ id, timestamp, body }, secrets['secret'])
  return {
    body,
    headers: {
      'content-type': `${contentType}; charset=utf-8`,
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      ...(signature === null ? {} : { 'webhook-signature': signature }),
    },
  }
}

function standard(message: AlertMessage) {
  const data = fitMessage(message, MESSAGE_MAX_BYTES)
  return { body: JSON.stringify({ type: message.type, timestamp: message.generated_at, data }), contentType: 'application/json' }
}

function event(message: AlertMessage, { config, company = '' }: Context) {
  const { eventSource, eventPrefix: prefix } = config.options
  const data = fitMessage(message, EVENT_MAX_BYTES)
  const body = JSON.stringify(cloudEvent(data, { source: eventSource ?? sourceOf(company), prefix }))
  return { body, contentType: 'application/cloudevents+json' }
}

/** `Beispiel AG` → `/mention-monitor/beispiel-ag`. */
function sourceOf(company: string): string {
  const name = company
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('-')
  return name === undefined ? '/mention-monitor' : `/mention-monitor/${encodeURIComponent(name)}`
}
