import { type CalendarDay, CLOSED_KINDS, type OpenHours } from '../model/calendar.js'
import type { CalendarConfig } from '../model/config.js'
import type { Weekday } from '../model/hours.js'
import { createZone } from '../util/zone.js'
import { closedKind, createOpening, DAY, localDate, type Stretch } from './opening.js'

const MINUTE = 60_000

interface Piece extends Stretch {
  /** Minutes since midnight that the clock on the wall reads when it begins. */
  readonly clock: number
}

/** Pieces that follow each other without a gap are one: a change of the clocks inside the working hours is no break. */
function joined(pieces: readonly Piece[]): readonly OpenHours[] {
  const open: OpenHours[] = []
  for (const { from, to, clock } of pieces) {
    const end = clock + (to - from) / MINUTE
    const last = open.at(-1)
    if (last?.to === from) open[open.length - 1] = { from: last.from, to, clock: { from: last.clock.from, to: end } }
    else open.push({ from, to, clock: { from: clock, to: end } })
  }
  return open
}

/** What is known of dates beside their hours. */
function createNames(config: CalendarConfig) {
  const holidays = new Map(config.holidayDates.map((holiday) => [holiday.date, holiday]))
  return (date: string): Pick<CalendarDay, 'holiday' | 'holidayFrom' | 'closure'> => {
    const holiday = holidays.get(date)
    const closure = config.closures.find(({ from, to }) => from <= date && date <= to)
    return {
      holiday: holiday?.name ?? null,
      holidayFrom: holiday?.from ?? null,
      closure: closure === undefined ? null : (closure.note ?? 'closed'),
    }
  }
}

function closedBy(pieces: readonly Piece[]): CalendarDay['closed'] {
  if (pieces.some(({ why }) => why === null)) return null
  const kinds = pieces.map(({ why }) => closedKind(why ?? ''))
  const strongest = CLOSED_KINDS.find((kind) => kinds.includes(kind))
  return strongest === 'closure' || strongest === 'holiday' ? strongest : 'weekend'
}

/** The local date of an instant, as days since 1970-01-01. */
export function localDayAt(config: CalendarConfig, at: number): number {
  return Math.floor((at + createZone(config.timezone, config.offsets).offsetAt(at)) / DAY)
}

/**
 * The days from a local date on; `first` is counted from 1970-01-01. A date that the zone left out (Samoa, 30 December 2011) has no hour
 * and is missing.
 */
export function calendarDays(config: CalendarConfig, first: number, count: number): readonly CalendarDay[] {
  const zone = createZone(config.timezone, config.offsets)
  const opening = createOpening(config, zone)
  const namesOf = createNames(config)
  const byDay = new Map<number, Piece[]>()
  for (const stretch of opening((first - 1) * DAY, (first + count + 1) * DAY)) {
    const local = stretch.from + zone.offsetAt(stretch.from)
    const day = Math.floor(local / DAY)
    if (day < first || day >= first + count) continue
    const pieces = byDay.get(day) ?? []
    pieces.push({ ...stretch, clock: (local - day * DAY) / MINUTE })
    byDay.set(day, pieces)
  }
  return [...byDay].map(([day, pieces]): CalendarDay => {
    const date = localDate(day)
    const open = joined(pieces.filter(({ why }) => why === null))
    return {
      date,
      weekday: new Date(day * DAY).getUTCDay() as Weekday,
      open,
      openMs: open.reduce((sum, { from, to }) => sum + to - from, 0),
      lengthMs: pieces.reduce((sum, { from, to }) => sum + to - from, 0),
      closed: closedBy(pieces),
      ...namesOf(date),
    }
  })
}
