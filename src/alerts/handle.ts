import type { Handle } from '../model/alert.js'

/** Enough for the ids of all messages in a thread; anything larger is no identifier. */
const MAX_BYTES = 4_096

/** Control characters and lone surrogates, which no identifier contains. */
const UNSPEAKABLE = /[\p{Cc}\p{Cs}]/u

/** Validates the handle that a channel returned for its message, since it comes from an outside service. null: unusable. */
export function keptHandle(given: unknown): Handle | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null
  const entries = Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  if (entries.length === 0 || entries.length < Object.keys(given).length) return null
  if (entries.some(([, name]) => UNSPEAKABLE.test(name))) return null
  const handle = Object.fromEntries(entries)
  return new TextEncoder().encode(JSON.stringify(handle)).length < MAX_BYTES ? handle : null
}
