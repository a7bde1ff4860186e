import type { JudgedCase, UnknownInterval } from './case.js'
import type { ClockTarget } from './clock.js'
import type { Weekday } from './hours.js'

/** Why nobody works: for a stretch that has several reasons the strongest, in this order. */
export const CLOSED_KINDS = ['closure', 'holiday', 'weekend', 'night', 'break'] as const
export type ClosedKind = (typeof CLOSED_KINDS)[number]

/** Open without a break. Instants are UTC ms; `clock` is what the clock on the wall reads, in minutes since midnight. */
export interface OpenHours {
  readonly from: number
  readonly to: number
  readonly clock: { readonly from: number; readonly to: number }
}

/** One day of the company's calendar. */
export interface CalendarDay {
  /** Local `YYYY-MM-DD`. */
  readonly date: string
  readonly weekday: Weekday
  readonly open: readonly OpenHours[]
  readonly openMs: number
  /** 23 or 25 hours where the clocks change. */
  readonly lengthMs: number
  /** What keeps the whole day closed; null when anybody works on it. */
  readonly closed: Exclude<ClosedKind, 'night' | 'break'> | null
  /** Named on days that are closed for another reason too. */
  readonly holiday: string | null
  /** Minutes since midnight from which on half a holiday is off. */
  readonly holidayFrom: number | null
  readonly closure: string | null
}

/** A week as Germany counts it: Monday first, number 1 is the week of the first Thursday. */
export interface CalendarWeek {
  /** `2026-W47`. */
  readonly week: string
  readonly days: readonly CalendarDay[]
  readonly openMs: number
}

/** Time in which nobody works, from closing to the next opening. */
export interface ClosedStretch {
  readonly from: number
  readonly to: number
  readonly kind: ClosedKind
  /** In order and once each: `closure: Betriebsferien`, `weekend`. */
  readonly why: readonly string[]
}

/** A running clock of an open case, reduced to what a forecast needs. */
export interface RunningClock {
  readonly caseId: number
  readonly target: ClockTarget
  readonly policy: string
  readonly dueAt: number
}

/** A clock that runs out, or has run out, before anybody is back. */
export interface LeftClock extends RunningClock {
  /** `left`: runs out while nobody works. `overdue`: has run out already, and nobody comes before the stretch ends. */
  readonly status: 'left' | 'overdue'
  /** The last instant at which somebody is at work and an answer is in time; null when it has passed. */
  readonly answerBy: number | null
  /** Working time until then. */
  readonly workMs: number
}

/** When a complaint must not be posted: what is promised to it runs out before anybody is back. */
export interface LostWindow {
  readonly policy: string
  /** `business`: the wall-clock cap runs out. `wall`: the target itself does. */
  readonly time: 'business' | 'wall'
  /** Posted after this instant … */
  readonly after: number
  /** … until this one. */
  readonly until: number
}

export interface ClosedForecast {
  readonly stretch: ClosedStretch
  /** In the order of their due times. */
  readonly left: readonly LeftClock[]
  /** Other cases that wait through it: of each something is due only afterwards. */
  readonly waiting: number
  readonly lost: readonly LostWindow[]
}

/** The coming weeks of a company, and how much of them is known. */
export interface CalendarView {
  readonly generatedAt: number
  readonly timezone: string
  /** Local date of `generatedAt`. */
  readonly today: string
  /** Code of the region whose public holidays are kept; null for none. */
  readonly region: string | null
  /** First and last local date of which the holidays are known; null where none are kept. */
  readonly holidaysKnown: { readonly from: string; readonly to: string } | null
  readonly weeks: readonly CalendarWeek[]
}

/** What the closed times of the coming weeks leave unanswered. */
export interface CalendarCheck {
  readonly generatedAt: number
  readonly until: number
  readonly timezone: string
  /** In the order of time; nights and breaks only where they leave something. */
  readonly closed: readonly ClosedForecast[]
  /** The cases that are left, by their id. */
  readonly cases: ReadonlyMap<number, JudgedCase>
  readonly unknown: readonly UnknownInterval[]
}
