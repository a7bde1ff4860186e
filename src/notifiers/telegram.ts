import { noticeOf } from '../alerts/notice.js'
import { HttpError } from '../http/errors.js'
import type { AlertMessage, Handle } from '../model/alert.js'
import type { TelegramOptions } from '../model/receiver-options/telegram.js'
import { apiUrl } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { stringAt } from './asking/wire.js'
import { escapeHtml } from './markup/html.js'
import type { Markup } from './markup/markup.js'
import type { Notifier, ReceiverContext } from './notifier.js'
import { renderAll } from './render.js'

type Context = ReceiverContext<TelegramOptions>

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
}

async function deliver(message: AlertMessage, context: Context) {
  const { edited } = context
  if (edited !== null && (await edit(message, context, edited))) return { ok: true as const, handle: edited }
  return { ok: true as const, handle: await post(message, context) }
}

async function post(message: AlertMessage, context: Context): Promise<Handle> {
  const { conversation, config } = context
  const { data } = await askChannel(context, {
    url: methodUrl(context, 'sendMessage'),
    json: {
      chat_id: config.options.chat,
      ...(config.options.topic === null ? {} : { message_thread_id: config.options.topic }),
      ...content(message, context),
      // News rings; the word that something is over need not.
      disable_notification: message.type === 'mention.resolved',
      ...(conversation?.['message'] === undefined
        ? {}
        : { reply_parameters: { message_id: Number(conversation['message']), allow_sending_without_reply: true } }),
    },
  })
  return { message: stringAt(data, 'result', 'message_id') ?? '' }
}

/** False where there is nothing to edit any more: somebody deleted it, or it is too old. */
async function edit(message: AlertMessage, context: Context, { message: id }: Handle): Promise<boolean> {
  try {
    const json = { chat_id: context.config.options.chat, message_id: Number(id), ...content(message, context) }
    await askChannel(context, { url: methodUrl(context, 'editMessageText'), json })
    return true
  } catch (thrown) {
    if (!(thrown instanceof HttpError) || thrown.status !== 400) throw thrown
    // Said when the same edit is made twice, after a crash.
    return /message is not modified/i.test(thrown.body ?? '')
  }
}

const content = (message: AlertMessage, { config }: Context) => ({
  text: renderAll(noticeOf(message, config.template), markup, { max: TEXT_MAX }),
  parse_mode: 'HTML',
  link_preview_options: { is_disabled: true },
})

const methodUrl = (context: Context, method: string): string =>
  apiUrl(context, `bot${context.secrets['token']}/${method}`, 'https://api.telegram.org')

/** `chat not found` comes with 400, and a group that became a supergroup has another number now. */
function dialect({ status, body }: HttpError) {
  const [, moved] = /"migrate_to_chat_id":\s*(-?\d+)/.exec(body ?? '') ?? []
  if (moved !== undefined) return { disable: true as const, error: `the chat has a new number: write chat: "${moved}"` }
  return status === 400 && /chat not found/i.test(body ?? '') ? { disable: true as const } : null
}
