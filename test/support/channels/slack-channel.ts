import type { SlackBotOptions } from '../../../src/model/receiver-options/slack-bot.js'
import type { ReceiverContext } from '../../../src/notifiers/notifier.js'
import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import type { Received, Reply, Stub } from '../loopback.js'
import { seenInSlack, slackFaultIn } from './slack-blocks.js'

type Json = Readonly<Record<string, unknown>>

const messageIn = ({ body }: Received): Json => JSON.parse(body) as Json

/** A hook as documented: it takes what is well made and says `ok`, and explains a refusal by one word. */
export async function openSlack(answer?: Stub): Promise<FarEnd & { readonly taken: readonly Json[] }> {
  const path = `/services/T0/B0/${SECRETS.path}?token=${SECRETS.query}`
  const taken: Json[] = []
  const take = (request: Received): Reply => {
    if (request.method !== 'POST' || request.url !== path) return { status: 404, body: 'no_service' }
    if (slackFaultIn(messageIn(request)) !== null) return { status: 400, body: 'invalid_blocks' }
    taken.push(messageIn(request))
    return { body: 'ok' }
  }
  const server = await channelServer({ take, answer })
  const context = contextOf(
    { type: 'slack', allowPrivate: true, headers: { 'X-Token': SECRETS.header } },
    { url: server.origin + path },
  )
  const wire = async () => server.received.map((request) => String(messageIn(request)['text']))
  return { context, taken, wire, arrived: async () => server.received.map(messageIn).map(seenInSlack) }
}

export interface SlackBotChannel extends FarEnd<SlackBotOptions> {
  readonly taken: readonly { readonly method: string; readonly json: Json }[]
}

const TOKEN = `xoxb-${SECRETS.path}`
const CHANNEL = 'C0123456789'

/** The Web API as documented: refusals come inside of a 200, and only what is there can be changed or answered to. */
export async function openSlackBot(
  answer?: Stub,
  more: Partial<ReceiverContext<SlackBotOptions>> = {},
): Promise<SlackBotChannel> {
  const taken: { method: string; json: Json }[] = []
  const known = new Set<string>()
  const refused = (error: string): Reply => ({ body: JSON.stringify({ ok: false, error }) })
  const take = (request: Received): Reply => {
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return refused('invalid_auth')
    const json = messageIn(request)
    const method = request.url.split('/').at(-1) ?? ''
    if (json['channel'] !== CHANNEL && json['channel'] !== '#kundendienst') return refused('channel_not_found')
    if (slackFaultIn(json) !== null) return refused('invalid_blocks')
    const { ts, thread_ts: thread } = json
    if (method === 'chat.update' && (ts === undefined || !known.has(String(ts)))) return refused('message_not_found')
    if (method === 'chat.update' && json['parse'] !== 'none') return refused('invalid_arguments')
    if (thread !== undefined && !known.has(String(thread))) return refused('thread_not_found')
    taken.push({ method, json })
    const id = method === 'chat.update' ? String(ts) : `1785741611.00010${known.size}`
    known.add(id)
    return { body: JSON.stringify({ ok: true, channel: CHANNEL, ts: id }) }
  }
  const server = await channelServer({ take, answer })
  const context = contextOf<SlackBotOptions>(
    { type: 'slack-bot', api: `${server.origin}/api`, allowPrivate: true, options: { channel: CHANNEL } },
    { secrets: { token: TOKEN }, ...more },
  )
  const wire = async () => server.received.map((request) => String(messageIn(request)['text']))
  return { context, taken, wire, arrived: async () => server.received.map(messageIn).map(seenInSlack) }
}
