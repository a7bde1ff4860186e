import type { Handle } from '../model/alert.js'

/** Room for the ids of a thread's messages; what is larger is no name. */
const MAX_BYTES = 4_096

/** Controls, and halves of a sign, which no address can hold. */
const UNSPEAKABLE = /[\p{Cc}\p{Cs}]/u

/** What a channel gave us to call its message by, where it is one: it comes from a service. null: nothing that can be kept. */
export function keptHandle(given: unknown): Handle | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null
  const entries = Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  if (entries.length === 0 || entries.length < Object.keys(given).length) return null
  if (entries.some(([, name]) => UNSPEAKABLE.test(name))) return null
  const handle = Object.fromEntries(entries)
  return new TextEncoder().encode(JSON.stringify(handle)).length < MAX_BYTES ? handle : null
}
