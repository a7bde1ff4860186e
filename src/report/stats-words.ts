import type { Share, StatsBy, StatsGroup, Tally } from '../model/stats.js'
import { formatDuration } from '../util/duration.js'
import { oneLine } from '../util/text.js'
import { counted } from './words.js'

/** With fewer cases a share says little, and is marked. */
export const FEW = 20

export const isFew = ({ cases }: Pick<Tally, 'cases'>): boolean => cases < FEW

const WEEKDAYS: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

const NOT_KNOWN: Readonly<Record<StatsBy, string>> = {
  reach: 'reach unknown',
  source: 'no source',
  brand: 'no brand',
  kind: 'no kind',
  agent: 'nobody',
  weekday: 'no day',
  hour: 'no hour',
  language: 'unknown',
  week: 'no week',
}

/** `12,500`. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** What a group is called for people. */
export function groupLabel({ key, followers, tally }: StatsGroup, by: StatsBy): string {
  if (followers !== null) {
    const { from, to } = followers
    return `${from === to ? grouped(from) : `${grouped(from)}–${grouped(to)}`} ${to === 1 ? 'follower' : 'followers'}`
  }
  if (key === null) return by === 'agent' && tally.fates.answered > 0 ? 'not known, or nobody' : NOT_KNOWN[by]
  if (by === 'weekday') return WEEKDAYS[key] ?? key
  return by === 'hour' ? `${key}:00–${key}:59` : oneLine(key)
}

/** Whole per cent, but never 0 or 100 of what is neither. */
function percent(share: number): number {
  const rounded = Math.round(share * 100)
  if (rounded === 0 && share > 0) return 1
  return rounded === 100 && share < 1 ? 99 : rounded
}

export const percentText = (share: Share | null): string => (share === null ? '–' : `${percent(share.share)} %`)

/** Between what it truly lies. */
export const rangeText = (share: Share | null): string =>
  share === null ? '' : `${Math.round(share.low * 100)}–${Math.round(share.high * 100)} %`

/** A median; where it is not known, most have no answer. */
export const medianText = (ms: number | null): string => (ms === null ? '–' : formatDuration(ms))

/** What is counted apart, so that nothing is silently left out. */
export function apart({ fates, unseen }: Tally): string[] {
  return [
    ...(fates.closed === 0 ? [] : [`${fates.closed} closed without an answer`]),
    ...(fates.removed === 0 ? [] : [`${fates.removed} removed before any answer`]),
    ...(fates.dismissed === 0 ? [] : [`${fates.dismissed} dismissed`]),
    ...(unseen === 0 ? [] : [`${counted(unseen, 'answer')} may exist where nothing can be seen at present`]),
  ]
}
