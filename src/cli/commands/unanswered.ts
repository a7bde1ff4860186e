import { type Command, Option } from 'commander'
import { countCases } from '../../app/listing/count-listings.js'
import { listCases, streamCases } from '../../app/listing/list-cases.js'
import { CASE_GROUPS } from '../../model/grouping.js'
import { CASE_FIELDS } from '../../report/documents/case-document.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { tellRecentUncertain } from '../listing/tell-uncertain.js'
import { writeCaseStream, writeCases } from '../listing/write-cases.js'
import { writeCounting } from '../listing/write-counting.js'
import { addCaseFilters, type CaseFilterOptions, caseQuery } from '../options/case-filters.js'
import { addCounting, type CountingOptions, countingOf } from '../options/counting.js'
import { addFormats, type FormatOptions, formatOf } from '../options/formats.js'
import { addSelected } from '../options/selection.js'
import { addViews, type ViewOptions, viewOf } from '../options/views.js'
import { runtimeOf, withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor unanswered --since 24h', 'the complaints of the last day that nobody has answered'],
  ['monitor unanswered --due-within 2h --severity high', 'what has to be done before lunch'],
  ['monitor unanswered --json case,sla.due_at,url', 'for a script: exit code 3 says that the list may not be whole'],
  ["monitor unanswered --format '{{case}} {{due}} {{author}} {{url}}'", 'a line each, made to measure'],
  ['monitor unanswered --table --sort overdue', 'a line each, what is most overdue first'],
  ['monitor unanswered --group-by assignee', 'how many wait for whom; --count for the number alone'],
  ['monitor unanswered --all', 'each case of a wave by itself, not the wave as one'],
  ['monitor unanswered --overdue --exit-status', 'for a health check: exit code 8 when there are any'],
]

export function define(command: Command): void {
  addCaseFilters(command)
  addViews(command)
  addCounting(command, CASE_GROUPS)
  addFormats(command, { fields: 'case,sla.due_at,url', template: '{{case}} {{age}} {{url}}', known: CASE_FIELDS })
  addSelected(command, [
    new Option('--snoozed', 'those too that were put off until later'),
    new Option('--all', 'each case of a wave by itself; in machine formats they always are'),
  ])
  command.option('--exit-status', 'exit 8 when there are any')
}

type Options = GlobalOptions &
  CaseFilterOptions &
  CountingOptions &
  FormatOptions &
  ViewOptions & { readonly exitStatus?: boolean; readonly snoozed?: boolean; readonly all?: boolean }

/** Exit 3 when a source of the selection could not be seen whole: "none" would be a lie then. */
export async function run(_args: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const format = formatOf(options, io)
  const together = format.as === 'cards' && options.all !== true
  const query = { ...caseQuery(options, runtimeOf(options, io).now(), ['open']), hideSnoozed: options.snoozed !== true, together }
  const counting = countingOf(options, CASE_GROUPS)
  return withApp({ options, io, readonly: true }, async (app) => {
    const { timezone } = app.config.sla.calendar
    if (counting !== null) {
      const counted = await countCases(app, query, counting.by)
      const exit = await writeCounting(counted, format, { io, timezone, noun: 'case', limit: query.limit })
      return options.exitStatus === true && counted.count > 0 ? EXIT.findings : exit
    }
    if (format.as !== 'cards') {
      const stream = await streamCases(app, query)
      const found = await writeCaseStream(stream, format, io, timezone)
      if (options.exitStatus === true && found > 0) return EXIT.findings
      return stream.unknown.length > 0 ? EXIT.partial : EXIT.done
    }
    const listing = await listCases(app, query)
    const page = {
      nothing: io.say.text('No unanswered complaints'),
      noun: 'unanswered case',
      limit: query.limit ?? null,
      together,
      timezone,
      view: viewOf(options, app.config.listing.view),
      exact: options.exact === true,
    }
    await writeCases(listing, { io, page })
    await tellRecentUncertain(app, query, io)
    if (options.exitStatus === true && listing.cases.length > 0) return EXIT.findings
    return listing.unknown.length > 0 ? EXIT.partial : EXIT.done
  })
}
