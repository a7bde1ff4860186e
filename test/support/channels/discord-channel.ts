import type { DiscordOptions } from '../../../src/model/receiver-options/discord.js'
import type { ReceiverContext } from '../../../src/notifiers/notifier.js'
import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import type { Received, Reply, Stub } from '../loopback.js'

type Json = Readonly<Record<string, unknown>>
interface Field {
  readonly name: string
  readonly value: string
}
interface Embed {
  readonly title?: string
  readonly description?: string
  readonly fields?: readonly Field[]
}

export interface DiscordChannel extends FarEnd<DiscordOptions> {
  readonly taken: readonly { readonly method: string; readonly url: string; readonly json: Json }[]
}

const embedsOf = (json: Json): readonly Embed[] => (json['embeds'] ?? []) as Embed[]
const textsOf = ({ title = '', description = '', fields = [] }: Embed): readonly string[] => [
  title,
  description,
  ...fields.flatMap(({ name, value }) => [name, value]),
]

const embedFault = ({ title = '', description = '', fields = [] }: Embed): boolean =>
  title.length > 256 ||
  description.length > 4_096 ||
  fields.length > 25 ||
  fields.some(({ name, value }) => name === '' || value === '' || name.length > 256 || value.length > 1_024)

function faultIn(json: Json): boolean {
  const [content, embeds] = [String(json['content'] ?? ''), embedsOf(json)]
  if (content === '' && embeds.length === 0) return true
  if (content.length > 2_000 || embeds.length > 10 || embeds.some(embedFault)) return true
  return embeds.flatMap(textsOf).join('').length > 6_000
}

/** A backslash before any sign but letters, digits and spaces shows that sign. */
const seen = (markdown: string): string => markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1')

const refused = (status: number, code: number, message: string): Reply => ({ status, body: JSON.stringify({ message, code }) })

/** A webhook as documented: it counts what it is sent, and edits what it has. Whoever may be called besides nobody is refused. */
export async function openDiscord(answer?: Stub, more: Partial<ReceiverContext<DiscordOptions>> = {}): Promise<DiscordChannel> {
  const taken: { method: string; url: string; json: Json }[] = []
  const path = `/api/v10/webhooks/112233/${SECRETS.path}`
  const ids: string[] = []
  const take = ({ method, url, body }: Received): Reply => {
    const [place = '', query = ''] = url.split('?')
    if (!place.startsWith(path)) return refused(404, 10_015, 'Unknown Webhook')
    const json = JSON.parse(body) as Json
    if (JSON.stringify(json['allowed_mentions']) !== '{"parse":[]}') return refused(400, 50_035, 'somebody would be called')
    if (faultIn(json)) return refused(400, 50_035, 'Invalid Form Body')
    const [, edited] = /\/messages\/(\d+)$/.exec(place) ?? []
    if (method === 'PATCH' && !ids.includes(edited ?? '')) return refused(404, 10_008, 'Unknown Message')
    if (method === 'POST' && !query.includes('wait=true')) return { status: 204 }
    if (method === 'POST') ids.push(`90${ids.length}`)
    taken.push({ method, url: url.replace(SECRETS.path, 'TOKEN').replace(SECRETS.query, 'QUERY'), json })
    return { body: JSON.stringify({ id: edited ?? ids.at(-1), type: 0 }) }
  }
  const server = await channelServer({ take, answer })
  const context = contextOf<DiscordOptions>(
    { type: 'discord', allowPrivate: true, headers: { 'X-Token': SECRETS.header }, options: { thread: null } },
    { url: `${server.origin}/api/webhooks/112233/${SECRETS.path}?x=${SECRETS.query}`, ...more },
  )
  const wire = async () =>
    server.received.map(({ body }) => {
      const json = JSON.parse(body) as Json
      return [String(json['content']), ...embedsOf(json).flatMap(textsOf)].join('\n')
    })
  return { context, taken, wire, arrived: async () => (await wire()).map(seen) }
}
