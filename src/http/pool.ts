import type { Socket } from 'node:net'
import { Agent, buildConnector, type Dispatcher } from 'undici'
import { bareHost, guardedLookup, type Resolve } from './guarded-lookup.js'
import { type Connector, ProxyLine } from './proxy/line.js'
import type { ChooseProxy, ProxyServer } from './proxy/rules.js'

export interface PoolOptions {
  readonly resolve: Resolve
  readonly connectTimeoutMs: number
  /** Certificate authorities to trust instead of the system's, PEM. */
  readonly ca?: string
  readonly proxyOf: ChooseProxy
}

interface Touch {
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
}

/**
 * The connections: one agent for the world, one that may also reach private addresses, and one for each proxy; each made
 * when first needed.
 */
export class Pool {
  readonly #options: PoolOptions
  readonly #connecting = new Set<Socket>()
  readonly #lines = new Map<ProxyServer, ProxyLine>()
  #guarded: Agent | null = null
  #open: Agent | null = null

  constructor(options: PoolOptions) {
    this.#options = options
  }

  dispatcher(url: URL, allowPrivate: boolean): Dispatcher {
    const proxy = this.#options.proxyOf(url)
    if (proxy !== null) return this.#line(proxy).dispatcher(url.protocol)
    if (allowPrivate) {
      this.#open ??= new Agent({ connect: this.#connector(true) })
      return this.#open
    }
    this.#guarded ??= new Agent({ connect: this.#connector(false) })
    return this.#guarded
  }

  async destroy(): Promise<void> {
    for (const socket of this.#connecting) socket.destroy()
    await Promise.all([
      this.#guarded?.destroy(),
      this.#open?.destroy(),
      ...[...this.#lines.values()].map((line) => line.destroy()),
    ])
  }

  /** A connection that is closed as soon as it stands. */
  touch(url: URL, { allowPrivate, signal }: Touch): Promise<void> {
    return new Promise((resolve, reject) => {
      const { protocol, hostname, host, port } = url
      const proxy = this.#options.proxyOf(url)
      const connect = proxy === null ? this.#connector(allowPrivate) : this.#line(proxy).connect
      const target = { protocol, hostname: bareHost(hostname), host, port }
      const socket = connect(target, (fault, connected) => {
        signal.removeEventListener('abort', giveUp)
        if (!connected) return reject(fault)
        // Whatever it says to that, nobody listens any more.
        connected.on('error', () => {})
        connected.destroySoon()
        resolve()
      })
      const giveUp = (): void => void socket?.destroy(signal.reason)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  #line(proxy: ProxyServer): ProxyLine {
    const known = this.#lines.get(proxy)
    if (known !== undefined) return known
    // The operator names the proxy, and it mostly stands in the operator's own network.
    const line = new ProxyLine(proxy, { connect: this.#connector(true), timeoutMs: this.#options.connectTimeoutMs })
    this.#lines.set(proxy, line)
    return line
  }

  #connector(allowPrivate: boolean): Connector {
    const { resolve, connectTimeoutMs, ca } = this.#options
    const connect = buildConnector({
      lookup: guardedLookup(resolve, allowPrivate),
      timeout: connectTimeoutMs,
      ...(ca === undefined ? {} : { ca }),
    })
    return (options, callback) => {
      // undici destroys its connections but not those still being made: a host that swallows packets would hold
      // the process until its time-out. Its types hide that the connector returns the socket.
      const socket = connect(options, (...result) => {
        if (socket) this.#connecting.delete(socket)
        callback(...result)
      }) as unknown as Socket | undefined
      if (socket) this.#connecting.add(socket)
      return socket
    }
  }
}
