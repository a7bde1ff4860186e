import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import type { Received, Reply, Stub } from '../loopback.js'

const TOKEN = `A${SECRETS.path}`

export interface GotifyChannel extends FarEnd<null> {
  readonly taken: readonly Readonly<Record<string, unknown>>[]
}

const refused = (errorCode: number, error: string, errorDescription: string): Reply => ({
  status: errorCode,
  body: JSON.stringify({ error, errorCode, errorDescription }),
})

/** A server under a path of its own, whose application reads Markdown unless a message says otherwise. */
export async function openGotify(answer?: Stub): Promise<GotifyChannel> {
  const taken: Record<string, unknown>[] = []
  const take = ({ method, url, headers, body }: Received): Reply => {
    if (method !== 'POST' || url !== '/push/message') return refused(404, 'Not Found', 'page not found')
    if (headers['x-gotify-key'] !== TOKEN)
      return refused(401, 'Unauthorized', 'you need to provide a valid access token or user credentials to access this api')
    const json = JSON.parse(body) as Record<string, unknown>
    if (json['message'] === '') return refused(400, 'Bad Request', "Field 'message' is required")
    const { 'client::display': display } = json['extras'] as Readonly<Record<string, unknown>>
    if ((display as { contentType?: string }).contentType !== 'text/plain')
      return refused(400, 'Bad Request', 'would read Markdown')
    taken.push(json)
    return { body: JSON.stringify({ id: 24 + taken.length, appid: 5, date: '2026-11-20T09:00:00Z', ...json }) }
  }
  const server = await channelServer({ take, answer })
  const url = `${server.origin}/push/`
  const context = contextOf<null>({ type: 'gotify', allowPrivate: true, url: { value: url } }, { url, secrets: { token: TOKEN } })
  const seen = ({ body }: Received) => {
    const { title, message } = JSON.parse(body) as Readonly<Record<string, string>>
    return `${title}\n${message}`
  }
  return { context, taken, arrived: async () => server.received.map(seen) }
}
