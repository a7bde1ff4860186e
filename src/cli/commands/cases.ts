import type { Command } from 'commander'
import { listCases } from '../../app/list-cases.js'
import { CASE_STATES } from '../../model/case.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { addCaseFilters, type CaseFilterOptions, caseQuery } from '../case-filters.js'
import { addFormats, type FormatOptions, formatOf } from '../formats.js'
import type { GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { withApp } from '../with-app.js'
import { writeCases } from '../write-cases.js'

export function define(command: Command): void {
  addCaseFilters(command)
  command.option('--state <state...>', `in these states: ${CASE_STATES.join(', ')}`)
  addFormats(command)
}

export async function run(_args: readonly string[], options: GlobalOptions & CaseFilterOptions & FormatOptions, io: Io): Promise<ExitCode> {
  const format = formatOf(options, io)
  return withApp({ options, io, readonly: true }, async (app) => {
    const listing = await listCases(app, caseQuery(options, app.runtime.now(), CASE_STATES))
    await writeCases(listing, format, io, 'No cases.')
    return listing.unknown.length > 0 ? EXIT.partial : EXIT.done
  })
}
