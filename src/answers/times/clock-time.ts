import type { Said } from './named-time.js'

const NOON = 12 * 60

const HOUR = /\b(\d{1,2})(?: (\d{2}))? uhr(?: (\d{2}))?\b/
const AM_PM = /\b(\d{1,2})(?: (\d{2}))? ?(am|pm)\b/
const BARE = /\b(?:bis|um|gegen|by|before|at|until)\s(\d{1,2}):(\d{2})\b/i
const MIDDAY =
  /\b(?:mittag|montagmittag|\w+tagmittag|mittwochmittag|vormittag\w*|\w+vormittag|noon|midday|lunchtime)\b|\bmorgen frueh\b|\btomorrow morning\b|\b\w+day morning\b/

const valid = (hour: number, minute: number): number | null =>
  hour <= 24 && minute < 60 && (hour > 0 || minute > 0) ? Math.min(hour * 60 + minute, 24 * 60) : null

function fromAmPm([, hour = '', minute, half]: RegExpExecArray): number | null {
  const twelve = Number(hour) % 12
  return Number(hour) > 12 ? null : valid(twelve + (half === 'pm' ? 12 : 0), Number(minute ?? 0))
}

/** Minutes since midnight of the time of day that a clause names; null for none. */
export function minuteOf({ folded, raw }: Said): number | null {
  const german = HOUR.exec(folded)
  if (german !== null) return valid(Number(german[1]), Number(german[2] ?? german[3] ?? 0))
  const english = AM_PM.exec(folded)
  if (english !== null) return fromAmPm(english)
  const bare = BARE.exec(raw)
  if (bare !== null) return valid(Number(bare[1]), Number(bare[2]))
  return MIDDAY.test(folded) ? NOON : null
}
