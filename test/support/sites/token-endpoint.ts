import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { SiteReply, SiteRequest } from './json-site.js'

export const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()

// Made once for all tests, since an RSA key takes a while. A hardened OpenSSL refuses one of less than 2,048 bits.
let rsa: string | null = null
let ec: string | null = null

export const rsaKey = (): string => (rsa ??= pemOf(generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey))
export const ecKey = (): string => (ec ??= pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey))

/** `/token` of a platform: gives out one access token after the other, and knows the last one. */
export class TokenEndpoint {
  given = 0

  answer({ method, path }: SiteRequest): SiteReply | null {
    if (method !== 'POST' || path !== '/token') return null
    this.given += 1
    return { body: { access_token: `token-${this.given}`, token_type: 'Bearer', expires_in: 3_600 } }
  }

  isOpenTo({ headers }: SiteRequest): boolean {
    return this.given > 0 && headers.authorization === `Bearer token-${this.given}`
  }
}
