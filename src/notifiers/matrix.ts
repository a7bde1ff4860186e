import { noticeOf } from '../alerts/message/notice.js'
import type { HttpError } from '../http/errors.js'
import type { AlertMessage, Handle } from '../model/alert.js'
import type { MatrixOptions } from '../model/receiver-options/matrix.js'
import { apiUrl } from './asking/address-of.js'
import { askChannel, type ChannelAsk, hasStatus } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { takenAs } from './asking/taken-as.js'
import { at } from './asking/wire.js'
import { html } from './markup/html.js'
import { plain } from './markup/plain.js'
import type { Notifier, ReceiverContext } from './notifier.js'
import { renderAll } from './rendering/render.js'

type Context = ReceiverContext<MatrixOptions>
type Content = Readonly<Record<string, unknown>>

const jsonBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text))

// An event may have 65,536 bytes with all that the servers add; both forms of the text and the envelope stay well below.
const HTML_ROOM = { max: 34_000, size: jsonBytes }
const PLAIN_ROOM = { max: 22_000, size: jsonBytes }

/** An event in a room. What is told further of a case goes on in a thread; what is over or still open replaces the event's text. */
export const matrix: Notifier<MatrixOptions> = {
  send: (message, context) => delivering(context, () => deliver(message, context), dialect),
  reach: reaching((context) => apiUrl(context, '')),
}

async function deliver(message: AlertMessage, context: Context) {
  const room = await roomId(context)
  const { edited } = context
  const content = contentOf(message, context)
  if (edited !== null && (await isThere(context, room, edited))) {
    await put(message, context, { room, content: replacing(content, message, edited) })
    return { ok: true as const, handle: edited }
  }
  return { ok: true as const, handle: await post(message, context, { room, content }) }
}

interface Event {
  readonly room: string
  readonly content: Content
}

/** An edit of what was taken back would be shown to nobody. */
async function isThere(context: Context, room: string, { event = '' }: Handle): Promise<boolean> {
  try {
    const { data } = await ask(context, { path: `rooms/${encodeURIComponent(room)}/event/${encodeURIComponent(event)}` })
    return at(data, 'content', 'body') !== undefined
  } catch (thrown) {
    if (hasStatus(thrown, 404)) return false
    throw thrown
  }
}

async function post(message: AlertMessage, context: Context, { room, content }: Event): Promise<Handle> {
  const { thread, event: last } = context.conversation ?? {}
  if (thread === undefined || last === undefined) {
    const event = await put(message, context, { room, content })
    return { event, thread: event }
  }
  // Apps without threads show it as an answer to the latest.
  const relation = { rel_type: 'm.thread', event_id: thread, is_falling_back: true, 'm.in_reply_to': { event_id: last } }
  try {
    return { event: await put(message, context, { room, content: { ...content, 'm.relates_to': relation } }), thread }
  } catch (thrown) {
    // No thread can hang on an event that is not there (any more).
    if (!hasStatus(thrown, 400)) throw thrown
    const event = await put(message, context, { room, content })
    return { event, thread: event }
  }
}

/** The key makes the address, so that the homeserver takes the same message once, however often it is sent. */
async function put({ key }: AlertMessage, context: Context, { room, content }: Event): Promise<string> {
  const path = `rooms/${encodeURIComponent(room)}/send/m.room.message/${encodeURIComponent(key)}`
  return takenAs(await ask(context, { path, method: 'PUT', json: content }), 'event_id')
}

function contentOf(message: AlertMessage, { config }: Context): Content {
  const notice = noticeOf(message, config.template)
  return {
    // News rings; a notice, as bots write them, does not.
    msgtype: notice.tone === 'over' ? 'm.notice' : 'm.text',
    body: renderAll(notice, plain, PLAIN_ROOM),
    format: 'org.matrix.custom.html',
    formatted_body: renderAll(notice, html, HTML_ROOM),
    // Without it a name or @room in the text would ring.
    'm.mentions': {},
  }
}

/** The text outside is for apps that know no edits. */
const replacing = (content: Content, { summary }: AlertMessage, { event }: Handle): Content => ({
  msgtype: content['msgtype'],
  body: `* ${summary}`,
  'm.mentions': {},
  'm.new_content': content,
  'm.relates_to': { rel_type: 'm.replace', event_id: event },
})

async function roomId(context: Context): Promise<string> {
  const { room } = context.config.options
  if (!room.startsWith('#')) return room
  return takenAs(await ask(context, { path: `directory/room/${encodeURIComponent(room)}` }), 'room_id')
}

const ask = (context: Context, { path, ...more }: { readonly path: string } & Omit<ChannelAsk, 'url'>) =>
  askChannel(context, {
    url: apiUrl(context, `_matrix/client/v3/${path}`),
    authorization: `Bearer ${context.secrets['token']}`,
    ...more,
  })

/** Older homeservers name the pause in the answer alone. */
function dialect({ status, retryAt, body }: HttpError) {
  const [, pause] = /"retry_after_ms":\s*(\d{1,9})\b/.exec(body ?? '') ?? []
  return status === 429 && retryAt === null && pause !== undefined ? { retryAfterMs: Number(pause) } : null
}
