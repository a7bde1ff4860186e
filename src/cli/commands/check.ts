import type { Command } from 'commander'
import type { Runtime } from '../../app/app.js'
import { check } from '../../app/check/check.js'
import type { CheckFinding } from '../../app/check/finding.js'
import { savedQueries } from '../../app/listing/saved-queries.js'
import { FINDING_FIELDS, findingDocument } from '../../report/documents/finding-document.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { openSheet } from '../listing/open-sheet.js'
import { FINDING_COLUMNS } from '../listing/pipe-columns.js'
import { writeListing } from '../listing/write-listing.js'
import { addFormats, type FormatOptions, formatOf } from '../options/formats.js'
import { runtimeOf } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor check', 'after each change of the configuration'],
  ['monitor check --exit-status', 'for a health check: exit code 0 only when all is well; polls that stand still are a warning'],
  ['monitor check --online', 'asks every source, tries to reach each receiver; sends nothing'],
]

export function define(command: Command): void {
  command
    .option('--online', 'ask every source, and try to reach each receiver; nothing is sent')
    .option('--exit-status', 'exit 8 when there are warnings, and nothing worse')
  addFormats(command, { fields: 'area,level,message', template: '{{level}} {{area}} {{message}}', known: FINDING_FIELDS })
}

/** Saved queries are read by the parsers of the commands, which only the command line knows. */
async function faultyQueries(runtime: Runtime, configFile: string | null): Promise<CheckFinding[]> {
  const queries = await savedQueries(runtime, configFile)
  if (Object.keys(queries).length === 0) return []
  const { queryFaults } = await import('../options/query-faults.js')
  return queryFaults(queries, runtime.now())
}

/** Every finding with the way to mend it. The findings are the data, so they go to stdout. */
export async function run(
  _args: readonly string[],
  options: GlobalOptions & FormatOptions & { online?: boolean; exitStatus?: boolean },
  io: Io,
): Promise<ExitCode> {
  const format = formatOf(options, io)
  const runtime = runtimeOf(options, io)
  const checked = await check(runtime, {
    configFile: options.config ?? null,
    databaseFile: options.db ?? null,
    online: options.online === true,
  })
  const wrong = checked.timezone !== null ? await faultyQueries(runtime, options.config ?? null) : []
  const findings = [...checked.findings, ...wrong]
  // Sources and receivers that fail are of the moment; the file is to be mended first.
  const isSound = checked.exit === EXIT.done || checked.exit === EXIT.partial
  const failed = isSound && wrong.length > 0 ? EXIT.usage : checked.exit
  const warns = findings.some(({ level }) => level === 'warning')
  const exit = options.exitStatus === true && failed === EXIT.done && warns ? EXIT.findings : failed
  if (format.as === 'cards') {
    const { checkLines } = await import('../../report/lines/check-lines.js')
    const { timezone } = checked
    const sheet = await openSheet(io, 'stdout', { now: runtime.now(), timezone: timezone ?? 'UTC' })
    io.out(checkLines(findings, { sheet, isLocal: timezone !== null }))
  } else {
    const names = { plural: 'findings', singular: 'finding', fields: FINDING_FIELDS, columns: FINDING_COLUMNS, timezone: null }
    const head = { schema: 1, generated_at: toIso(runtime.now()), ok: exit === EXIT.done }
    await writeListing({ ...names, rows: findings.map(findingDocument), head, tail: {}, after: [], words: {} }, format, io)
  }
  return exit
}
