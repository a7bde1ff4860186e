import { decodeHTML } from 'entities'
import type { MattermostBotOptions } from '../../../src/model/receiver-options/mattermost-bot.js'
import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import type { Received, Reply, Stub } from '../loopback.js'

type Json = Readonly<Record<string, unknown>>
interface Attachment {
  readonly title?: string
  readonly text?: string
  readonly fields?: readonly { readonly title: string; readonly value: string }[]
}

const attachmentsOf = (json: Json): readonly Attachment[] =>
  (json['attachments'] ?? (json['props'] as Json | undefined)?.['attachments'] ?? []) as Attachment[]

const textsOf = (json: Json): readonly string[] => [
  String(json['text'] ?? json['message'] ?? ''),
  ...attachmentsOf(json).flatMap(({ title = '', text = '', fields = [] }) => [
    title,
    text,
    ...fields.map((field) => `${field.title}: ${field.value}`),
  ]),
]

/** The hooks of Mattermost understand Slack's calls, before any markup is read. */
const expanded = (text: string): string => text.replace(/<!(channel|here|all)>/g, '@$1').replace(/<@([a-zA-Z0-9]+)>/g, '@$1')

/** As its client reads Markdown: these signs lose a backslash before them, entities are signs, zero-width spaces nothing. */
const seen = (text: string): string =>
  decodeHTML(text.replace(/\\([`*{}[\]()#+\-.!_>|~]|\\(?!\w))/g, '$1')).replaceAll('\u200b', '')

const refused = (status: number, id: string): Reply => ({
  status,
  body: JSON.stringify({ id, message: 'no', status_code: status }),
})

function faultIn(json: Json): string | null {
  const runes = [...JSON.stringify(attachmentsOf(json))].length
  if (textsOf(json)[0] === '' && attachmentsOf(json).length === 0) return 'web.incoming_webhook.text.app_error'
  if (runes > 7_900) return 'web.incoming_webhook.split_props_length.app_error'
  return [...textsOf(json)[0]!].length > 4_000 ? 'it would be two posts' : null
}

const reading = (received: readonly Received[]) => {
  const wire = async () =>
    received.map(({ body }) =>
      textsOf(JSON.parse(body) as Json)
        .map(expanded)
        .join('\n'),
    )
  return { wire, arrived: async () => (await wire()).map(seen) }
}

/** An incoming webhook as documented: it counts what it is sent, and says `ok`. */
export async function openMattermost(answer?: Stub): Promise<FarEnd & { readonly taken: readonly Json[] }> {
  const path = `/hooks/${SECRETS.path}?t=${SECRETS.query}`
  const taken: Json[] = []
  const take = ({ url, body }: Received): Reply => {
    if (url !== path) return refused(400, 'web.incoming_webhook.invalid.app_error')
    const json = JSON.parse(body) as Json
    const fault = faultIn(json)
    if (fault !== null) return refused(400, fault)
    taken.push(json)
    return { body: 'ok' }
  }
  const server = await channelServer({ take, answer })
  const context = contextOf(
    { type: 'mattermost', allowPrivate: true, headers: { 'X-Token': SECRETS.header } },
    { url: server.origin + path },
  )
  return { context, taken, ...reading(server.received) }
}

export interface MattermostBotChannel extends FarEnd<MattermostBotOptions> {
  readonly taken: readonly { readonly method: string; readonly url: string; readonly json: Json }[]
}

const CHANNEL = 'abcdefghijklmnopqrstuvwxyz'

/** The API of posts as documented: it checks the token and the channel, and changes what it has. */
export async function openMattermostBot(answer?: Stub): Promise<MattermostBotChannel> {
  const taken: { method: string; url: string; json: Json }[] = []
  let posts = 0
  const take = ({ method, url, headers, body }: Received): Reply => {
    if (headers.authorization !== `Bearer ${SECRETS.path}`) return refused(401, 'api.context.session_expired.app_error')
    const json = JSON.parse(body) as Json
    const fault = faultIn(json)
    if (fault !== null) return refused(400, fault)
    const [, edited] = /\/posts\/post(\d+)\/patch$/.exec(url) ?? []
    if (method === 'PUT' && !(Number(edited) < posts)) return refused(404, 'store.sql_post.get.app_error')
    if (method === 'POST' && json['channel_id'] !== CHANNEL) return refused(403, 'api.context.permissions.app_error')
    taken.push({ method, url, json })
    if (method === 'POST') posts += 1
    return { status: method === 'POST' ? 201 : 200, body: JSON.stringify({ id: `post${edited ?? posts - 1}` }) }
  }
  const server = await channelServer({ take, answer })
  const context = contextOf<MattermostBotOptions>(
    { type: 'mattermost-bot', allowPrivate: true, url: { value: server.origin }, options: { channel: CHANNEL } },
    { url: server.origin, secrets: { token: SECRETS.path } },
  )
  return { context, taken, ...reading(server.received) }
}
