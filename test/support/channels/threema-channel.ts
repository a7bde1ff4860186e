import type { ThreemaOptions } from '../../../src/model/receiver-options/threema.js'
import type { ReceiverContext } from '../../../src/notifiers/notifier.js'
import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import type { Received, Reply, Stub } from '../loopback.js'

const FROM = '*FIRMA01'

export interface ThreemaChannel extends FarEnd<ThreemaOptions> {
  readonly taken: readonly Readonly<Record<string, string>>[]
}

/** The Gateway in basic mode as its SDK documents it: it knows one person, by id, number and address. */
export async function openThreema(answer?: Stub, more: Partial<ReceiverContext<ThreemaOptions>> = {}): Promise<ThreemaChannel> {
  const taken: Record<string, string>[] = []
  const take = ({ method, url, body }: Received): Reply => {
    if (method !== 'POST' || url !== '/send_simple') return { status: 404 }
    const form = Object.fromEntries(new URLSearchParams(body))
    if (form['from'] !== FROM || form['secret'] !== SECRETS.path) return { status: 401 }
    const to = [form['to'], form['phone'], form['email']].filter((value) => value !== undefined)
    if (to.length !== 1 || (form['to'] !== undefined && !/^[*A-Z0-9][A-Z0-9]{7}$/.test(form['to']))) return { status: 400 }
    if (!['ECHOECHO', '41791234567', 'care@example.ch'].includes(to[0] ?? '')) return { status: 404 }
    if (Buffer.byteLength(form['text'] ?? '') > 3_500) return { status: 413 }
    taken.push(form)
    return { headers: { 'content-type': 'text/plain' }, body: '0102030405060708' }
  }
  const server = await channelServer({ take, answer })
  const context = contextOf<ThreemaOptions>(
    { type: 'threema', api: server.origin, allowPrivate: true, options: { from: FROM, to: { as: 'to', value: 'ECHOECHO' } } },
    { secrets: { secret: SECRETS.path }, ...more },
  )
  const wire = async () => server.received.map(({ body }) => new URLSearchParams(body).get('text') ?? '')
  // Zero-width spaces are not seen.
  return { context, taken, wire, arrived: async () => (await wire()).map((text) => text.replaceAll('\u200b', '')) }
}
