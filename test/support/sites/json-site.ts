import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ContractFault } from '../../contracts/source.js'

export interface SiteRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface SiteReply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; a string is sent as it is. */
  readonly body: unknown
}

/** A platform's server on 127.0.0.1. Subclasses answer; every request is written down; `fail` stands in for every answer. */
export abstract class JsonSite {
  origin = ''
  readonly requests: SiteRequest[] = []
  #fault: ContractFault | null = null
  #server: Server | null = null

  /** undefined: there is nothing at this address (404). */
  protected abstract answer(request: SiteRequest): SiteReply | undefined

  async start(): Promise<string> {
    this.#server = createServer((request, response) => void this.#handle(request, response))
    await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve))
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    return this.origin
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
  }

  fail(fault: ContractFault | null): void {
    this.#fault = fault
  }

  count(): number {
    return this.requests.length
  }

  async #handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const url = new URL(incoming.url ?? '/', this.origin)
    const request: SiteRequest = {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    }
    this.requests.push(request)
    const fault = this.#fault
    if (fault !== null) {
      response.writeHead(fault.status, { 'content-type': fault.type, ...fault.headers }).end(fault.body)
      return
    }
    const { status = 200, headers = {}, body } = this.answer(request) ?? { status: 404, body: { error: 'not found' } }
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(text)
  }
}
