import type { AlertMessage } from '../model/alert.js'
import { addressOf } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { fitMessage } from './fit.js'
import type { Notifier, ReceiverContext } from './notifier.js'
import { sign } from './sign.js'

/** Receivers may refuse more than 20 KB (Standard Webhooks); the rest is for the envelope. */
const MESSAGE_MAX_BYTES = 19_000

/** POSTs `{ type, timestamp, data: message }` as Standard Webhooks has it. The id stays the same over all tries, so receivers can drop doubles. */
export const webhook: Notifier = {
  send: (message, context) =>
    delivering(context, async () => {
      await askChannel(context, { url: addressOf(context), ...request(message, context) })
      return { ok: true }
    }),
}

function request(message: AlertMessage, { secrets, now }: ReceiverContext): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify({
    type: message.type,
    timestamp: message.generated_at,
    data: fitMessage(message, MESSAGE_MAX_BYTES),
  })
  // A dot would make the signed content ambiguous.
  const id = message.key.replaceAll('.', '-')
  const timestamp = Math.floor(now / 1_000)
  const signature = secrets['secret'] === undefined ? null : sign({ id, timestamp, body }, secrets['secret'])
  return {
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      ...(signature === null ? {} : { 'webhook-signature': signature }),
    },
  }
}
