import { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import type { Call } from './call.js'
import { type Headers, responseHeaders } from './headers.js'
import { readEncoded, Sink, unlabelled } from './read-body.js'
import type { Hop } from './redirect.js'

export interface ExchangeLimits {
  readonly call: Pick<Call, 'whenAborted'>
  /** Longest silence, before the headers and within the body. */
  readonly idleTimeoutMs: number
  readonly maxBytes: number
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Whole for 2xx, the beginning of it otherwise. */
  readonly body: Buffer
}

/** Of an answer whose body nobody depends on. */
const EXCERPT_BYTES = 4_096

type Controller = Dispatcher.DispatchController

/** One request and its answer, decoded and bounded. */
export function exchange(agent: Dispatcher, hop: Hop, limits: ExchangeLimits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      origin: hop.url.origin,
      path: hop.url.pathname + hop.url.search,
      method: hop.method,
      headers: hop.headers,
      body: hop.body,
      headersTimeout: limits.idleTimeoutMs,
      bodyTimeout: limits.idleTimeoutMs,
    }
    agent.dispatch(options, new Reply(limits, resolve, reject))
  })
}

/** Collects an answer as it arrives. undici's streams would cost more than all the rest of a request that is answered "not modified". */
class Reply implements Dispatcher.DispatchHandler {
  readonly #limits: ExchangeLimits
  readonly #resolve: (answer: Answer) => void
  readonly #reject: (fault: unknown) => void
  readonly #forget: () => void
  #controller: Controller | null = null
  /** Why the call was aborted before the request had begun. */
  #tooLate: Error | null = null
  #status = 0
  #headers: Headers = {}
  #sink = new Sink(EXCERPT_BYTES)
  /** Where an encoded body goes on its way to the sink. */
  #source: Readable | null = null
  #complete = false

  constructor(limits: ExchangeLimits, resolve: (answer: Answer) => void, reject: (fault: unknown) => void) {
    this.#limits = limits
    this.#resolve = resolve
    this.#reject = reject
    this.#forget = limits.call.whenAborted((reason) => {
      this.#tooLate = reason
      this.#controller?.abort(reason)
    })
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller
    if (this.#tooLate !== null) controller.abort(this.#tooLate)
  }

  onResponseStart(controller: Controller, status: number, headers: Record<string, string | string[] | undefined>): void {
    // 103 Early Hints and its like: the answer is still to come.
    if (status < 200) return
    this.#status = status
    this.#headers = responseHeaders(headers)
    if (this.#isWanted()) this.#sink = new Sink(this.#limits.maxBytes)
    const encoding = this.#headers['content-encoding']
    if (encoding === undefined) return
    const source = new Readable({ read: () => controller.resume() })
    this.#source = source
    readEncoded(this.#sink, source, encoding).then(
      () => this.#settle(),
      (fault) => this.#fail(fault),
    )
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    if (this.#source !== null) {
      if (!this.#source.push(chunk)) controller.pause()
      return
    }
    try {
      this.#sink.add(chunk)
    } catch (excess) {
      this.#fail(excess)
    }
  }

  onResponseEnd(): void {
    this.#complete = true
    if (this.#source === null) this.#settle()
    else this.#source.push(null)
  }

  onResponseError(_: Controller, fault: Error): void {
    if (this.#source === null) this.#fail(fault)
    else this.#source.destroy(fault)
  }

  #isWanted(): boolean {
    return this.#status >= 200 && this.#status < 300
  }

  /** Whatever goes wrong with a body that nobody depends on, there is just less of it. */
  #fail(fault: unknown): void {
    if (this.#status !== 0 && !this.#isWanted()) {
      this.#settle()
      return
    }
    this.#reject(fault)
    this.#end()
  }

  #settle(): void {
    const [status, headers, body] = [this.#status, this.#headers, this.#sink.bytes()]
    if (this.#source !== null || !this.#isWanted()) this.#resolve({ status, headers, body })
    else unlabelled(body, this.#limits.maxBytes).then((whole) => this.#resolve({ status, headers, body: whole }), this.#reject)
    this.#end()
  }

  /** A body that was not read to its end takes its connection with it. */
  #end(): void {
    this.#forget()
    if (!this.#complete) this.#controller?.abort(new Error('nobody wants the rest'))
  }
}
