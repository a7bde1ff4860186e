import type { AlertMessage } from '../model/alert.js'
import { MonitorError } from '../util/errors.js'
import { parseUrl } from '../util/url.js'
import { fitMessage } from './fit.js'
import { httpFailure } from './http-result.js'
import type { Notifier, ReceiverContext, SendResult } from './notifier.js'
import { sign } from './sign.js'

/** Receivers may refuse more than 20 KB (Standard Webhooks); the rest is for the envelope. */
const MESSAGE_MAX_BYTES = 19_000

/** POSTs `{ type, timestamp, data: message }` as Standard Webhooks has it. The id stays the same over all tries, so receivers can drop doubles. */
export const webhook: Notifier = {
  async send(message, context) {
    const address = addressOf(context)
    if (typeof address !== 'string') return address
    const { config, http, now, signal } = context
    try {
      const { body, headers } = request(message, context)
      const client = await http()
      await client.request({
        url: address,
        method: 'POST',
        headers: { ...lowerCase(config.headers), ...headers },
        body,
        redirects: 'refuse',
        retries: 0,
        allowPrivate: config.allowPrivate,
        timeoutMs: config.timeoutMs,
        ...(signal === undefined ? {} : { signal }),
      })
      return { ok: true }
    } catch (thrown) {
      if (thrown instanceof MonitorError) return refused(`${thrown.message}. ${thrown.hint ?? ''}`)
      return httpFailure(thrown, {
        url: address,
        now,
        secrets: [...Object.values(context.secrets), ...Object.values(config.headers)],
      })
    }
  },
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

function addressOf({ url, config }: ReceiverContext): string | SendResult {
  const address = url?.trim() ?? ''
  if (address === '') return refused('no URL; set url_env, url_file or url_command')
  const protocol = parseUrl(address)?.protocol
  if (protocol === undefined) return refused('the URL is none; it must begin with https://')
  if (protocol === 'https:' || (protocol === 'http:' && config.allowPrivate)) return address
  return refused(
    `the URL begins with ${protocol}//, where everybody on the way can read along; use https:, or allow_private: true in your own network`,
  )
}

const refused = (error: string): SendResult => ({ ok: false, retry: false, retryAfterMs: null, error })

// Else a configured `Content-Type` would be sent beside ours.
const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
