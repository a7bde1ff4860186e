import { createServer, type IncomingHttpHeaders } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface ProxyWorld {
  /** `host:port` → the port on this machine where a tunnel to it ends; `silence`: the proxy takes the question and says nothing. */
  readonly tunnels?: Readonly<Record<string, number | 'silence' | { readonly status: number; readonly headers?: string }>>
  /** The whole address asked for → what is answered. */
  readonly pages?: Readonly<
    Record<string, { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string }>
  >
}

export interface ProxyServer {
  /** `http://127.0.0.1:3128` */
  readonly origin: string
  /** Every question with its log-in, as `CONNECT host:443 Basic …`. */
  readonly asked: readonly string[]
  /** Headers of the questions for pages. */
  readonly headers: readonly IncomingHttpHeaders[]
}

/** A forward proxy on loopback, as RFC 9110 (CONNECT) and RFC 9112 (absolute form) have it. */
export async function proxyServer({ tunnels = {}, pages = {} }: ProxyWorld): Promise<ProxyServer> {
  const asked: string[] = []
  const headers: IncomingHttpHeaders[] = []
  const open = new Set<Socket>()
  const server = createServer((request, response) => {
    asked.push([request.method, request.url, request.headers['proxy-authorization']].filter(Boolean).join(' '))
    headers.push(request.headers)
    const page = pages[request.url ?? '']
    if (page === undefined) response.writeHead(502).end('unknown host')
    else response.writeHead(page.status ?? 200, page.headers).end(page.body)
  })
  server.on('connect', (request, raw: Socket) => {
    raw.on('error', () => {})
    open.add(raw)
    asked.push(['CONNECT', request.url, request.headers['proxy-authorization']].filter(Boolean).join(' '))
    const end = tunnels[request.url ?? ''] ?? { status: 503 }
    if (end === 'silence') return
    if (typeof end === 'object') {
      raw.end(`HTTP/1.1 ${end.status} No\r\n${end.headers === undefined ? '' : `${end.headers}\r\n`}\r\n`)
      return
    }
    const far = connect(end, '127.0.0.1', () => {
      raw.write('HTTP/1.1 200 Connection established\r\n\r\n')
      raw.pipe(far).pipe(raw)
    })
    open.add(far)
    far.on('error', () => raw.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.closeAllConnections()
    server.close()
  })
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, headers }
}
