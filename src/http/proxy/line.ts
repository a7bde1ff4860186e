import type { Socket } from 'node:net'
import { Agent, type buildConnector, type Dispatcher } from 'undici'
import { bareHost } from '../guarded-lookup.js'
import { proxyRefusal, proxyUnreachable } from './faults.js'
import type { ProxyServer } from './rules.js'

/** Makes a connection, as undici wants it done. Its types hide that the socket is returned. */
export type Connector = (...given: Parameters<buildConnector.connector>) => Socket | undefined

export interface LineOptions {
  /** Connects to the proxy, or makes a connection that stands a safe one (`httpSocket`). */
  readonly connect: Connector
  /** How long the proxy may take to reach a host. */
  readonly timeoutMs: number
}

/** The way through one proxy: a tunnel for https, which it cannot look into, and the plain question for http. */
export class ProxyLine {
  readonly #proxy: ProxyServer
  readonly #connect: Connector
  readonly #dial: Connector
  readonly #tunnels: Agent
  readonly #safe: Agent
  readonly #plain: Agent
  readonly #asking: Dispatcher

  constructor(proxy: ProxyServer, { connect, timeoutMs }: LineOptions) {
    this.#proxy = proxy
    this.#connect = connect
    this.#dial = (options, callback) =>
      connect(options, (...[fault, socket]) => (fault ? callback(proxyUnreachable(proxy, fault), null) : callback(null, socket!)))
    this.#tunnels = new Agent({ connect: this.#dial, headersTimeout: timeoutMs })
    this.#safe = new Agent({ connect: this.#tunnel })
    this.#plain = new Agent({ connect: this.#dial })
    this.#asking = this.#plain.compose(absoluteForm(proxy))
  }

  dispatcher(protocol: string): Dispatcher {
    return protocol === 'https:' ? this.#safe : this.#asking
  }

  /** Connects as far as can be without a question: with https to the host, with http to the proxy, which alone knows more. */
  readonly connect: Connector = (options, callback) => {
    if (options.protocol === 'https:') return this.#tunnel(options, callback)
    const { protocol, hostname, host, port } = new URL(this.#proxy.origin)
    return this.#dial({ protocol, hostname: bareHost(hostname), host, port }, callback)
  }

  /** Connects to a host through the proxy: CONNECT (RFC 9110, section 9.3.6), and TLS with the host itself. */
  readonly #tunnel: Connector = (options, callback) => {
    const authority = options.port ? options.host! : `${options.host}:443`
    this.#tunnels
      .connect({ origin: this.#proxy.origin, path: authority, headers: { host: authority, ...logIn(this.#proxy) } })
      .then(
        ({ statusCode, headers, socket }) => {
          if (statusCode >= 200 && statusCode < 300) {
            this.#connect({ ...options, httpSocket: socket as Socket }, callback)
            return
          }
          socket.on('error', () => {}).destroy()
          const asksFor = headers['proxy-authenticate']
          callback(proxyRefusal(this.#proxy, statusCode, asksFor === undefined ? undefined : String(asksFor)), null)
        },
        (fault: Error) => callback(proxyUnreachable(this.#proxy, fault), null),
      )
    return undefined
  }

  async destroy(): Promise<void> {
    await Promise.all([this.#safe.destroy(), this.#plain.destroy(), this.#tunnels.destroy()])
  }
}

const logIn = ({ authorization }: ProxyServer): Record<string, string> =>
  authorization === null ? {} : { 'proxy-authorization': authorization }

/** The whole address in the request line (RFC 9112, section 3.2.2): proxies mostly allow CONNECT to the ports of https alone. */
const absoluteForm =
  (proxy: ProxyServer): Dispatcher.DispatcherComposeInterceptor =>
  (dispatch) =>
  (options, handler) => {
    const { host } = new URL(String(options.origin))
    const headers = { ...(options.headers as Record<string, string>), host, ...logIn(proxy) }
    return dispatch({ ...options, origin: proxy.origin, path: `${options.origin}${options.path}`, headers }, handler)
  }
