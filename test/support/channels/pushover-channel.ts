import type { PushoverOptions } from '../../../src/model/receiver-options/pushover.js'
import type { ReceiverContext } from '../../../src/notifiers/notifier.js'
import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import type { Received, Reply, Stub } from '../loopback.js'

const TOKEN = `a${SECRETS.path}`
const USER = `u${SECRETS.header}`
const RECEIPT = 'rLqVuqTRh62UzxtmqiaLzQmVcPgiCy'

export interface PushoverChannel extends FarEnd<PushoverOptions> {
  readonly taken: readonly Readonly<Record<string, unknown>>[]
  /** Paths that were called, oldest first. */
  readonly called: () => readonly string[]
}

const refused = (more: object, ...errors: readonly string[]): Reply => ({
  status: 400,
  body: JSON.stringify({ ...more, errors, status: 0, request: '5042853c-402d-4a18-abcb-168734a801de' }),
})

function faultOf(json: Readonly<Record<string, unknown>>): Reply | null {
  const length = (name: string) => [...String(json[name] ?? '')].length
  if (json['user'] !== USER)
    return refused({ user: 'invalid' }, 'user identifier is not a valid user, group, or subscribed user key')
  if (length('message') === 0) return refused({ message: 'cannot be blank' }, 'message cannot be blank')
  if (length('message') > 1_024) return refused({ message: 'too long' }, 'message is too long')
  if (length('title') > 250) return refused({ title: 'too long' }, 'title is too long')
  if (length('url') > 512) return refused({ url: 'too long' }, 'url is too long')
  const [retry, expire] = [Number(json['retry']), Number(json['expire'])]
  const isEndless = json['priority'] === 2 && !(retry >= 30 && expire <= 10_800)
  return isEndless ? refused({ retry: 'must be supplied with priority=2' }, 'retry must be supplied with priority=2') : null
}

/** The API as documented: lengths in characters, emergencies with a receipt. */
export async function openPushover(
  answer?: Stub,
  more: Partial<ReceiverContext<PushoverOptions>> = {},
): Promise<PushoverChannel> {
  const taken: Record<string, unknown>[] = []
  const take = ({ method, url, body }: Received): Reply => {
    const json = JSON.parse(body) as Record<string, unknown>
    if (json['token'] !== TOKEN) return refused({ token: 'invalid' }, 'application token is invalid')
    const [, receipt] = /^\/1\/receipts\/(\w+)\/cancel\.json$/.exec(url) ?? []
    if (receipt !== undefined) {
      return receipt === RECEIPT
        ? { body: JSON.stringify({ status: 1, request: '647d2300-702c-4b38-8b2f-d56326ae460b' }) }
        : { status: 404, body: JSON.stringify({ receipt: 'not found', status: 0 }) }
    }
    if (method !== 'POST' || url !== '/1/messages.json') return { status: 404 }
    const fault = faultOf(json)
    if (fault !== null) return fault
    taken.push(json)
    const emergency = json['priority'] === 2 ? { receipt: RECEIPT } : {}
    return { body: JSON.stringify({ status: 1, request: '647d2300-702c-4b38-8b2f-d56326ae460b', ...emergency }) }
  }
  const server = await channelServer({ take, answer, isTelling: ({ url }) => url.startsWith('/1/messages') })
  const context = contextOf<PushoverOptions>(
    { type: 'pushover', api: server.origin, allowPrivate: true, options: { emergency: null } },
    { secrets: { token: TOKEN, user: USER }, ...more },
  )
  const seen = ({ body }: Received) => {
    const { title, message } = JSON.parse(body) as Readonly<Record<string, string>>
    return `${title}\n${message}`
  }
  return {
    context,
    taken,
    arrived: async () => server.received.map(seen),
    called: () => server.received.map(({ url }) => url),
  }
}
