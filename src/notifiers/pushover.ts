import type { Tone } from '../alerts/message/notice-item.js'
import { HttpError } from '../http/errors.js'
import type { AlertMessage } from '../model/alert.js'
import type { PushoverOptions } from '../model/receiver-options/pushover.js'
import { apiUrl } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { takenAs } from './asking/taken-as.js'
import { stringAt } from './asking/wire.js'
import type { Notifier, ReceiverContext, Sent } from './notifier.js'
import { pushOf } from './rendering/push.js'

type Context = ReceiverContext<PushoverOptions>

/** https://pushover.net/api#limits counts characters; code units are never fewer. */
const ROOM = { title: { max: 250 }, text: { max: 1_024 } }
const URL_MAX = 512
const URL_TITLE_MAX = 100

/** -1: no sound; 1: at night as well. 2, an emergency, only where the operator asks for it. */
const PRIORITY: Readonly<Record<Tone, number>> = { alarm: 1, warning: 0, info: 0, over: -1 }

/** A message by Pushover. One that rings until somebody confirms it is called off when its case is over. */
export const pushover: Notifier<PushoverOptions> = {
  send: (message, context) => delivering(context, () => deliver(message, context), dialect),
  reach: reaching((context) => methodUrl(context, '')),
}

async function deliver(message: AlertMessage, context: Context): Promise<Sent> {
  const { title, text, tone, links } = pushOf(message, context, ROOM)
  const { token, user } = context.secrets
  const receipt = context.conversation?.['receipt']
  if (tone === 'over' && receipt !== undefined) await callOff(receipt, context)
  const [link] = links
  const { emergency } = context.config.options
  const answer = await askChannel(context, {
    url: methodUrl(context, 'messages.json'),
    json: {
      token,
      user,
      title,
      message: text,
      priority: PRIORITY[tone],
      ...(link !== undefined && link.url.length <= URL_MAX
        ? { url: link.url, url_title: link.label.slice(0, URL_TITLE_MAX) }
        : {}),
      ...(emergency !== null && tone === 'alarm'
        ? { priority: 2, retry: emergency.retryMs / 1_000, expire: emergency.expireMs / 1_000 }
        : {}),
    },
  })
  takenAs(answer, 'request')
  const given = stringAt(answer.data, 'receipt')
  return { ok: true, ...(given === null ? {} : { handle: { receipt: given } }) }
}

/** It may have ended by itself, or somebody has confirmed it: no reason not to tell that the case is over. */
async function callOff(receipt: string, context: Context): Promise<void> {
  try {
    const json = { token: context.secrets['token'] }
    await askChannel(context, { url: methodUrl(context, `receipts/${encodeURIComponent(receipt)}/cancel.json`), json })
  } catch (thrown) {
    if (!(thrown instanceof HttpError) || thrown.status === null || thrown.status >= 500) throw thrown
  }
}

const methodUrl = (context: Context, method: string): string => apiUrl(context, `1/${method}`, 'https://api.pushover.net')

const GONE: readonly number[] = [401, 403, 404, 410]

/** "Do not repeat" holds for every 4xx; 429 is the month's quota of the whole account, and not a matter of pace. */
function dialect({ status, body }: HttpError) {
  if (status === null || status < 400 || status >= 500) return null
  if (status === 429)
    return { retry: false, disable: true as const, error: "the month's messages of the Pushover account are spent (HTTP 429)" }
  const isRefused = GONE.includes(status) || (status === 400 && /"(?:token|user)":\s*"invalid"/.test(body ?? ''))
  return { retry: false, ...(isRefused ? { disable: true as const } : {}) }
}
