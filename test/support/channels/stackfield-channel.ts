import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import type { Received, Reply, Stub } from '../loopback.js'

const HOOK = `/apiwh/${SECRETS.path}`

/** A room's hook: it knows one field. */
export async function openStackfield(answer?: Stub): Promise<FarEnd<null>> {
  const take = ({ method, url, body }: Received): Reply => {
    if (method !== 'POST' || url !== HOOK) return { status: 404 }
    const { Title: text, ...others } = JSON.parse(body) as Readonly<Record<string, string>>
    const isText = text !== undefined && text !== '' && text.length <= 4_000 && Object.keys(others).length === 0
    return { status: isText ? 200 : 400 }
  }
  const server = await channelServer({ take, answer })
  const context = contextOf<null>({ type: 'stackfield', allowPrivate: true }, { url: `${server.origin}${HOOK}` })
  const wire = async () => server.received.map(({ body }) => (JSON.parse(body) as { Title: string }).Title)
  // Zero-width spaces are not seen.
  return { context, wire, arrived: async () => (await wire()).map((text) => text.replaceAll('\u200b', '')) }
}
