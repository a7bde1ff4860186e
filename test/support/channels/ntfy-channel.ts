import type { NtfyOptions } from '../../../src/model/receiver-options/ntfy.js'
import type { ReceiverContext } from '../../../src/notifiers/notifier.js'
import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import type { Received, Reply, Stub } from '../loopback.js'

const TOPIC = `beispiel-${SECRETS.path}`
const TOKEN = `tk_${SECRETS.header}`

export interface NtfyChannel extends FarEnd<NtfyOptions> {
  /** What lies on the phone, by sequence. */
  readonly shown: ReadonlyMap<string, string>
  readonly taken: readonly Readonly<Record<string, unknown>>[]
  readonly authorizations: () => readonly (string | undefined)[]
}

const refused = (code: number, error: string): Reply => {
  const status = Math.floor(code / 100)
  return { status, body: JSON.stringify({ code, http: status, error, link: 'https://ntfy.sh/docs/publish/' }) }
}

/** A server with accounts: it takes JSON at its root alone, of the size that it allows, and makes no file of a long message. */
export async function openNtfy(answer?: Stub, more: Partial<ReceiverContext<NtfyOptions>> = {}): Promise<NtfyChannel> {
  const taken: Record<string, unknown>[] = []
  const shown = new Map<string, string>()
  const allowed = [`Bearer ${TOKEN}`, `Basic ${Buffer.from('care:geheim').toString('base64')}`]
  const take = ({ method, url, headers, body }: Received): Reply => {
    if (method !== 'POST' || url !== '/') return refused(40401, 'page not found')
    if (Buffer.byteLength(body) > 8_192) return refused(41303, 'JSON body too large')
    const json = JSON.parse(body) as Record<string, unknown>
    if (!/^[-_A-Za-z0-9]{1,64}$/.test(String(json['topic']))) return refused(40009, 'invalid request: topic invalid')
    if (!allowed.includes(headers.authorization ?? '')) return refused(40301, 'forbidden')
    if (![1, 2, 3, 4, 5].includes(Number(json['priority']))) return refused(40007, 'invalid priority parameter')
    if (Buffer.byteLength(String(json['message'])) > 4_096) return refused(40014, 'invalid request: attachments not allowed')
    if (((json['actions'] as unknown[] | undefined) ?? []).length > 3) return refused(40018, 'invalid request: actions invalid')
    if (!/^[-_A-Za-z0-9]{1,64}$/.test(String(json['sequence_id']))) return refused(40049, 'invalid request: sequence ID invalid')
    shown.set(String(json['sequence_id']), String(json['title']))
    taken.push(json)
    return { body: JSON.stringify({ id: 'hwQ2YpKdmg', time: 1_635_528_757, event: 'message', topic: json['topic'] }) }
  }
  const server = await channelServer({ take, answer })
  const context = contextOf<NtfyOptions>(
    { type: 'ntfy', allowPrivate: true, url: { value: server.origin }, options: { user: null } },
    { url: server.origin, secrets: { topic: TOPIC, token: TOKEN }, ...more },
  )
  const seen = ({ body }: Received) => {
    const { title, message } = JSON.parse(body) as Readonly<Record<string, string>>
    return `${title}\n${message}`
  }
  return {
    context,
    taken,
    shown,
    arrived: async () => server.received.map(seen),
    authorizations: () => server.received.map(({ headers }) => headers.authorization),
  }
}
