import { isConversation } from '../alerts/buckets/group.js'
import { HttpError } from '../http/errors.js'
import type { AlertMessage, Handle } from '../model/alert.js'
import { parseUrl } from '../util/url.js'
import { addressOf } from './asking/address-of.js'
import { askChannel, type ChannelAnswer } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { takenAs } from './asking/taken-as.js'
import { stringAt } from './asking/wire.js'
import { googleChatMessage } from './googlechat/googlechat-message.js'
import type { Notifier, ReceiverContext } from './notifier.js'

/** An incoming webhook. What is told of one case, or of one wave, goes on in one thread; hooks cannot edit. */
export const googlechat: Notifier = {
  send: (message, context) => delivering(context, () => deliver(message, context), dialect),
  reach: reaching(addressOf),
}

async function deliver(message: AlertMessage, context: ReceiverContext) {
  const thread = threadOf(message, context)
  const json = { ...googleChatMessage(message, context.config.template), ...(thread === null ? {} : { thread }) }
  const query = thread === null ? {} : { messageReplyOption: 'REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD' }
  const answer = await post(context, json, { query, key: message.key })
  const name = takenAs(answer, 'name')
  return { ok: true as const, handle: { message: name, thread: stringAt(answer.data, 'thread', 'name') ?? '' } }
}

/** `key`: asked with the same one again, the service answers with the message that it has. Should it not take one from hooks, then without. */
async function post(
  context: ReceiverContext,
  json: object,
  { query, key }: { readonly query: Readonly<Record<string, string>>; readonly key: string },
): Promise<ChannelAnswer> {
  try {
    return await askChannel(context, { url: hookUrl(context, { ...query, requestId: key }), json })
  } catch (thrown) {
    if (!(thrown instanceof HttpError) || thrown.status !== 400 || !/request_?id/i.test(thrown.body ?? '')) throw thrown
    return askChannel(context, { url: hookUrl(context, query), json })
  }
}

/** The first message of a case opens a thread under its own key, so that a double of it comes to stand there too. */
function threadOf({ group, key }: AlertMessage, context: ReceiverContext): Handle | null {
  const before = context.conversation?.['thread'] ?? ''
  // Of another space, where the hook was before, it knows nothing.
  const isHere = before !== '' && addressOf(context).includes(`/${before.split('/').slice(0, 2).join('/')}/messages`)
  if (isHere) return { name: before }
  return isConversation(group) ? { threadKey: key } : null
}

function hookUrl(context: ReceiverContext, query: Readonly<Record<string, string>>): string {
  const address = addressOf(context)
  const url = parseUrl(address)
  if (url === null) return address
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}

/** A key that was taken back is a fault of the request here. */
function dialect({ status, body }: HttpError) {
  if (status !== 400 || !/API_KEY_INVALID|API key not valid|invalid webhook token/i.test(body ?? '')) return null
  return { disable: true as const, error: 'Google Chat: the hook is refused; make a new one in the settings of the space' }
}
