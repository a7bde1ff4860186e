import type { ReceiverConfig } from '../../model/receiver.js'
import { sha256 } from '../../util/hash.js'

/** Options for the look and the assignment of a ticket. When they change, existing tickets can still be continued. */
const LOOKS: ReadonlySet<string> = new Set(['assignee', 'assignees', 'close', 'confidential', 'labels', 'tags'])

const addressIn = (options: unknown): object =>
  Object.fromEntries(Object.entries(options ?? {}).filter(([name]) => !LOOKS.has(name)))

/**
 * Fingerprint of how a receiver is reached, without settings that only say when and what it is told. For secrets it covers where they are read
 * from, never their value; for headers only the names, since their values may hold secrets.
 */
export function receiverSettings({ type, url, api, headers, secrets, allowPrivate, options }: ReceiverConfig): string {
  const names = Object.keys(headers).sort()
  return sha256(JSON.stringify({ type, url, api, headers: names, secrets, allowPrivate, options: addressIn(options) }))
}
