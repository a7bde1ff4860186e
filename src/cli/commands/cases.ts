import { type Command, Option } from 'commander'
import { countCases } from '../../app/listing/count-listings.js'
import { listCases, streamCases } from '../../app/listing/list-cases.js'
import { CASE_STATES, LIVE_STATES } from '../../model/case.js'
import { CASE_GROUPS } from '../../model/grouping.js'
import { CASE_FIELDS } from '../../report/documents/case-document.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { Example, GlobalOptions } from '../command.js'
import { describedOption } from '../help/described.js'
import type { Io } from '../io.js'
import { writeCaseStream, writeCases } from '../listing/write-cases.js'
import { writeCounting } from '../listing/write-counting.js'
import { addCaseFilters, type CaseFilterOptions, caseQuery } from '../options/case-filters.js'
import { addCounting, type CountingOptions, countingOf } from '../options/counting.js'
import { addFormats, type FormatOptions, formatOf } from '../options/formats.js'
import { addSelected } from '../options/selection.js'
import { addViews, type ViewOptions, viewOf } from '../options/views.js'
import { runtimeOf, withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor cases --since 7d', 'everything of the last week, answered or not'],
  ['monitor cases --state answered resolved --sort case', 'what was done'],
  ['monitor cases --follow-up', 'whom to ask whether the answer helped; resolve takes a case off this list'],
  ['monitor cases --since 30d --group-by state', 'how many in which state'],
  ['monitor cases --search "Techniker" --csv > techniker.csv', 'for a spreadsheet'],
]

export function define(command: Command): void {
  addCaseFilters(command)
  addSelected(command, [
    describedOption('--state <state...>', phrase`in these states: ${CASE_STATES.join(', ')}`, CASE_STATES),
    new Option('--follow-up', 'answered, and no reaction for sla.follow_up_after: ask whether it is solved').conflicts('state'),
  ])
  addViews(command)
  addCounting(command, CASE_GROUPS)
  addFormats(command, { fields: 'case,state,url', template: '{{case}} {{state}} {{url}}', known: CASE_FIELDS })
}

export async function run(
  _args: readonly string[],
  options: GlobalOptions & CaseFilterOptions & CountingOptions & FormatOptions & ViewOptions,
  io: Io,
): Promise<ExitCode> {
  const format = formatOf(options, io)
  const states = options.followUp === true ? (['answered'] as const) : LIVE_STATES
  const query = caseQuery(options, runtimeOf(options, io).now(), states)
  const counting = countingOf(options, CASE_GROUPS)
  return withApp({ options, io, readonly: true }, async (app) => {
    const { timezone } = app.config.sla.calendar
    if (counting !== null) {
      const counted = await countCases(app, query, counting.by)
      return writeCounting(counted, format, { io, timezone, noun: 'case', limit: query.limit })
    }
    if (format.as !== 'cards') {
      const stream = await streamCases(app, query)
      await writeCaseStream(stream, format, io, timezone)
      return stream.unknown.length > 0 ? EXIT.partial : EXIT.done
    }
    const listing = await listCases(app, query)
    const page = {
      nothing: io.say.text(options.followUp === true ? 'Nobody to ask' : 'No cases'),
      noun: 'case',
      limit: query.limit ?? null,
      timezone,
      view: viewOf(options, app.config.listing.view),
      exact: options.exact === true,
    }
    await writeCases(listing, { io, page })
    return listing.unknown.length > 0 ? EXIT.partial : EXIT.done
  })
}
