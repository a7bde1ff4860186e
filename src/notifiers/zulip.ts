import { isConversation } from '../alerts/buckets/group.js'
import { noticeOf } from '../alerts/message/notice.js'
import type { HttpError } from '../http/errors.js'
import type { AlertMessage, Handle } from '../model/alert.js'
import type { ZulipOptions } from '../model/receiver-options/zulip.js'
import { basicAuthorization } from '../util/basic-authorization.js'
import { apiUrl } from './asking/address-of.js'
import { askChannel, type ChannelAsk, hasStatus } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { takenAs } from './asking/taken-as.js'
import type { Notifier, ReceiverContext } from './notifier.js'
import { renderAll } from './rendering/render.js'
import { zulipMarkup } from './zulip/markup.js'

type Context = ReceiverContext<ZulipOptions>

/** More is cut off by the server, without a word. */
const CONTENT_MAX = 10_000
const TOPIC_MAX = 60

/** A message of a bot in a stream. A case or a wave that is told by itself is a topic of its own. */
export const zulip: Notifier<ZulipOptions> = {
  send: (message, context) =>
    delivering(
      context,
      async () => {
        const { edited } = context
        if (edited !== null && (await edit(message, context, edited))) return { ok: true, handle: edited }
        return { ok: true, handle: await post(message, context) }
      },
      dialect,
    ),
  reach: reaching((context) => apiUrl(context, '')),
}

async function post(message: AlertMessage, context: Context): Promise<Handle> {
  const topic = context.conversation?.['topic'] ?? topicOf(message, context)
  const form = { type: 'stream', to: context.config.options.stream, topic, content: contentOf(message, context) }
  return { message: takenAs(await ask(context, { path: 'messages', form }), 'id'), topic }
}

/** False where it can no longer be changed: an organisation allows it for ten minutes unless it has chosen otherwise. */
async function edit(message: AlertMessage, context: Context, { message: id }: Handle): Promise<boolean> {
  const form = { content: contentOf(message, context) }
  try {
    await ask(context, { path: `messages/${encodeURIComponent(id ?? '')}`, method: 'PATCH', form })
    return true
  } catch (thrown) {
    if (hasStatus(thrown, 400, 404)) return false
    throw thrown
  }
}

const contentOf = (message: AlertMessage, { config }: Context): string =>
  renderAll(noticeOf(message, config.template), zulipMarkup, { max: CONTENT_MAX })

/** `C-12 Neuer Tarif`. Old servers refuse topics with signs that are newer than they are, so emoji are left out. */
function topicOf({ group, cases, wave, summary }: AlertMessage, { config }: Context): string {
  if (!isConversation(group)) return config.options.topic.slice(0, TOPIC_MAX)
  const [first] = cases
  const name = wave === undefined ? `${first?.case ?? ''} ${first?.title ?? ''}` : `${wave.wave} ${wave.topic.join(', ')}`
  const plain = (name.trim() === '' ? summary : name).replace(/[^\p{L}\p{M}\p{N}\p{P}]+/gu, ' ').trim()
  return plain.length <= TOPIC_MAX ? plain : `${plain.slice(0, TOPIC_MAX - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function ask(context: Context, { path, ...more }: { readonly path: string } & Omit<ChannelAsk, 'url'>) {
  const { config, secrets } = context
  const authorization = basicAuthorization(config.options.bot, secrets['key'] ?? '')
  return askChannel(context, { url: apiUrl(context, `api/v1/${path}`), authorization, ...more })
}

/** A stream that is not there, or closed to the bot, comes with 400; a pause stands in the answer too. https://zulip.com/api/rest-error-handling */
function dialect({ status, retryAt, body }: HttpError) {
  const [, pause] = /"retry-after":\s*(\d{1,6}(?:\.\d+)?)\b/.exec(body ?? '') ?? []
  if (status === 429 && retryAt === null && pause !== undefined) return { retryAfterMs: Math.ceil(Number(pause) * 1_000) }
  const isClosed = /"STREAM_DOES_NOT_EXIST"|not authorized to send|do(?:n't| not) have permission/i.test(body ?? '')
  return status === 400 && isClosed ? { disable: true as const } : null
}
