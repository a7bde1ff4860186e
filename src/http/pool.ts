import type { Socket } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { bareHost, guardedLookup, type Resolve } from './guarded-lookup.js'

export interface PoolOptions {
  readonly resolve: Resolve
  readonly connectTimeoutMs: number
  /** Certificate authorities to trust instead of the system's, PEM. */
  readonly ca?: string
}

interface Touch {
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
}

type Connector = (...given: Parameters<buildConnector.connector>) => Socket | undefined

/** The connections: one agent for the world, one that may also reach private addresses, each made when first needed. */
export class Pool {
  readonly #options: PoolOptions
  readonly #connecting = new Set<Socket>()
  #guarded: Agent | null = null
  #open: Agent | null = null

  constructor(options: PoolOptions) {
    this.#options = options
  }

  agent(allowPrivate: boolean): Agent {
    if (allowPrivate) {
      this.#open ??= this.#make(true)
      return this.#open
    }
    this.#guarded ??= this.#make(false)
    return this.#guarded
  }

  async destroy(): Promise<void> {
    for (const socket of this.#connecting) socket.destroy()
    await Promise.all([this.#guarded?.destroy(), this.#open?.destroy()])
  }

  /** A connection that is closed as soon as it stands. */
  touch({ protocol, hostname, host, port }: URL, { allowPrivate, signal }: Touch): Promise<void> {
    return new Promise((resolve, reject) => {
      const target = { protocol, hostname: bareHost(hostname), host, port }
      const socket = this.#connector(allowPrivate)(target, (fault, connected) => {
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

  #make(allowPrivate: boolean): Agent {
    return new Agent({ connect: this.#connector(allowPrivate) })
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
