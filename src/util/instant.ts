import { parseDuration } from './duration.js'

/** UTC ms → `2026-11-20T09:00:00Z`; whole seconds, as the contract has it. */
export const toIso = (ms: number): string => `${new Date(ms).toISOString().slice(0, -5)}Z`

export const toIsoOrNull = (ms: number | null): string | null => (ms === null ? null : toIso(ms))

// A date alone is midnight UTC; a time without a zone is refused, since it would mean another instant on each machine.
const INSTANT = /^(\d{4}-\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2}))?$/

// V8 takes 31 February for 3 March; whoever typed it did not mean that.
const isInMonth = (yearAndMonth: string, day: string): boolean =>
  new Date(Date.parse(`${yearAndMonth}-${day}`)).toISOString().slice(8, 10) === day

/** ISO 8601 with a zone, or a plain date → UTC ms; null when it is neither. */
export function parseInstant(text: string): number | null {
  const match = INSTANT.exec(text)
  if (match === null) return null
  const ms = Date.parse(text.replace(' ', 'T'))
  return Number.isNaN(ms) || !isInMonth(match[1]!, match[2]!) ? null : ms
}

/** `24h` (that long ago) or an instant. */
export function parseSince(text: string, now: number): number | null {
  const span = parseDuration(text)
  return span === null ? parseInstant(text) : now - span
}
