import type { ReceiverConfig } from '../../model/receiver.js'
import { sha256 } from '../../util/hash.js'

/** How a ticket looks and whose it is. With other ones the tickets that there are are still ours to go on with. */
const LOOKS: ReadonlySet<string> = new Set(['assignee', 'assignees', 'close', 'confidential', 'labels', 'tags'])

const addressIn = (options: unknown): object =>
  Object.fromEntries(Object.entries(options ?? {}).filter(([name]) => !LOOKS.has(name)))

/**
 * Fingerprint of what a receiver is reached by, without what only says when and how it is told. Of secrets it holds where they stand, never
 * their value, hence of headers only the names: those are made of the environment.
 */
export function receiverSettings({ type, url, api, headers, secrets, allowPrivate, options }: ReceiverConfig): string {
  const names = Object.keys(headers).sort()
  return sha256(JSON.stringify({ type, url, api, headers: names, secrets, allowPrivate, options: addressIn(options) }))
}
