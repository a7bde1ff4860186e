import type { Tone } from '../alerts/message/notice-item.js'
import type { HttpError } from '../http/errors.js'
import type { AlertMessage } from '../model/alert.js'
import type { NtfyOptions } from '../model/receiver-options/ntfy.js'
import { basicAuthorization } from '../util/basic-authorization.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { takenAs } from './asking/taken-as.js'
import type { Notifier, ReceiverContext } from './notifier.js'
import { type Push, pushOf } from './rendering/push.js'

type Context = ReceiverContext<NtfyOptions>

const jsonBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text))

/**
 * 4,096 bytes of text, more becomes a file; and 8,192 of JSON in all, so escapes are counted in both. ntfy server/server.go reads the body
 * of a message with twice the limit of its text.
 */
const ROOM = { title: { max: 600, size: jsonBytes }, text: { max: 4_096, size: jsonBytes } }
const LINKS_MAX_BYTES = 2_500
const ACTIONS_MAX = 3

const PRIORITY: Readonly<Record<Tone, number>> = { alarm: 4, warning: 3, info: 3, over: 2 }
/** Shown before the title, as emoji. */
const TAG: Readonly<Record<Tone, string>> = {
  alarm: 'rotating_light',
  warning: 'warning',
  info: 'information_source',
  over: 'white_check_mark',
}

const serverOf = ({ url }: ReceiverContext<NtfyOptions>): string => `${(url ?? 'https://ntfy.sh').trim().replace(/\/+$/, '')}/`

/** A message by ntfy, as JSON to the root of the server: in headers umlauts would need an encoding, and the topic would stand in the address. */
export const ntfy: Notifier<NtfyOptions> = {
  send: (message, context) =>
    delivering(
      context,
      async () => {
        const push = pushOf(message, context, ROOM)
        const sequence = sequenceOf(message, push, context)
        const answer = await askChannel(context, {
          url: serverOf(context),
          ...authorization(context),
          json: {
            topic: context.secrets['topic'],
            sequence_id: sequence,
            title: push.title,
            message: push.text,
            priority: PRIORITY[push.tone],
            tags: [TAG[push.tone]],
            ...linksOf(push),
          },
        })
        takenAs(answer, 'id')
        return { ok: true, handle: { sequence } }
      },
      (error) => dialect(error, context.now),
    ),
  reach: reaching(serverOf),
}

/**
 * What has the same sequence is one notification on a phone (ntfy 2.16; older servers do not look at it): the same message sent twice, and
 * that a case is over takes the place of what rang. Reminders do not, for they are to ring.
 */
const sequenceOf = ({ key }: AlertMessage, { tone }: Push, { conversation }: Context): string =>
  (tone === 'over' ? conversation?.['sequence'] : undefined) ?? key.slice(0, 32)

function authorization({ secrets, config }: Context): { readonly authorization?: string } {
  if (secrets['token'] !== undefined) return { authorization: `Bearer ${secrets['token']}` }
  if (secrets['password'] === undefined) return {}
  return { authorization: basicAuthorization(config.options.user ?? '', secrets['password']) }
}

/** A tap opens the first post; buttons open the first three. */
function linksOf({ links }: Push) {
  let used = 0
  const short = links.filter(({ url }) => {
    used += jsonBytes(url)
    return used <= LINKS_MAX_BYTES
  })
  const actions = short.slice(0, ACTIONS_MAX).map(({ label, url }) => ({ action: 'view', label, url }))
  return short[0] === undefined ? {} : { click: short[0].url, actions }
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** https://docs.ntfy.sh/publish/#limitations and server/errors.go: what the number in the answer says beyond the status. */
function dialect({ body }: HttpError, now: number) {
  const code = Number(/"code":\s*(\d{5})\b/.exec(body ?? '')?.[1])
  // The day's messages are counted anew at midnight UTC; asked every hour, in case a server of one's own counts otherwise.
  if (code === 42908)
    return {
      retry: true,
      retryAfterMs: Math.min(HOUR, DAY - (now % DAY)),
      error: 'the messages of the day are spent (ntfy 42908)',
    }
  if (code === 40009 || code === 40010)
    return {
      disable: true as const,
      error: 'the topic is none: it must be of 1 to 64 letters, digits, - and _, and not reserved',
    }
  return null
}
