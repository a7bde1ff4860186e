import type { AlertMessage, Handle } from '../model/alert.js'
import type { SlackBotOptions } from '../model/receiver-options/slack-bot.js'
import { apiUrl } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { at, stringAt } from './asking/wire.js'
import type { Notifier, ReceiverContext } from './notifier.js'
import { slackFault, slackWord } from './slack-kit/slack-codes.js'
import { slackMessage, withoutStripes } from './slack-kit/slack-message.js'

type Context = ReceiverContext<SlackBotOptions>

const OWN = 'https://slack.com/api'

/** What Slack says when a message is not there any more, or nobody may change it or answer to it. */
const MESSAGE_GONE = new Set([
  'cannot_reply_to_message',
  'cant_update_message',
  'edit_window_closed',
  'message_not_found',
  'thread_not_found',
])

/** The Web API. News of a case goes on in the thread of its first message, and shows in the channel too; the rest is an edit. */
export const slackBot: Notifier<SlackBotOptions> = {
  send: (message, context) => delivering(context, () => deliver(message, context)),
  reach: reaching((context) => apiUrl(context, '', OWN)),
}

async function deliver(message: AlertMessage, context: Context) {
  const edited = here(context.edited, context)
  if (edited !== null && (await edit(message, context, edited))) return { ok: true as const, handle: edited }
  const before = here(context.conversation, context)
  const thread = before === null ? null : (before['thread'] ?? before['ts'] ?? null)
  return { ok: true as const, handle: await post(message, context, thread) }
}

/** Numbers of messages count in their channel alone: where another is configured by now, it knows nothing of them. */
const here = (handle: Handle | null, { config }: Context): Handle | null =>
  handle !== null && handle['to'] === config.options.channel ? handle : null

async function post(message: AlertMessage, context: Context, thread: string | null): Promise<Handle> {
  const { channel } = context.config.options
  const content = slackMessage(message, context.config.template)
  const reply = { ...withoutStripes(content), thread_ts: thread, reply_broadcast: message.type !== 'mention.resolved' }
  const { code, data } = await ask(context, 'chat.postMessage', { channel, ...(thread === null ? content : reply) })
  if (code !== null && thread !== null && MESSAGE_GONE.has(code)) return post(message, context, null)
  if (code !== null) throw slackFault(code)
  const ts = stringAt(data, 'ts')
  if (ts === null) throw slackFault(null)
  return { to: channel, channel: stringAt(data, 'channel') ?? channel, ts, thread: thread ?? ts }
}

/** False where there is nothing to edit any more. */
async function edit(message: AlertMessage, context: Context, handle: Handle): Promise<boolean> {
  const { channel, ts, thread } = handle
  const { template } = context.config
  const content = slackMessage(message, template)
  const { code } = await ask(context, 'chat.update', {
    channel,
    ts,
    ...(thread === ts ? content : withoutStripes(content)),
    // Here its default is to look for names of channels and people.
    parse: 'none',
    link_names: false,
  })
  if (code !== null && MESSAGE_GONE.has(code)) return false
  if (code !== null) throw slackFault(code)
  return true
}

/** `code`: the word by which Slack refuses, inside of a 200; null: it took it. */
async function ask(context: Context, method: string, json: object) {
  const { data } = await askChannel(context, {
    url: apiUrl(context, method, OWN),
    json,
    authorization: `Bearer ${context.secrets['token']}`,
  })
  if (at(data, 'ok') === true) return { code: null, data }
  const code = slackWord(stringAt(data, 'error') ?? '')
  if (code === null) throw slackFault(null)
  return { code, data }
}
