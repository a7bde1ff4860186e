import type { TelegramOptions } from '../../../src/model/receiver-options/telegram.js'
import type { ReceiverContext } from '../../../src/notifiers/notifier.js'
import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import { textOfHtml } from '../channel-text.js'
import type { Received, Reply, Stub } from '../loopback.js'

const TOKEN = `123456:${SECRETS.path}`
const TAGS = /<(?!\/?(?:b|code|blockquote)>|a href="https?:[^"<>]*">|\/a>)/

export interface TelegramChannel extends FarEnd<TelegramOptions> {
  /** What was taken, oldest first. */
  readonly taken: readonly { readonly method: string; readonly json: Readonly<Record<string, unknown>> }[]
}

const refused = (status: number, description: string): Reply => ({
  status,
  body: JSON.stringify({ ok: false, error_code: status, description }),
})

/** The Bot API as documented: it checks the token, the markup and the length, and edits what it has. */
export async function openTelegram(
  answer?: Stub,
  more: Partial<ReceiverContext<TelegramOptions>> = {},
): Promise<TelegramChannel> {
  const taken: { method: string; json: Record<string, unknown> }[] = []
  const firstId = 77
  const take = ({ url, body }: Received): Reply => {
    const [, bot, method = ''] = url.split('/')
    if (bot !== `bot${TOKEN}`) return refused(401, 'Unauthorized')
    const json = JSON.parse(body) as Record<string, unknown>
    const text = String(json['text'])
    if (json['parse_mode'] === 'HTML' && TAGS.test(text)) return refused(400, "Bad Request: can't parse entities")
    if (textOfHtml(text).length > 4_096) return refused(400, 'Bad Request: message is too long')
    const id = Number(json['message_id'])
    if (method === 'editMessageText') {
      if (id < firstId || id >= firstId + taken.length) return refused(400, 'Bad Request: message to edit not found')
      if (taken.some((one) => one.json['text'] === text && one.json['message_id'] === id))
        return refused(400, 'Bad Request: message is not modified')
    }
    taken.push({ method, json })
    const message = { message_id: method === 'editMessageText' ? id : firstId + taken.length - 1 }
    return { body: JSON.stringify({ ok: true, result: message }) }
  }
  const server = await channelServer({ take, answer })
  const context = contextOf<TelegramOptions>(
    { type: 'telegram', api: server.origin, allowPrivate: true, options: { chat: '-1001234567890', topic: null } },
    { secrets: { token: TOKEN }, ...more },
  )
  const wire = async () => server.received.map(({ body }) => String((JSON.parse(body) as { text: unknown }).text))
  return { context, taken, wire, arrived: async () => (await wire()).map(textOfHtml) }
}
