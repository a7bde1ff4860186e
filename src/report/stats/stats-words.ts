import type { StatsBy } from '../../model/stats.js'
import type { Share, StatsGroup, Tally } from '../../model/tally.js'
import { formatDuration, formatWorkingTime } from '../../util/duration.js'
import type { Language, Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { weekWords } from '../shapes/date-words.js'

/** With fewer cases a share says little, and is marked. */
export const FEW = 20

export const isFew = ({ cases }: Pick<Tally, 'cases'>): boolean => cases < FEW

/** As documents name them and as people do, Monday first. */
export const WEEKDAYS: Readonly<Record<string, string>> = {
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

/** `12,500`, in German `12.500`. */
export const grouped = (count: number, language: Language = 'en'): string =>
  String(count).replace(/\B(?=(?:\d{3})+$)/g, language === 'de' ? '.' : ',')

/** `1 case`, `12,500 cases`. */
export const casesText = (count: number, say: Say): string =>
  count < 1_000 ? say.counted(count, 'case') : say`${grouped(count, say.language)} cases`

/** What a group is called for people. */
export function groupLabel({ key, followers, tally }: StatsGroup, by: StatsBy, say: Say): string {
  if (followers !== null) return followersText(followers, say)
  if (key === null) return say.text(by === 'agent' && tally.fates.answered > 0 ? 'not known, or nobody' : NOT_KNOWN[by])
  if (by === 'weekday' || by === 'kind') return say.text(WEEKDAYS[key] ?? oneLine(key))
  if (by === 'week') return weekWords(key, say.language)
  return by === 'hour' ? `${key}:00–${key}:59` : oneLine(key)
}

/** `0–1,200 followers`. */
function followersText({ from, to }: { readonly from: number; readonly to: number }, say: Say): string {
  if (to === 1 && from === 1) return say.text('1 follower')
  const [low, high] = [grouped(from, say.language), grouped(to, say.language)]
  return from === to ? say`${low} followers` : say`${low}–${high} followers`
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

/** The same of the time in which somebody worked. */
export const workingMedianText = (ms: number | null): string => (ms === null ? '–' : formatWorkingTime(ms))

/** What is counted apart, so that nothing is silently left out. */
export function apart({ fates, unseen }: Tally, say: Say): string[] {
  const { language } = say
  return [
    ...(fates.closed === 0 ? [] : [say`${grouped(fates.closed, language)} closed without an answer`]),
    ...(fates.removed === 0 ? [] : [say`${grouped(fates.removed, language)} removed before any answer`]),
    ...(fates.dismissed === 0 ? [] : [say`${grouped(fates.dismissed, language)} dismissed`]),
    ...(unseen === 0 ? [] : [unseenText(unseen, say)]),
  ]
}

const unseenText = (count: number, say: Say): string =>
  count === 1
    ? say.text('1 answer may exist where nothing can be seen at present')
    : say`${grouped(count, say.language)} answers may exist where nothing can be seen at present`
