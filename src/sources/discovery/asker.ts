import type { HttpClient, HttpRequest, HttpResponse } from '../../http/types.js'

/** A page that sends us round and round is left after so many requests; no real one needed as many. */
const MAX_REQUESTS = 12
/** A person waits for the answer; what is only tried is given up sooner than what was asked for. */
const TRY_MS = 8_000

/** The network, as far as one look at one place may use it. */
export interface Asker {
  /** Throws what the request throws. */
  readonly get: (url: string) => Promise<HttpResponse>
  /** null where nothing can be had there, or where enough was asked. */
  readonly tryGet: (url: string, accept?: string) => Promise<HttpResponse | null>
}

export interface AskerOptions {
  readonly allowPrivate: boolean
  readonly signal?: AbortSignal
}

export function createAsker(http: HttpClient, { allowPrivate, signal }: AskerOptions): Asker {
  let left = MAX_REQUESTS
  const get = (url: string, rest: Partial<HttpRequest> = {}) => {
    left -= 1
    return http.request({ url, allowPrivate, ...rest, ...(signal === undefined ? {} : { signal }) })
  }
  const tryGet = async (url: string, accept?: string) => {
    if (left <= 0) return null
    try {
      return await get(url, { retries: 0, timeoutMs: TRY_MS, ...(accept === undefined ? {} : { headers: { accept } }) })
    } catch (thrown) {
      // Pages name feeds that died years ago; but who interrupts us means it.
      if (signal?.aborted) throw thrown
      return null
    }
  }
  return { get: (url) => get(url), tryGet }
}
