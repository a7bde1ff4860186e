import { monthNumber, zoneOffset } from './date-names.js'
import { fullYear, offsetMinutes, toEpoch } from './date-parts.js'
import { parseLooseDate } from './loose-date.js'

const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:T|\s+)(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i
const RFC822 =
  /^(?:[a-z]{2,9}\.?,?\s*)?(\d{1,2})\s+([a-z]{3,9})\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,5}|[+-]\d{4}|[+-]\d{2}:\d{2})?$/i

/** W3CDTF in all its lengths, ISO 8601 with a blank for the T and in its basic form. */
function parseIso(text: string): number | null {
  const match = ISO.exec(text)
  if (match === null) return null
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', zone = 'Z'] = match
  return toEpoch({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset: offsetMinutes(zone),
  })
}

function parseRfc822(text: string): number | null {
  const match = RFC822.exec(text)
  if (match === null) return null
  const [, day, monthName, year, hour, minute, second = '0', zone = 'GMT'] = match
  const month = monthNumber(monthName!)
  const named = zoneOffset(zone)
  if (month === null) return null
  return toEpoch({
    year: fullYear(year!),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset: named ?? offsetMinutes(zone),
  })
}

/** Unix time in seconds or milliseconds, between 1990 and 2100. */
function parseUnix(text: string): number | null {
  if (!/^\d{9,13}$/.test(text)) return null
  const value = text.length > 10 ? Number(text) : Number(text) * 1_000
  return value >= Date.UTC(1990, 0) && value < Date.UTC(2100, 0) ? value : null
}

/** ISO 8601:1988 with its century left out: `031231`, `-0312`. */
function parseTruncated(text: string): number | null {
  const match = /^(?:(\d\d)(\d\d)(\d\d)|-(\d\d)-?(\d\d))$/.exec(text)
  if (match === null) return null
  const [, year = match[4]!, month = match[5]!, day = '1'] = match
  return toEpoch({ year: fullYear(year), month: Number(month), day: Number(day), hour: 0, minute: 0, second: 0, offset: 0 })
}

/**
 * A date as feeds write it → UTC ms; null when it is missing or not understood, never a guess from the clock. Milliseconds are
 * dropped. The result does not depend on the machine's zone or locale.
 */
export function parseDate(written: string | null): number | null {
  if (written === null || written.length > 200) return null
  // JavaScript prints the zone's name once more in brackets.
  const text = (written.includes('(') ? written.replace(/\([^()]*\)\s*$/, '') : written).trim()
  if (text === '') return null
  return (
    parseIso(text) ??
    parseRfc822(text) ??
    parseUnix(text) ??
    parseTruncated(text) ??
    (text.length > 80 ? null : parseLooseDate(text))
  )
}
