import type { ClosedKind } from '../model/calendar.js'
import type { CalendarConfig } from '../model/config.js'
import type { OpenInterval } from '../model/hours.js'
import type { OffsetSpan, Zone } from '../util/zone.js'

const MINUTE = 60_000
export const DAY = 86_400_000

/** A span of UTC time that is open (`why` null) or closed for a reason. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly why: string | null
}

/** What kind of reason keeps a stretch closed. */
export function closedKind(why: string): ClosedKind {
  if (why.startsWith('closure')) return 'closure'
  if (why.startsWith('holiday')) return 'holiday'
  if (why === 'weekend' || why === 'closed day') return 'weekend'
  return why === 'break' ? 'break' : 'night'
}

/** Stretches of one local day, in local ms since its midnight; they cover it whole. */
type DayPlan = readonly Stretch[]

/** A local date → days since 1970-01-01. */
export const localDay = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY)
/** Days since 1970-01-01 → `YYYY-MM-DD`. */
export const localDate = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)
const allDay = (why: string): DayPlan => [{ from: 0, to: DAY, why }]

/** Intervals sorted, without overlaps, within the day: a mistake in the configuration must not count an hour twice. */
function tidy(hours: readonly OpenInterval[]): readonly OpenInterval[] {
  const merged: OpenInterval[] = []
  for (const { from, to } of [...hours].sort((a, b) => a.from - b.from)) {
    const interval = { from: Math.max(0, from), to: Math.min(1440, to) }
    const last = merged.at(-1)
    if (interval.from >= interval.to) continue
    if (last !== undefined && interval.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, interval.to) }
    else merged.push(interval)
  }
  return merged
}

function workingDay(hours: readonly OpenInterval[]): DayPlan {
  const plan: Stretch[] = []
  let at = 0
  for (const { from, to } of hours) {
    if (from * MINUTE > at) plan.push({ from: at, to: from * MINUTE, why: at === 0 ? 'night' : 'break' })
    plan.push({ from: from * MINUTE, to: to * MINUTE, why: null })
    at = to * MINUTE
  }
  if (at < DAY) plan.push({ from: at, to: DAY, why: 'night' })
  return plan
}

/** A day that is off from a certain time on: open hours before it stay, everything after it is the holiday. */
const until = (plan: DayPlan, from: number, why: string): DayPlan => [
  ...plan.filter((stretch) => stretch.from < from).map((stretch) => ({ ...stretch, to: Math.min(stretch.to, from) })),
  { from, to: DAY, why },
]

/** The plan of each local day, counted from 1970-01-01: closure, then weekday, then holiday. */
function createDayPlans(config: CalendarConfig): (day: number) => DayPlan {
  const weekdays = Array.from({ length: 7 }, (_, weekday) => {
    const hours = tidy(config.hours[weekday] ?? [])
    if (hours.length > 0) return workingDay(hours)
    return allDay(weekday === 0 || weekday === 6 ? 'weekend' : 'closed day')
  })
  const holidays = new Map(config.holidayDates.map((holiday) => [localDay(holiday.date), holiday]))
  const closures = config.closures.map(({ from, to, note }) => {
    return { from: localDay(from), to: localDay(to), plan: allDay(note === null ? 'closure' : `closure: ${note}`) }
  })
  return (day) => {
    const closure = closures.find(({ from, to }) => from <= day && day <= to)
    if (closure !== undefined) return closure.plan
    // 1970-01-01 was a Thursday.
    const plan = weekdays[(((day + 4) % 7) + 7) % 7]!
    const holiday = holidays.get(day)
    if (holiday === undefined || (plan.length === 1 && plan[0]!.why !== null)) return plan
    return until(plan, (holiday.from ?? 0) * MINUTE, `holiday: ${holiday.name}`)
  }
}

/**
 * The stretches of a span of UTC time. An instant belongs to an interval when the clock on the wall reads a time inside it: an hour that
 * spring leaves out is not worked, an hour that autumn repeats is worked twice.
 */
export function createOpening(config: CalendarConfig, zone: Zone): (from: number, to: number) => Iterable<Stretch> {
  const planOf = createDayPlans(config)

  function* local({ from, to, offset }: OffsetSpan): Iterable<Stretch> {
    for (let day = Math.floor((from + offset) / DAY); day * DAY < to + offset; day += 1) {
      const midnight = day * DAY - offset
      for (const stretch of planOf(day)) {
        const clipped = {
          from: Math.max(from, midnight + stretch.from),
          to: Math.min(to, midnight + stretch.to),
          why: stretch.why,
        }
        if (clipped.from < clipped.to) yield clipped
      }
    }
  }

  return function* (from, to) {
    for (const span of zone.spans(from, to)) yield* local(span)
  }
}
