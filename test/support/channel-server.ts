import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Received, Reply, Stub } from './loopback.js'

export interface ChannelServer {
  /** `http://127.0.0.1:1234`, no slash at the end. */
  readonly origin: string
  /** Every call so far, in order. */
  readonly received: readonly Received[]
}

export interface ChannelBehaviour {
  /** How the service answers when all is well with it; it may refuse what it does not understand. */
  readonly take: (request: Received) => Reply
  /** What it says instead, to the calls that tell something. */
  readonly answer?: Stub | undefined
  /** Which calls tell something; default every one. */
  readonly isTelling?: (request: Received) => boolean
}

/** A service on 127.0.0.1 for one test. */
export async function channelServer({ take, answer, isTelling = () => true }: ChannelBehaviour): Promise<ChannelServer> {
  const received: Received[] = []
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const { method = 'GET', url = '/', headers } = incoming
    const request = { method, url, headers, body: Buffer.concat(chunks).toString('utf8') }
    received.push(request)
    const chosen = answer !== undefined && isTelling(request) ? answer : take
    const reply = typeof chosen === 'function' ? await chosen(request, response) : (chosen as Reply)
    // Undefined: it has answered by itself, or leaves the caller waiting.
    if (reply !== undefined) response.writeHead(reply.status ?? 200, reply.headers as Record<string, string>).end(reply.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received }
}
