import type { Share } from '../../model/tally.js'
import type { Language } from '../../util/say.js'
import { grouped, percentText } from '../stats/stats-words.js'
import type { Reader } from './reader.js'

const NO_BREAK = '\u00a0'

type Unit = readonly [ms: number, one: string, many: string]

/** One and many of each unit; the largest first. */
const UNITS: Readonly<Record<Language, readonly Unit[]>> = {
  en: [
    [86_400_000, 'day', 'days'],
    [3_600_000, 'h', 'h'],
    [60_000, 'min', 'min'],
    [1_000, 's', 's'],
  ],
  de: [
    [86_400_000, 'Tag', 'Tage'],
    [3_600_000, 'h', 'h'],
    [60_000, 'min', 'min'],
    [1_000, 's', 's'],
  ],
}

/** A span of time for a page: `1 day 4 h`, `1 Tag 4 h`; seconds only below an hour. */
export function spanText(ms: number, { say }: Pick<Reader, 'say'>): string {
  return inUnits(ms, UNITS[say.language])
}

/** Working time: `40 h`, never in days of 24 hours, for a day of work is shorter. */
export const workingSpanText = (ms: number, { say }: Pick<Reader, 'say'>): string => inUnits(ms, UNITS[say.language].slice(1))

/** Spans of either clock. */
export const SPANS = { wall: spanText, business: workingSpanText }

function inUnits(ms: number, units: readonly Unit[]): string {
  let rest = Math.max(0, Math.round(ms / 1_000) * 1_000)
  const first = units.findIndex(([size]) => rest >= size)
  if (first === -1) return `0${NO_BREAK}${units.at(-1)![1]}`
  const parts: string[] = []
  for (const [size, one, many] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(`${count}${NO_BREAK}${count === 1 ? one : many}`)
  }
  return parts.join(' ')
}

export const spanOrDash = (ms: number | null, reader: Pick<Reader, 'say'>): string => (ms === null ? '–' : spanText(ms, reader))

/** `76 %`, never torn apart. */
export const shareText = (share: Share | null): string => percentText(share).replace(' ', NO_BREAK)

/** `92.5 %` of a share that somebody wrote down, `92,5 %` in German. */
export const aimText = (share: number, { say }: Pick<Reader, 'say'>): string => {
  const text = String(Math.round(share * 1_000) / 10)
  return `${say.language === 'de' ? text.replace('.', ',') : text}${NO_BREAK}%`
}

/** `73–79 %`; empty where nothing is known. */
export const rangeText = (share: Share | null): string =>
  share === null ? '' : `${Math.round(share.low * 100)}–${Math.round(share.high * 100)}${NO_BREAK}%`

export const countText = (count: number, { say }: Pick<Reader, 'say'>): string => grouped(count, say.language)

/** The times within which customers hope for an answer, as they are headed. */
export const withinName = (name: string, { say }: Pick<Reader, 'say'>): string => {
  const [, count = '', unit] = /^(\d+)([hd])$/.exec(name) ?? []
  const days = say.language === 'de' ? 'Tage' : 'days'
  return `${count}${NO_BREAK}${unit === 'h' ? 'h' : days}`
}
