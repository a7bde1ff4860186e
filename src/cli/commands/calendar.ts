import type { Command } from 'commander'
import { calendarView } from '../../app/calendar/calendar-view.js'
import type { CalendarView } from '../../model/calendar.js'
import { DAY_FIELDS, dayDocument, holidaysComplete, weekDocument } from '../../report/documents/calendar-document.js'
import { formatDuration } from '../../util/duration.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { parseInstant, toIso } from '../../util/instant.js'
import { phrase } from '../../util/say.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { openSheet } from '../listing/open-sheet.js'
import { DAY_COLUMNS } from '../listing/pipe-columns.js'
import { type Listing, writeListing } from '../listing/write-listing.js'
import { addFormats, besideIn, type FormatOptions, formatOf } from '../options/formats.js'
import { refuse } from '../refuse.js'
import { runtimeOf } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor calendar', 'the coming four weeks: open hours, holidays, closures, changes of the clocks'],
  ['monitor calendar --from 2026-12-21 --weeks 2', 'the weeks around Christmas'],
  ['monitor calendar check', 'what the coming closures and holidays leave without an answer'],
  ['monitor calendar check --until 2027-01-06 --exit-status', 'for a script: exit code 8 when an open case would be left'],
]

const MAX_WEEKS = 104

export function define(command: Command): void {
  command.argument('[action]', 'show or check', 'show')
  command
    .option('--from <date>', 'show: from the week of this day on; default this week')
    .option('--weeks <n>', `show: so many weeks; default 4, at most ${MAX_WEEKS}`)
    .option('--until <when>', 'check: up to this day, or so far ahead: 6w; default 4w')
    .option('--all', 'check: every case; else of many that are overdue, or run out, some')
    .option('--exit-status', 'check: exit 8 when an open case would be left without an answer')
  addFormats(command, { fields: 'date,hours,holiday', template: '{{date}} {{hours}} {{holiday}}', known: DAY_FIELDS })
}

type Options = GlobalOptions &
  FormatOptions & {
    readonly from?: string
    readonly weeks?: string
    readonly until?: string
    readonly all?: boolean
    readonly exitStatus?: boolean
  }

/** A local day: what `parseInstant` takes for midnight UTC is a date here. */
function dateOf(text: string | undefined): string | null {
  if (text === undefined) return null
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || parseInstant(text) === null)
    throw refuse(phrase`--from ${text}: not a day`, 'such as 2026-12-21')
  return text
}

function weeksOf(text: string | undefined): number {
  const weeks = Number(text ?? 4)
  if (!/^\d{1,3}$/.test(text ?? '4') || weeks < 1 || weeks > MAX_WEEKS)
    throw refuse(phrase`--weeks ${text ?? ''}: not a number from 1 to ${MAX_WEEKS}`, 'such as --weeks 8')
  return weeks
}

const hours = (day: { readonly open_seconds: number }): string => formatDuration(day.open_seconds * 1000)

function daysListing(view: CalendarView, complete: boolean): Listing {
  return {
    plural: 'days',
    singular: 'day',
    rows: view.weeks.flatMap(({ week, days }) => days.map((day) => dayDocument(day, week))),
    fields: DAY_FIELDS,
    columns: DAY_COLUMNS,
    timezone: null,
    head: {
      schema: 1,
      generated_at: toIso(view.generatedAt),
      complete,
      timezone: view.timezone,
      holidays: view.region,
      holidays_from: view.holidaysKnown?.from ?? null,
      holidays_until: view.holidaysKnown?.to ?? null,
    },
    tail: { weeks: view.weeks.map(weekDocument) },
    after: view.weeks.map((week) => ({ type: 'week', ...weekDocument(week) })),
    words: { open_time: hours },
  }
}

/** Exit 3 when a day is shown whose holidays are not known: it may be one. */
async function show(options: Options, io: Io): Promise<ExitCode> {
  const format = formatOf(options, io)
  const view = await calendarView(runtimeOf(options, io), {
    configFile: options.config ?? null,
    from: dateOf(options.from),
    weeks: weeksOf(options.weeks),
  })
  const complete = holidaysComplete(view)
  if (format.as === 'cards') {
    const { calendarPage } = await import('../../report/calendar/calendar-page.js')
    io.out(calendarPage(view, await openSheet(io, 'stdout', { now: view.generatedAt, timezone: view.timezone })))
  } else {
    await writeListing(daysListing(view, complete), format, io)
    const { region, holidaysKnown } = view
    const say = besideIn(format, io)
    if (!complete && format.as !== 'json')
      io.err(
        `${say`unknown: public holidays of ${region ?? ''} before ${holidaysKnown?.from ?? ''} and after ${holidaysKnown?.to ?? ''}`}\n`,
      )
  }
  return complete ? EXIT.done : EXIT.partial
}

/** What is meant for the other action is no use here, and would be missed. */
function refuseOthers(action: 'show' | 'check', options: Options): void {
  const others = action === 'check' ? (['from', 'weeks'] as const) : (['until', 'all', 'exitStatus'] as const)
  const other = others.find((name) => options[name] !== undefined)
  if (other === undefined) return
  const flag = `--${other === 'exitStatus' ? 'exit-status' : other}`
  throw refuse(
    phrase`${flag} is not for ${action === 'check' ? 'monitor calendar check' : 'monitor calendar'}`,
    phrase`${action === 'check' ? 'monitor calendar' : 'monitor calendar check'} takes it`,
  )
}

export async function run([action = 'show']: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  if (action !== 'show' && action !== 'check')
    throw refuse(phrase`calendar ${action}: no such action`, 'monitor calendar, or: monitor calendar check')
  refuseOthers(action, options)
  if (action === 'show') return show(options, io)
  const { checkCalendar } = await import('../check-calendar.js')
  return checkCalendar(options, io)
}
