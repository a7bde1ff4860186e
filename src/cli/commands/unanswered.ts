import type { Command } from 'commander'
import { listCases } from '../../app/list-cases.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { addCaseFilters, type CaseFilterOptions, caseQuery } from '../case-filters.js'
import { addFormats, type FormatOptions, formatOf } from '../formats.js'
import type { GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { withApp } from '../with-app.js'
import { writeCases } from '../write-cases.js'

export function define(command: Command): void {
  addCaseFilters(command)
  addFormats(command)
  command.option('--exit-status', 'exit 8 when there are any')
}

/** Exit 3 when a source of the selection could not be seen whole: "none" would be a lie then. */
export async function run(_args: readonly string[], options: GlobalOptions & CaseFilterOptions & FormatOptions & { exitStatus?: boolean }, io: Io): Promise<ExitCode> {
  const format = formatOf(options, io)
  return withApp({ options, io, readonly: true }, async (app) => {
    const listing = await listCases(app, caseQuery(options, app.runtime.now(), ['open']))
    await writeCases(listing, format, io, 'No unanswered complaints.')
    if (options.exitStatus === true && listing.cases.length > 0) return EXIT.findings
    return listing.unknown.length > 0 ? EXIT.partial : EXIT.done
  })
}
