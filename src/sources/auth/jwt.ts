import { createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { phrase } from '../../util/say.js'
import { SecretRefused } from '../asking/refusals.js'

const ALGORITHMS = {
  RS256: { type: 'rsa', says: 'an RSA key' },
  ES256: { type: 'ec', says: 'a key on the curve P-256' },
} as const

export interface Jwt {
  readonly alg: keyof typeof ALGORITHMS
  /** Private key, PEM. */
  readonly key: string
  /** Name of the secret that holds the key, for messages. */
  readonly what: string
  readonly header?: Readonly<Record<string, string>>
  readonly claims: Readonly<Record<string, string | number>>
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')

/** A signed token (RFC 7519). Throws SecretRefused for a key that cannot sign it, without a word of the key. */
export function signJwt({ alg, key, what, header = {}, claims }: Jwt): string {
  const signed = `${encoded({ alg, typ: 'JWT', ...header })}.${encoded(claims)}`
  // A signature of JWS is the two bare numbers; what OpenSSL makes of itself is wrapped in DER.
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey(key, alg, what), dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

function privateKey(pem: string, alg: Jwt['alg'], what: string): KeyObject {
  const { type, says } = ALGORITHMS[alg]
  let key: KeyObject
  try {
    // A key that came through a variable of one line has its line ends written out.
    key = createPrivateKey(pem.includes('\n') ? pem : pem.replaceAll(String.raw`\n`, '\n'))
  } catch {
    throw new SecretRefused(phrase`${what} holds no private key; it is a text that begins with -----BEGIN PRIVATE KEY-----`)
  }
  const curve = key.asymmetricKeyDetails?.namedCurve
  if (key.asymmetricKeyType !== type || (type === 'ec' && curve !== 'prime256v1'))
    throw new SecretRefused(phrase`${what} holds another kind of key: ${says} is needed`)
  return key
}
