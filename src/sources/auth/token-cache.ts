import type { HttpClient } from '../../http/types.js'
import { sha256 } from '../../util/hash.js'
import type { PollContext } from '../source.js'

/** Access to a platform for a while. */
export interface Token {
  readonly token: string
  /** UTC ms. */
  readonly expiresAt: number
}

/** What a token is asked for with. */
export interface Grant {
  /** Everything that makes it another token: where, who, for what, and with which secret. */
  readonly parts: readonly string[]
  fetch(): Promise<Token>
}

/** What is about to expire is not worth a request that may take as long. */
const MARGIN_MS = 60_000

// They live as long as the client does, which is one run: nothing of them is ever written down.
const caches = new WeakMap<HttpClient, Map<string, Promise<Token>>>()

/** The token of a grant, fetched once for all sources that share it, until it expires. `renew`: the one at hand was refused. */
export async function cachedToken({ http, now }: PollContext, grant: Grant, renew = false): Promise<string> {
  const cache = caches.get(http) ?? new Map<string, Promise<Token>>()
  caches.set(http, cache)
  const key = sha256(...grant.parts)
  const before = renew ? undefined : cache.get(key)
  const fresh = (token: Token) => (token.expiresAt - MARGIN_MS > now ? token : grant.fetch())
  const current = before === undefined ? grant.fetch() : before.then(fresh, () => grant.fetch())
  cache.set(key, current)
  try {
    return (await current).token
  } catch (refused) {
    if (cache.get(key) === current) cache.delete(key)
    throw refused
  }
}
