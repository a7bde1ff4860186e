import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import { textOfHtml } from '../channel-text.js'
import type { Received, Reply, Stub } from '../loopback.js'

type Json = Readonly<Record<string, unknown>>
interface Widget {
  readonly textParagraph?: { readonly text: string }
  readonly buttonList?: { readonly buttons: readonly { readonly text: string }[] }
}
interface Card {
  readonly card: { readonly sections: readonly { readonly widgets: readonly Widget[] }[] }
}

export interface GoogleChatChannel extends FarEnd {
  /** Queries without key and token. */
  readonly taken: readonly { readonly query: Readonly<Record<string, string>>; readonly json: Json }[]
}

const SPACE = 'spaces/AAAA'
const TAGS = /<(?!\/?(?:b|i|font)>|font color="#[0-9a-f]{6}">|br>|a href="https?:[^"<>]*">|\/a>)/

const widgetsOf = (json: Json): readonly Widget[] =>
  ((json['cardsV2'] ?? []) as Card[]).flatMap(({ card }) => card.sections.flatMap(({ widgets }) => widgets))

const textsOf = (json: Json): readonly string[] => [
  String(json['text']),
  ...widgetsOf(json).map(({ textParagraph, buttonList }) => textParagraph?.text ?? buttonList?.buttons[0]?.text ?? ''),
]

const refused = (code: number, message: string): Reply => ({
  status: code,
  body: JSON.stringify({ error: { code, message, status: 'INVALID_ARGUMENT' } }),
})

function faultIn(json: Json): string | null {
  if (Buffer.byteLength(JSON.stringify(json)) > 32_000) return 'message too long'
  if (widgetsOf(json).length > 100) return 'widgets that nobody sees'
  if (/[<>*_~`]/.test(String(json['text']))) return 'markup in the text'
  return textsOf(json).some((text) => TAGS.test(text)) ? 'a tag of a stranger' : null
}

/** A webhook as documented: key and token stand in the query, threads are found by key or by name, a request is known again by its id. */
export async function openGoogleChat(answer?: Stub): Promise<GoogleChatChannel> {
  const taken: { query: Record<string, string>; json: Json }[] = []
  const threads: string[] = []
  const messages = new Map<string, string>()
  const threadFor = ({ threadKey, name }: Readonly<Record<string, string>>, option: string | undefined): string => {
    const known =
      option === undefined ? undefined : threads.find((each) => each === threadKey || `${SPACE}/threads/${each}` === name)
    if (known === undefined) threads.push(threadKey ?? `T${threads.length}`)
    return `${SPACE}/threads/${known ?? threads.at(-1)}`
  }
  const take = ({ url, body }: Received): Reply => {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1')
    const { key, token, ...query } = Object.fromEntries(searchParams)
    if (pathname !== `/v1/${SPACE}/messages`) return refused(404, 'space not found')
    if (key !== SECRETS.query || token !== SECRETS.path) return refused(400, 'API key not valid. Please pass a valid API key.')
    const json = JSON.parse(body) as Json
    const fault = faultIn(json)
    if (fault !== null) return refused(400, fault)
    const { requestId = '', messageReplyOption } = query
    const before = messages.get(requestId)
    if (before !== undefined) return { body: before }
    taken.push({ query, json })
    const thread = { name: threadFor((json['thread'] ?? {}) as Record<string, string>, messageReplyOption) }
    const made = JSON.stringify({ name: `${SPACE}/messages/M${messages.size}`, thread })
    messages.set(requestId, made)
    return { body: made }
  }
  const server = await channelServer({ take, answer })
  const context = contextOf(
    { type: 'googlechat', allowPrivate: true, headers: { 'X-Token': SECRETS.header } },
    { url: `${server.origin}/v1/${SPACE}/messages?key=${SECRETS.query}&token=${SECRETS.path}` },
  )
  const wire = async () => server.received.map(({ body }) => textsOf(JSON.parse(body) as Json).join('\n'))
  const arrived = async () => (await wire()).map((text) => textOfHtml(text).replaceAll('\u200b', ''))
  return { context, taken, wire, arrived }
}
