import type { MatrixOptions } from '../../../src/model/receiver-options/matrix.js'
import type { ReceiverContext } from '../../../src/notifiers/notifier.js'
import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import { textOfHtml } from '../channel-text.js'
import type { Received, Reply, Stub } from '../loopback.js'

const TOKEN = `syt_${SECRETS.path}`
const ROOM = '!kundendienst:example.ch'
const ALIAS = '#kundendienst:example.ch'
// What every server adds: ids, hashes, signatures.
const ENVELOPE = 1_500

type Content = Readonly<Record<string, unknown>>

export interface MatrixChannel extends FarEnd<MatrixOptions> {
  /** The room's events, by id, oldest first. */
  readonly events: Map<string, Content>
  /** Somebody takes an event back: it stays, without content. */
  readonly redact: (event: string) => void
  readonly called: () => readonly string[]
}

const refused = (status: number, errcode: string): Reply => ({ status, body: JSON.stringify({ errcode, error: errcode }) })

/** A homeserver as the specification has it: one event a transaction, threads on what is there, no more than 65,536 bytes. */
export async function openMatrix(answer?: Stub, more: Partial<ReceiverContext<MatrixOptions>> = {}): Promise<MatrixChannel> {
  const events = new Map<string, Content>()
  const transactions = new Map<string, string>()
  const put = (transaction: string, body: string): Reply => {
    const content = JSON.parse(body) as Content
    if (Buffer.byteLength(body) + ENVELOPE > 65_536) return refused(413, 'M_TOO_LARGE')
    const relation = content['m.relates_to'] as Readonly<Record<string, string>> | undefined
    if (relation?.['rel_type'] === 'm.thread' && !events.has(relation['event_id']!)) return refused(400, 'M_UNKNOWN')
    const known = transactions.get(transaction)
    const id = known ?? `$event${events.size + 1}`
    if (known === undefined) {
      transactions.set(transaction, id)
      events.set(id, content)
    }
    return { body: JSON.stringify({ event_id: id }) }
  }
  const take = ({ method, url, headers, body }: Received): Reply => {
    if (headers.authorization !== `Bearer ${TOKEN}`) return refused(401, 'M_UNKNOWN_TOKEN')
    const [, base, ...parts] = /^\/_matrix\/client\/v3\/(\w+)\/(.+)$/.exec(url) ?? []
    const path = (parts[0] ?? '').split('/').map(decodeURIComponent)
    if (base === 'directory' && path[1] === ALIAS) return { body: JSON.stringify({ room_id: ROOM, servers: ['example.ch'] }) }
    if (base !== 'rooms') return refused(404, 'M_NOT_FOUND')
    if (path[0] !== ROOM) return refused(403, 'M_FORBIDDEN')
    if (method === 'PUT' && path[1] === 'send' && path[2] === 'm.room.message') return put(path[3] ?? '', body)
    const content = events.get(path[2] ?? '')
    return content === undefined ? refused(404, 'M_NOT_FOUND') : { body: JSON.stringify({ event_id: path[2], content }) }
  }
  const server = await channelServer({ take, answer, isTelling: ({ method }) => method === 'PUT' })
  const context = contextOf<MatrixOptions>(
    { type: 'matrix', url: { value: server.origin }, allowPrivate: true, options: { room: ROOM } },
    { url: server.origin, secrets: { token: TOKEN }, ...more },
  )
  const wire = async () =>
    server.received.filter(({ method }) => method === 'PUT').map(({ body }) => String(JSON.parse(body).formatted_body))
  return {
    context,
    events,
    redact: (event) => void events.set(event, {}),
    called: () => server.received.map(({ method, url }) => `${method} ${decodeURIComponent(url)}`),
    wire,
    arrived: async () => (await wire()).map(textOfHtml),
  }
}
