import { calendarCheck } from '../app/calendar/calendar-check.js'
import type { CalendarCheck } from '../model/calendar.js'
import { closedDocument, LEFT_FIELDS, leftDocuments } from '../report/documents/calendar-check-document.js'
import { unknownDocument } from '../report/documents/case-document.js'
import { formatWorkingTime, parseDuration } from '../util/duration.js'
import { EXIT, type ExitCode, MonitorError } from '../util/errors.js'
import { parseInstant, toIso } from '../util/instant.js'
import { phrase } from '../util/say.js'
import type { GlobalOptions } from './command.js'
import type { Io } from './io.js'
import { openSheet } from './listing/open-sheet.js'
import { LEFT_COLUMNS } from './listing/pipe-columns.js'
import { tellUnknown } from './listing/write-cases.js'
import { type Listing, writeListing } from './listing/write-listing.js'
import { besideIn, type FormatOptions, formatOf } from './options/formats.js'
import { withApp } from './with-app.js'

const DAY = 86_400_000

/** `6w` is so far ahead; a day or an instant is itself. Not beyond the holidays that are known in any case. */
function untilOf(text: string, now: number): number {
  const span = parseDuration(text)
  const until = span === null ? parseInstant(text) : now + span
  if (until === null || until <= now || until > now + 366 * DAY) {
    const hint = 'a day such as 2027-01-06, or so far ahead as 6w; within a year'
    throw new MonitorError(phrase`--until ${text}: not a day to come`, { exit: EXIT.usage, hint })
  }
  return until
}

function leftListing(check: CalendarCheck): Listing {
  const unknown = check.unknown.map(unknownDocument)
  const closed = check.closed.map(closedDocument)
  return {
    plural: 'cases',
    singular: 'case',
    rows: leftDocuments(check),
    fields: LEFT_FIELDS,
    columns: LEFT_COLUMNS,
    timezone: check.timezone,
    head: {
      schema: 1,
      generated_at: toIso(check.generatedAt),
      complete: unknown.length === 0,
      until: toIso(check.until),
      timezone: check.timezone,
    },
    tail: { closed, unknown },
    after: [...closed.map((each) => ({ type: 'closed', ...each })), ...unknown.map((each) => ({ type: 'unknown', ...each }))],
    words: { work_left: (each: { readonly work_seconds_left: number }) => formatWorkingTime(each.work_seconds_left * 1000) },
  }
}

/** `monitor calendar check`. Findings come before gaps, as in the listing of cases. */
export async function checkCalendar(
  options: GlobalOptions & FormatOptions & { readonly until?: string; readonly exitStatus?: boolean; readonly all?: boolean },
  io: Io,
): Promise<ExitCode> {
  const format = formatOf(options, io)
  return withApp({ options, io, readonly: true, orEmpty: true }, async (app) => {
    const check = await calendarCheck(app, untilOf(options.until ?? '4w', app.runtime.now()))
    const time = { now: check.generatedAt, timezone: check.timezone }
    if (format.as === 'cards') {
      const { calendarCheckPage } = await import('../report/calendar/calendar-check-page.js')
      io.out(calendarCheckPage(check, await openSheet(io, 'stdout', time), options.all))
    } else await writeListing(leftListing(check), format, io)
    if (format.as !== 'json' && format.as !== 'ndjson')
      await tellUnknown(check.unknown, { ...io, say: besideIn(format, io) }, time)
    if (options.exitStatus === true && check.cases.size > 0) return EXIT.findings
    return check.unknown.length > 0 ? EXIT.partial : EXIT.done
  })
}
