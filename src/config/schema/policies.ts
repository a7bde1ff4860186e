import * as z from 'zod'
import type { SlaPolicy } from '../../model/config.js'
import { parseDuration } from '../../util/duration.js'
import type { WeekHours } from './hours.js'
import type { Read } from './leaf.js'
import { durationBetween, id, leaf, strict } from './leaf.js'
import { matcher } from './matcher.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A target before the calendar is known: `days` of 24 hours in wall time, working days in business time. */
interface Span {
  readonly days: number
  readonly ms: number
}

const span = leaf(
  z.union([z.string(), z.number()]).meta({ pattern: String.raw`^((\d+(\.\d+)?[smhdw])+|\d+(\.\d+)?bh)$` }),
  (value): Read<Span> => {
    if (typeof value === 'number') return { fault: `has no unit; write ${value}h, or ${value}bh for business hours` }
    const text = value
    const business = /^(\d+(?:\.\d+)?)bh$/.exec(text)
    const total = business === null ? parseDuration(text) : Number(business[1]) * HOUR
    if (total === null) return { fault: 'is no duration; write 15m, 4h, 2d, or 8bh for business hours' }
    if (total < 60_000 || total > 366 * DAY) return { fault: 'must be between 1m and 366d' }
    const days = [...text.matchAll(/(\d+(?:\.\d+)?)d/g)].reduce((sum, match) => sum + Number(match[1]), 0)
    const weeks = [...text.matchAll(/(\d+(?:\.\d+)?)w/g)].reduce((sum, match) => sum + Number(match[1]), 0)
    return { value: { days: days + 7 * weeks, ms: total - (days + 7 * weeks) * DAY } }
  },
)

export const policy = strict({
  name: id.describe('Name of the policy, unique'),
  when: matcher.default({}).describe('Which cases; the first policy that matches counts, so special ones stand first'),
  first_answer: span.describe(
    'Time until the first answer that counts: 15m, 4h, 8bh; in business time 1d is a working day, 1w a working week',
  ),
  next_answer: span.optional().describe('Time until the answer to each further post of the customer'),
  resolution: span.optional().describe('Time until the case is closed'),
  warn_before: span.optional().describe('How long before a target a case is due soon, in the same time as the target'),
  time: z.enum(['business', 'wall']).default('business').describe('business: only working hours count; wall: every hour counts'),
  max_wall: durationBetween('1m', '366d').optional().describe('Cap in wall-clock time, which holds in holidays and closures too'),
})

/** The same with targets in ms of the policy's own time. A working day is as long as the average day that is open at all. */
export function toPolicy(given: z.output<typeof policy>, week: WeekHours): SlaPolicy {
  const minutes = week.flat().reduce((sum, open) => sum + open.to - open.from, 0)
  const open = week.filter((day) => day.length > 0).length
  const wall = given.time === 'wall'
  const target = (value: Span | undefined): number | null => {
    if (value === undefined) return null
    const weeks = Math.floor(value.days / 7)
    const businessDays = weeks * open + (value.days - weeks * 7)
    return value.ms + Math.round(wall ? value.days * DAY : (businessDays * minutes * 60_000) / open)
  }
  return {
    name: given.name,
    when: given.when,
    firstAnswerMs: target(given.first_answer) ?? 0,
    nextAnswerMs: target(given.next_answer),
    resolutionMs: target(given.resolution),
    warnBeforeMs: target(given.warn_before),
    time: given.time,
    maxWallMs: given.max_wall ?? null,
  }
}

/** What holds where nothing else is said, so that no case is without a clock. */
export const DEFAULT_POLICY: SlaPolicy = {
  name: 'default',
  when: {},
  firstAnswerMs: 4 * HOUR,
  nextAnswerMs: 8 * HOUR,
  resolutionMs: null,
  warnBeforeMs: null,
  time: 'business',
  maxWallMs: 72 * HOUR,
}
