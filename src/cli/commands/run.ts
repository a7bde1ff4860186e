import type { Command } from 'commander'
import { savedQueries } from '../../app/listing/saved-queries.js'
import { QUERY_FIELDS, queryDocument } from '../../report/documents/query-document.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { openSheet } from '../listing/open-sheet.js'
import { QUERY_COLUMNS } from '../listing/pipe-columns.js'
import { writeListing } from '../listing/write-listing.js'
import { addFormats, type FormatOptions, formatOf } from '../options/formats.js'
import { runtimeOf } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor run', 'which questions are saved under queries: in the configuration'],
  ['monitor run urgent', 'asks one of them'],
  ['monitor run urgent --json', 'with flags of the command that it calls added; what is typed later wins'],
]

export function define(command: Command): void {
  command.argument('[name]', 'which saved query; without one they are listed')
  addFormats(command, { fields: 'query,run', template: '{{query}} {{run}}', known: QUERY_FIELDS })
}

/** Lists what is saved. A query that is named has taken the place of `run` before this is called. */
export async function run(_args: readonly string[], options: GlobalOptions & FormatOptions, io: Io): Promise<ExitCode> {
  const format = formatOf(options, io)
  const runtime = runtimeOf(options, io)
  const queries = Object.entries(await savedQueries(runtime, options.config ?? null)).map(([name, query]) =>
    queryDocument(name, query),
  )
  if (format.as === 'cards') {
    const { queryLines } = await import('../../report/lines/query-lines.js')
    io.out(queryLines(queries, await openSheet(io, 'stdout', { now: runtime.now(), timezone: 'UTC' })))
    return EXIT.done
  }
  const names = { plural: 'queries', singular: 'query', fields: QUERY_FIELDS, columns: QUERY_COLUMNS, timezone: null }
  const head = { schema: 1, generated_at: toIso(runtime.now()) }
  await writeListing({ ...names, rows: queries, head, tail: {}, after: [], words: {} }, format, io)
  return EXIT.done
}
