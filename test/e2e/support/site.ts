import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

export interface Asked {
  readonly path: string
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Page {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** A page, or who answers; `undefined` leaves the caller waiting, or has answered by itself. */
export type Serve = Page | ((asked: Asked, response: ServerResponse) => Page | undefined | Promise<Page | undefined>)

/** A server on loopback whose pages a test puts up, changes and takes down. What is not up is 404. */
export class Site {
  readonly asked: Asked[] = []
  origin = ''
  readonly #pages = new Map<string, Serve>()
  readonly #tls: { readonly key: string; readonly cert: string } | null
  #server: Server | null = null

  constructor(tls: { readonly key: string; readonly cert: string } | null = null) {
    this.#tls = tls
  }

  /** Puts a page up, in place of the one before; returns its address. */
  put(path: string, page: Serve): string {
    this.#pages.set(path, page)
    return `${this.origin}${path}`
  }

  askedAt(path: string): readonly Asked[] {
    return this.asked.filter((asked) => asked.path === path)
  }

  async start(): Promise<void> {
    const listener = (request: IncomingMessage, response: ServerResponse): void => void this.#answer(request, response)
    this.#server = this.#tls === null ? createServer(listener) : createTlsServer(this.#tls, listener)
    await new Promise<void>((listening) => this.#server?.listen(0, '127.0.0.1', listening))
    const { port } = this.#server.address() as AddressInfo
    this.origin = `${this.#tls === null ? 'http' : 'https'}://127.0.0.1:${port}`
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((closed) => this.#server?.close(closed))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const path = (request.url ?? '/').replace(/\?.*/, '')
    const asked = {
      path,
      method: request.method ?? 'GET',
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    }
    this.asked.push(asked)
    const serve = this.#pages.get(path) ?? { status: 404, body: 'not found' }
    const page = typeof serve === 'function' ? await serve(asked, response) : serve
    if (page !== undefined) response.writeHead(page.status ?? 200, { ...page.headers }).end(page.body ?? '')
  }
}

/** One server for a whole test file. */
export function siteForFile(tls: { readonly key: string; readonly cert: string } | null = null): Site {
  const site = new Site(tls)
  beforeAll(() => site.start())
  afterAll(() => site.stop())
  return site
}
