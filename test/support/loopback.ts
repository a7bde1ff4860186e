import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as it reached the server. */
export interface Received {
  readonly method: string
  /** Path with query. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Buffer
}

export type Handler = (request: Received, response: ServerResponse) => Reply | undefined | Promise<Reply | undefined>

/** One answer for every call; a list: one for each call, in order, and no call more. */
export type Stub = Reply | Handler | readonly (Reply | Handler)[]

export interface Loopback {
  /** `http://127.0.0.1:1234`, no slash at the end. */
  readonly origin: string
  readonly port: number
  /** Every request so far, in order. */
  readonly received: readonly Received[]
  /** Connections accepted so far. */
  readonly connections: number
  close(): Promise<void>
}

export interface LoopbackOptions {
  readonly tls?: { readonly key: string; readonly cert: string }
}

/**
 * A real server on 127.0.0.1 for one test; it is closed, and judged, when the test ends: a call nobody stubbed fails the
 * test, and so does a stub nobody used. Keys: `/path?query`, `/path` (any query), or with a method before it: `POST /path`.
 * A handler that returns undefined has answered by itself, or leaves the caller waiting.
 */
export async function loopback(stubs: Readonly<Record<string, Stub>>, options: LoopbackOptions = {}): Promise<Loopback> {
  const received: Received[] = []
  const used = new Map<string, number>()
  const unexpected: string[] = []
  let connections = 0

  const listener: RequestListener = async (incoming, response) => {
    const { method = 'GET', url = '/', headers } = incoming
    const request = { method, url, headers, body: await textOf(incoming) }
    received.push(request)
    const path = url.replace(/\?.*/, '')
    const key = [`${method} ${url}`, url, `${method} ${path}`, path].find((candidate) => Object.hasOwn(stubs, candidate))
    const stub = key === undefined ? undefined : stubs[key]
    const count = used.get(key ?? '') ?? 0
    const answer = Array.isArray(stub) ? stub[count] : (stub as Reply | Handler | undefined)
    if (key === undefined || answer === undefined) {
      unexpected.push(`${method} ${url}`)
      response.writeHead(501).end('nobody stubbed this call')
      return
    }
    used.set(key, count + 1)
    const reply = typeof answer === 'function' ? await answer(request, response) : answer
    if (reply !== undefined) response.writeHead(reply.status ?? 200, reply.headers as Record<string, string>).end(reply.body)
  }

  const server = options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener)
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })

  onTestFinished(async () => {
    await close()
    const unused = Object.entries(stubs).filter(([key, stub]) => (used.get(key) ?? 0) < (Array.isArray(stub) ? stub.length : 1))
    if (unexpected.length > 0) throw new Error(`calls nobody stubbed: ${unexpected.join(', ')}`)
    if (unused.length > 0) throw new Error(`stubs nobody used: ${unused.map(([key]) => key).join(', ')}`)
  })

  return {
    origin: `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    received,
    get connections() {
      return connections
    },
    close,
  }
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
