import type { OpsgenieOptions } from '../../../src/model/receiver-options/opsgenie.js'
import type { PagerdutyOptions } from '../../../src/model/receiver-options/pagerduty.js'
import { at } from '../../../src/notifiers/asking/wire.js'
import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import type { Received, Reply, Stub } from '../loopback.js'

/** An incident as whoever is on call sees it. */
interface Incident {
  readonly key: string
  state: 'open' | 'over'
  /** How many times it was told. */
  count: number
}

export interface Pager<Options> extends FarEnd<Options> {
  readonly incidents: readonly Incident[]
  readonly json: () => readonly Readonly<Record<string, unknown>>[]
  readonly calls: () => readonly string[]
}

const KEY = `key-${SECRETS.path}`

const reply = (value: unknown, status: number): Reply => ({ status, body: JSON.stringify(value) })
const jsonOf = ({ body }: Received): Readonly<Record<string, unknown>> => JSON.parse(body)
const textAt = (json: unknown, ...path: readonly string[]): string => String(at(json, ...path) ?? '')

/** A key goes on with what is open, and opens anew what is over. */
function told(incidents: Incident[], key: string): void {
  const open = incidents.find((one) => one.key === key && one.state === 'open')
  if (open === undefined) incidents.push({ key, state: 'open', count: 1 })
  else open.count += 1
}

function ended(incidents: Incident[], key: string): void {
  for (const one of incidents) if (one.key === key) one.state = 'over'
}

/** Events API v2 as documented: events are checked, keys fold them. */
export async function openPagerduty(answer?: Stub): Promise<Pager<PagerdutyOptions>> {
  const incidents: Incident[] = []
  const take = (request: Received): Reply => {
    const json = jsonOf(request)
    const invalid = (error: string): Reply =>
      reply({ status: 'invalid event', message: 'Event object is invalid', errors: [error] }, 400)
    if (request.url !== '/v2/enqueue') return { status: 404 }
    if (json['routing_key'] !== KEY) return invalid('Invalid routing key')
    const [key, summary] = [textAt(json, 'dedup_key'), textAt(json, 'payload', 'summary')]
    if (key.length > 255 || summary === '' || summary.length > 1_024 || request.body.length > 524_288) return invalid('too long')
    if (!['critical', 'error', 'warning', 'info'].includes(textAt(json, 'payload', 'severity'))) return invalid('severity')
    if (json['event_action'] === 'resolve') ended(incidents, key)
    else told(incidents, key)
    return reply({ status: 'success', message: 'Event processed', dedup_key: key }, 202)
  }
  const server = await channelServer({ take, answer })
  const context = contextOf<PagerdutyOptions>(
    { type: 'pagerduty', api: server.origin, allowPrivate: true, options: { region: 'eu' } },
    { secrets: { routing_key: KEY } },
  )
  const seen = (json: unknown) => `${textAt(json, 'payload', 'summary')}\n${textAt(json, 'payload', 'custom_details', 'text')}`
  return pagerOf(context, incidents, { server, seen })
}

/** The Alert API as documented, which Jira Service Management speaks as well. */
export async function openOpsgenie(answer?: Stub): Promise<Pager<OpsgenieOptions>> {
  const incidents: Incident[] = []
  const accepted = reply({ result: 'Request will be processed', took: 0.1, requestId: 'r-1' }, 202)
  const take = (request: Received): Reply => {
    const json = jsonOf(request)
    if (request.headers['authorization'] !== `GenieKey ${KEY}`) return reply({ message: 'Could not authenticate' }, 401)
    const [, closed] = /^\/v2\/alerts\/([^/]+)\/close\?identifierType=alias$/.exec(request.url) ?? []
    if (closed !== undefined) {
      ended(incidents, decodeURIComponent(closed))
      return accepted
    }
    if (request.url !== '/v2/alerts') return { status: 404 }
    const { message, alias, description } = json as Readonly<Record<string, string>>
    if (!message || message.length > 130 || !alias || alias.length > 512 || (description ?? '').length > 15_000)
      return reply({ message: 'Request body is not processable' }, 422)
    told(incidents, alias)
    return accepted
  }
  const server = await channelServer({ take, answer })
  const context = contextOf<OpsgenieOptions>(
    { type: 'opsgenie', api: server.origin, allowPrivate: true, options: { region: 'eu' } },
    { secrets: { key: KEY } },
  )
  const seen = (json: unknown) => `${textAt(json, 'message')}\n${textAt(json, 'description')}${textAt(json, 'note')}`
  return pagerOf(context, incidents, { server, seen })
}

interface Behind {
  readonly server: Awaited<ReturnType<typeof channelServer>>
  readonly seen: (json: unknown) => string
}

function pagerOf<Options>(context: FarEnd<Options>['context'], incidents: Incident[], { server, seen }: Behind): Pager<Options> {
  const json = () => server.received.map(jsonOf)
  const calls = () => server.received.map(({ method, url }) => `${method} ${url}`)
  return { context, incidents, json, calls, arrived: async () => json().map(seen) }
}
