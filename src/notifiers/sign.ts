import { createHmac } from 'node:crypto'
import { EXIT, MonitorError } from '../util/errors.js'
import { phrase } from '../util/say.js'

/** The specification asks for 24 to 64 random bytes. */
const SECRET_MIN_BYTES = 24

export interface Signable {
  readonly id: string
  /** Unix seconds of this try. */
  readonly timestamp: number
  readonly body: string
}

/**
 * `v1,…` of the Standard Webhooks specification over exactly the bytes sent; several secrets, with blanks between them, make as many
 * signatures, so that a key can be changed while messages are under way. Throws exit 4 for a secret that cannot sign.
 */
export function sign({ id, timestamp, body }: Signable, secrets: string): string {
  const signed = `${id}.${timestamp}.${body}`
  const keys = secrets.split(/\s+(?=whsec_)/).map(keyOf)
  return keys.map((key) => `v1,${createHmac('sha256', key).update(signed).digest('base64')}`).join(' ')
}

function keyOf(secret: string): Buffer {
  // Files and commands that hold secrets end in a newline.
  const encoded = secret.trim().replace(/^whsec_/, '')
  const hint = 'Make one with: echo "whsec_$(openssl rand -base64 32)"'
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded))
    throw new MonitorError('the signing secret is not whsec_ followed by base64', { exit: EXIT.secret, hint })
  const key = Buffer.from(encoded, 'base64')
  if (key.length >= SECRET_MIN_BYTES) return key
  throw new MonitorError(phrase`the signing secret is too short: ${key.length} bytes, at least ${SECRET_MIN_BYTES} are needed`, {
    exit: EXIT.secret,
    hint,
  })
}
