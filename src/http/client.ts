import { setTimeout as delay } from 'node:timers/promises'
import { parseUrl } from '../util/url.js'
import { abortedFault, Call } from './call.js'
import { type Fault, HttpError } from './errors.js'
import { excerptOf } from './excerpt.js'
import { type Answer, exchange } from './exchange.js'
import { faultOf } from './fault-of.js'
import { firstHop } from './first-hop.js'
import { follow, type Send } from './follow.js'
import { privateAddressFault, type Resolve, refusePrivateLiteral, systemResolve } from './guarded-lookup.js'
import { OwnHosts } from './own-hosts.js'
import { Pauses } from './pauses.js'
import { Pool } from './pool.js'
import { proxyLogIn } from './proxy/faults.js'
import { type ChooseProxy, isInnerName, type ProxyRules, proxyChooser } from './proxy/rules.js'
import { rateLimitOf } from './rate-limit.js'
import { type Hop, isRedirect } from './redirect.js'
import { refusalOf } from './refusal.js'
import { retryWait } from './retry-wait.js'
import { SignalHub } from './signal-hub.js'
import { Slots } from './slots.js'
import { statusFault } from './status-fault.js'
import type { HttpClient, HttpRequest, HttpResponse, Knock } from './types.js'
import { bodyWithoutSecrets } from './without-secrets.js'

/** What has not answered by now mostly waits, for a distant server or a dead one, and waiting needs no place. */
const PARK_AFTER_MS = 25

export interface HttpClientOptions {
  /** Honest: product, version, contact. Callers cannot replace it. */
  readonly userAgent: string
  /** Requests under way at once, all hosts together. */
  readonly concurrency: number
  /** Requests under way at once at one stranger's host. */
  readonly perHost: number
  /** Least time between two starts at a stranger's host. */
  readonly paceMs: number
  /** Whole request, redirects and retries included, waiting for its turn excluded. */
  readonly timeoutMs: number
  /** Longest silence, before the headers and within the body. */
  readonly idleTimeoutMs: number
  /** Cap on a body, compressed and decompressed. */
  readonly maxBytes: number
  /** Default: 10 s, or `timeoutMs` where that is shorter. */
  readonly connectTimeoutMs?: number
  /** A request that takes longer gives its place to another one and goes on beside it. Default 25 ms. */
  readonly parkAfterMs?: number
  /** Certificate authorities to trust instead of the system's, PEM. */
  readonly ca?: string
  /** Which addresses are asked for through which proxy; without it none. */
  readonly proxies?: ProxyRules | null
  /** For tests: names → addresses, the dice, the clock, the wait. */
  readonly resolve?: Resolve
  readonly random?: () => number
  readonly now?: () => number
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>
}

/** The only door to the network. One for a run; `close` it at the end. */
export const createHttpClient = (options: HttpClientOptions): HttpClient => new Client(options)

/** One hop of one call. */
interface Turn {
  readonly call: Call
  readonly request: HttpRequest
  readonly hop: Hop
  readonly allowPrivate: boolean
}

class Client implements HttpClient {
  readonly #options: HttpClientOptions
  readonly #now: () => number
  readonly #random: () => number
  readonly #sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly #pool: Pool
  readonly #slots: Slots
  readonly #own: OwnHosts
  readonly #proxyOf: ChooseProxy
  readonly #pauses = new Pauses()
  readonly #callers = new SignalHub()
  readonly #calls = new Set<Call>()
  #closed = false

  constructor(options: HttpClientOptions) {
    const { resolve = systemResolve, connectTimeoutMs = Math.min(10_000, options.timeoutMs), ca } = options
    this.#options = options
    this.#now = options.now ?? Date.now
    this.#random = options.random ?? Math.random
    this.#sleep = options.sleep ?? ((ms, signal) => delay(ms, undefined, { signal }))
    this.#proxyOf = options.proxies ? proxyChooser(options.proxies) : () => null
    this.#pool = new Pool({ resolve, connectTimeoutMs, proxyOf: this.#proxyOf, ...(ca === undefined ? {} : { ca }) })
    this.#own = new OwnHosts(resolve)
    const { concurrency, perHost, paceMs, parkAfterMs = PARK_AFTER_MS } = options
    this.#slots = new Slots({ concurrency, perHost, paceMs, parkAfterMs, now: this.#now, sleep: this.#sleep })
  }

  async request(request: HttpRequest): Promise<HttpResponse> {
    const call = new Call(request.timeoutMs ?? this.#options.timeoutMs, retriesOf(request), this.#now)
    const send: Send = (hop, allowPrivate) => this.#send({ call, request, hop, allowPrivate })
    return this.#run(call, request, () => this.#start(request, call, send))
  }

  async reach(knock: Knock): Promise<void> {
    const call = new Call(knock.timeoutMs ?? this.#options.timeoutMs, 0, this.#now)
    // What stands behind the host may be a secret, and is asked nothing.
    const url = parseUrl(knock.url)?.origin ?? 'no address'
    return this.#run(call, { ...knock, url }, () => this.#knock(knock, call))
  }

  /** Ends with its caller, its time, or the client, and fails with an HttpError. */
  async #run<T>(call: Call, { url, signal }: Pick<HttpRequest, 'url' | 'signal'>, work: () => Promise<T>): Promise<T> {
    const forget = signal && this.#callers.listen(signal, () => call.abort(abortedFault()))
    this.#calls.add(call)
    try {
      if (this.#closed || signal?.aborted) throw abortedFault()
      return await call.whole(work)
    } catch (thrown) {
      throw thrown instanceof HttpError ? thrown : new HttpError(faultOf(thrown), url)
    } finally {
      this.#calls.delete(call)
      forget?.()
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const call of this.#calls) call.abort(abortedFault())
    await this.#pool.destroy()
  }

  async #start(request: HttpRequest, call: Call, send: Send): Promise<HttpResponse> {
    if (request.afterMs !== undefined) await this.#sleep(request.afterMs, call.signal)
    return await follow(request, this.#options.userAgent, send)
  }

  /** A hop, tried again where that is worth it. */
  async #send(turn: Turn): Promise<Answer> {
    const { call, hop, request } = turn
    for (let failed = 1; ; failed += 1) {
      try {
        return await this.#once(turn)
      } catch (thrown) {
        const fault = faultOf(thrown)
        const wait = this.#waitAfter(fault, failed, call)
        if (wait === null) throw new HttpError(fault, hop.url.href, request.url)
        await call.spend(() => this.#sleep(wait, call.signal))
      }
    }
  }

  #waitAfter(fault: Fault, failed: number, call: Call): number | null {
    if (!fault.soon || failed > call.retries || call.isAborted) return null
    const retryAt = fault.refusal?.retryAt ?? null
    return retryWait({ failed, retryAt, now: this.#now(), budgetMs: call.budgetMs, random: this.#random() })
  }

  /** Where a host's place is in the queues; null: in no queue. */
  async #laneOf(call: Call, url: URL, allowPrivate: boolean): Promise<string | null> {
    const { hostname } = url
    const isProxied = this.#proxyOf(url) !== null
    if (!allowPrivate) refusePrivateLiteral(hostname)
    if (!allowPrivate && isProxied && isInnerName(hostname)) throw privateAddressFault()
    // What a name means behind a proxy is not to be learned here.
    return allowPrivate && !isProxied && (await this.#isOwn(call, hostname)) ? null : hostname
  }

  async #knock({ url, allowPrivate = false }: Knock, call: Call): Promise<void> {
    const { url: address } = firstHop({ url }, this.#options.userAgent)
    const lane = await this.#laneOf(call, address, allowPrivate)
    await this.#slots.run(lane, { call }, () =>
      call.spend(() => this.#pool.touch(address, { allowPrivate, signal: call.signal })),
    )
  }

  async #once({ call, request, hop, allowPrivate }: Turn): Promise<Answer> {
    const lane = await this.#laneOf(call, hop.url, allowPrivate)
    const limits = {
      call,
      idleTimeoutMs: this.#options.idleTimeoutMs,
      maxBytes: request.maxBytes ?? this.#options.maxBytes,
    }
    const check = () => this.#pauses.check(hop, this.#now())
    check()
    return this.#slots.run(lane, { call, check }, async () => {
      check()
      const answer = await call.spend(() => exchange(this.#pool.dispatcher(hop.url, allowPrivate), hop, limits))
      return this.#accept(answer, request, hop)
    })
  }

  /** What an answer says of limits is noted either way, before the next one in the queue starts. */
  #accept({ status, headers, body }: Answer, request: HttpRequest, hop: Hop): Answer {
    const now = this.#now()
    if (isHopedFor(status, request)) {
      const rateLimit = rateLimitOf(headers, now)
      if (rateLimit !== null) this.#pauses.spent(hop, rateLimit, now)
      return { status, headers, body: bodyWithoutSecrets(body, request.secrets ?? []) }
    }
    const proxy = status === 407 ? this.#proxyOf(hop.url) : null
    if (proxy !== null) throw proxyLogIn(proxy, headers['proxy-authenticate'])
    const refusal = refusalOf({ status, headers, body: excerptOf({ status, headers, body }, hop, request.secrets) }, now)
    this.#pauses.refused(hop, refusal, now)
    throw statusFault(refusal)
  }

  #isOwn(call: Call, hostname: string): boolean | Promise<boolean> {
    const known = this.#own.has(hostname)
    return typeof known === 'boolean' ? known : call.spend(() => known)
  }
}

// Only what may happen twice is tried twice, unless the caller says how often.
const retriesOf = ({ method = 'GET', retries }: HttpRequest): number => retries ?? (method === 'GET' || method === 'HEAD' ? 1 : 0)

function isHopedFor(status: number, { validators }: HttpRequest): boolean {
  if (status === 304) return validators != null && (validators.etag !== null || validators.lastModified !== null)
  return (status >= 200 && status < 300) || isRedirect(status)
}
