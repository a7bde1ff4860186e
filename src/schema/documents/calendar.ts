import * as z from 'zod'
import { CLOSED_KINDS } from '../../model/calendar.js'
import * as leaf from '../leaf.js'
import { line, listing } from '../listing.js'
import { caseSchema, clockTarget } from './case.js'
import { complete, unknown, unknownLine } from './unknown.js'

const weekName = z.string().meta({ pattern: '^[0-9]{4}-W[0-9]{2}$', description: 'The week, as ISO 8601 counts: 2026-W47.' })
const clockTime = (description: string) => z.string().meta({ pattern: '^[0-9]{2}:[0-9]{2}$', description })

export const calendarDay = z
  .object({
    date: leaf.day('The local day.'),
    weekday: leaf.oneOf(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], 'Its weekday.'),
    week: weekName,
    closed: leaf.oneOf(['closure', 'holiday', 'weekend'], 'Why the whole day is closed; null: it is not.').nullable(),
    holiday: leaf.text('Public holiday of the day.').nullable(),
    holiday_from: clockTime('From when on half a holiday is off, local time.').nullable(),
    closure: leaf.text('Closure of the company on the day.').nullable(),
    hours: leaf.texts('Open hours, local time: 08:00-12:00; 24:00 is the end of the day.'),
    open_seconds: leaf.seconds('Time open.'),
    day_seconds: leaf.seconds('Length of the day: 23 or 25 hours where the clocks change.'),
    open: leaf.texts('Open hours as intervals of instants, ISO 8601: from/to.'),
  })
  .meta({ id: 'day', description: 'One day of the company’s calendar.' })

export const calendarWeek = z
  .object({
    week: weekName,
    from: leaf.day('First day.').nullable(),
    to: leaf.day('Last day.').nullable(),
    open_days: leaf.count('Days on which anybody works.'),
    open_seconds: leaf.seconds('Time open.'),
  })
  .meta({ id: 'week', description: 'One week of the company’s calendar.' })

const timezone = leaf.text('IANA time zone of the SLA.')

export const calendar = listing({
  commands: ['calendar'],
  title: 'The coming weeks',
  plural: 'days',
  singular: 'day',
  row: calendarDay,
  head: {
    complete: leaf.flag('False when the holidays of a day that is shown are not known. The exit code is then 3.'),
    timezone,
    holidays: leaf.text('Region whose public holidays are kept, such as CH-ZH; null: none.').nullable(),
    holidays_from: leaf.day('First day of which the holidays are known.').nullable(),
    holidays_until: leaf.day('Last day of which the holidays are known.').nullable(),
  },
  tail: { weeks: z.array(calendarWeek) },
  more: [line('week', calendarWeek.shape)],
})

const closedKind = leaf.oneOf(CLOSED_KINDS, 'Why nobody works; of several reasons the strongest.')

/** One clock that closed time leaves without an answer. */
export const left = z
  .object({
    case: leaf.caseName('Name of the case.'),
    status: leaf.oneOf(['left', 'overdue'], 'left: runs out while nobody works; overdue: has run out already.'),
    answer_by: leaf
      .instant('Last instant at which somebody is at work and an answer is in time; null: it has passed.')
      .nullable(),
    work_seconds_left: leaf.seconds('Working time until then.'),
    target: clockTarget,
    policy: leaf.text('Name of the SLA policy.'),
    due_at: leaf.instant('When it is due.'),
    closed_kind: closedKind,
    closed_for: leaf.texts('Why it is closed, each reason once; in English.'),
    closed_from: leaf.instant('From closing …'),
    closed_until: leaf.instant('… to the next opening.'),
    kind: caseSchema.shape.kind,
    severity: caseSchema.shape.severity,
    brand: caseSchema.shape.brand,
    source: caseSchema.shape.source,
    assignee: caseSchema.shape.assignee,
    author: leaf.text('Name or handle of the customer.').nullable(),
    title: caseSchema.shape.title,
    url: caseSchema.shape.url,
  })
  .meta({ id: 'left', description: 'One clock that closed time leaves without an answer.' })

export const closed = z
  .object({
    kind: closedKind,
    why: leaf.texts('Each reason once; in English.'),
    from: leaf.instant('From closing …'),
    until: leaf.instant('… to the next opening.'),
    closed_seconds: leaf.seconds('How long.'),
    cases: z.array(leaf.caseName('Name of a case.')).describe('Cases that it leaves without an answer.'),
    waiting: leaf.count('Other open cases, of which something is due only afterwards.'),
    new_complaints: z
      .array(
        z.object({
          policy: leaf.text('Name of the SLA policy.'),
          time: leaf.oneOf(['business', 'wall'], 'business: the wall-clock cap runs out; wall: the target itself does.'),
          posted_after: leaf.instant('Whoever complains after this instant …'),
          posted_until: leaf.instant('… until this one is not answered in time.'),
        }),
      )
      .describe('When a complaint must not be posted: what is promised to it runs out before anybody is back.'),
  })
  .meta({ id: 'closed', description: 'Time in which nobody works, and what it leaves unanswered.' })

export const calendarCheck = listing({
  commands: ['calendar check'],
  title: 'What closed times leave unanswered',
  plural: 'cases',
  singular: 'case',
  row: left,
  head: { complete, until: leaf.instant('How far was looked ahead.'), timezone },
  tail: { closed: z.array(closed), unknown: z.array(unknown) },
  more: [line('closed', closed.shape), unknownLine],
})
