import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as it arrived, all of it as text. */
export interface Seen {
  readonly line: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface FrontReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
}

/** A server that answers everything alike and keeps what it was asked. */
export class FrontServer {
  readonly seen: Seen[] = []
  origin = ''
  /** null: what `pass` brings. */
  answer: (seen: Seen) => FrontReply | null
  /** Where it hands requests on to, and how it changes them. */
  behind: { readonly origin: string; readonly translate: (text: string) => string } | null = null

  constructor(answer: (seen: Seen) => FrontReply | null) {
    this.answer = answer
  }

  async start(): Promise<this> {
    const server = createServer((request, response) => void this.#handle(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    return this
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString('utf8')
    const seen = { line: `${request.method} ${request.url}`, headers: request.headers, body }
    this.seen.push(seen)
    const { status, headers = {}, body: text } = this.answer(seen) ?? (await this.#pass(seen))
    response.writeHead(status, headers).end(text)
  }

  async #pass({ line, headers, body }: Seen): Promise<FrontReply> {
    const { origin, translate } = this.behind!
    const [method = 'GET', path = '/'] = line.split(' ')
    const { host: _, 'content-length': __, connection: ___, 'accept-encoding': ____, ...rest } = headers
    const sent = Object.entries(rest).map(([name, value]) => [name, translate(String(value))])
    const answer = await fetch(`${origin}${translate(path)}`, {
      method,
      headers: Object.fromEntries(sent),
      ...(body === '' ? {} : { body: translate(body) }),
    })
    const kept = ['content-type', 'link', 'etag', 'last-modified'].flatMap((name) => {
      const value = answer.headers.get(name)
      return value === null ? [] : [[name, value.replaceAll(origin, this.origin)]]
    })
    const text = (await answer.text()).replaceAll(origin, this.origin)
    return { status: answer.status, headers: Object.fromEntries(kept), body: text }
  }
}
