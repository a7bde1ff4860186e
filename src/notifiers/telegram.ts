import { noticeOf } from '../alerts/message/notice.js'
import { HttpError } from '../http/errors.js'
import type { AlertMessage, Handle } from '../model/alert.js'
import type { TelegramOptions } from '../model/receiver-options/telegram.js'
import { apiUrl } from './asking/address-of.js'
import { askChannel, type ChannelAnswer, hasStatus } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { takenAs } from './asking/taken-as.js'
import { escapeHtml } from './markup/html.js'
import type { Markup } from './markup/markup.js'
import { plain } from './markup/plain.js'
import type { Notifier, ReceiverContext } from './notifier.js'
import { renderAll } from './rendering/render.js'

type Context = ReceiverContext<TelegramOptions>

const OWN = 'https://api.telegram.org'

/** The API counts after it has read the markup, so counting before is on the safe side. */
const TEXT_MAX = 4_096

/** Telegram's HTML knows neither paragraphs nor line breaks: newlines are its own. https://core.telegram.org/bots/api#html-style */
const markup: Markup = {
  text: escapeHtml,
  strong: (raw) => `<b>${escapeHtml(raw)}</b>`,
  quote: (raw) => `<blockquote>${escapeHtml(raw)}</blockquote>`,
  link: (label, url) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`,
  code: (raw) => `<code>${escapeHtml(raw)}</code>`,
  newline: '\n',
  gap: '\n\n',
}

/** A message of a bot. Where it told of the same case before, it answers to that message; what is over or still open is said by an edit. */
export const telegram: Notifier<TelegramOptions> = {
  send: (message, context) => delivering(context, () => deliver(message, context), dialect),
  reach: reaching((context) => apiUrl(context, '', OWN)),
}

async function deliver(message: AlertMessage, context: Context) {
  const { edited } = context
  if (edited !== null && (await edit(message, context, edited))) return { ok: true as const, handle: edited }
  return { ok: true as const, handle: await post(message, context) }
}

async function post(message: AlertMessage, context: Context): Promise<Handle> {
  const { conversation, config } = context
  const answer = await tell(message, context, {
    method: 'sendMessage',
    json: {
      chat_id: config.options.chat,
      ...(config.options.topic === null ? {} : { message_thread_id: config.options.topic }),
      // News rings; the word that something is over need not.
      disable_notification: message.type === 'mention.resolved',
      ...(conversation?.['message'] === undefined
        ? {}
        : { reply_parameters: { message_id: Number(conversation['message']), allow_sending_without_reply: true } }),
    },
  })
  return { message: takenAs(answer, 'result', 'message_id') }
}

/** False where there is nothing to edit any more: somebody deleted it, or it is too old. */
async function edit(message: AlertMessage, context: Context, { message: id }: Handle): Promise<boolean> {
  try {
    const json = { chat_id: context.config.options.chat, message_id: Number(id) }
    takenAs(await tell(message, context, { method: 'editMessageText', json }), 'result', 'message_id')
    return true
  } catch (thrown) {
    if (!hasStatus(thrown, 400)) throw thrown
    // Said when the same edit is made twice, after a crash.
    return says(thrown, /message is not modified/i)
  }
}

interface Call {
  readonly method: string
  readonly json: object
}

/** In HTML; and where a template of the operator's makes none of it, such as `a < b`, as plain text. */
async function tell(message: AlertMessage, context: Context, { method, json }: Call): Promise<ChannelAnswer> {
  const notice = noticeOf(message, context.config.template)
  const shared = { ...json, link_preview_options: { is_disabled: true } }
  const textIn = (how: Markup): string => renderAll(notice, how, { max: TEXT_MAX })
  const ask = (content: object) => askChannel(context, { url: methodUrl(context, method), json: { ...shared, ...content } })
  try {
    return await ask({ text: textIn(markup), parse_mode: 'HTML' })
  } catch (thrown) {
    if (!hasStatus(thrown, 400) || !says(thrown, /can't parse entities/i)) throw thrown
    return ask({ text: textIn(plain) })
  }
}

const says = (thrown: unknown, words: RegExp): boolean => thrown instanceof HttpError && words.test(thrown.body ?? '')

const methodUrl = (context: Context, method: string): string => apiUrl(context, `bot${context.secrets['token']}/${method}`, OWN)

/** What comes with 400, though nothing gets through before somebody mends it: the chat or its topic is gone, or closed to the bot. */
const CLOSED =
  /chat not found|not enough rights|need administrator rights|have no rights|CHAT_WRITE_FORBIDDEN|message thread not found|TOPIC_(?:CLOSED|DELETED)|group chat was de(?:activated|leted)/i

/** The pause stands in the answer, and in a header only where the server is new; a group that became a supergroup has another number now. */
function dialect({ status, retryAt, body }: HttpError) {
  const [, pause] = /"retry_after":\s*(\d{1,6})\b/.exec(body ?? '') ?? []
  if (status === 429 && retryAt === null && pause !== undefined) return { retryAfterMs: Number(pause) * 1_000 }
  const [, moved] = /"migrate_to_chat_id":\s*(-?\d+)/.exec(body ?? '') ?? []
  if (moved !== undefined) return { disable: true as const, error: `the chat has a new number: write chat: "${moved}"` }
  return status === 400 && CLOSED.test(body ?? '') ? { disable: true as const } : null
}
