import type { ReceiverConfig } from '../../model/receiver.js'
import { sha256 } from '../../util/hash.js'

/**
 * Fingerprint of what a receiver is reached by, without what only says when and how it is told. Of secrets it holds where they stand, never
 * their value, hence of headers only the names: those are made of the environment.
 */
export function receiverSettings({ type, url, api, headers, secrets, allowPrivate, options }: ReceiverConfig): string {
  return sha256(JSON.stringify({ type, url, api, headers: Object.keys(headers).sort(), secrets, allowPrivate, options }))
}
