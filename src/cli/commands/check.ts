import type { Command } from 'commander'
import type { Runtime } from '../../app/app.js'
import { check } from '../../app/check/check.js'
import type { CheckFinding } from '../../app/check/finding.js'
import { savedQueries } from '../../app/listing/saved-queries.js'
import { jsonText } from '../../report/shapes/json-text.js'
import { tsvLine } from '../../report/shapes/tsv.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { runtimeOf } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor check', 'after each change of the configuration'],
  ['monitor check --exit-status', 'for a health check: exit code 0 only when all is well; polls that stand still are a warning'],
  ['monitor check --online', 'asks every source, tries to reach each receiver; sends nothing'],
]

export function define(command: Command): void {
  command
    .option('--online', 'ask every source, and try to reach each receiver; nothing is sent')
    .option('--json', 'one JSON document')
    .option('--exit-status', 'exit 8 when there are warnings, and nothing worse')
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
  options: GlobalOptions & { online?: boolean; json?: boolean; exitStatus?: boolean },
  io: Io,
): Promise<ExitCode> {
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
  if (options.json) io.out(`${jsonText({ schema: 1, generated_at: toIso(runtime.now()), ok: exit === 0, findings })}\n`)
  else if (io.stdoutIsTerminal) {
    const { checkLines } = await import('../../report/lines/check-lines.js')
    const { createSheet } = await import('../../report/shapes/sheet.js')
    const { timezone } = checked
    const style = await io.style('stdout')
    const sheet = createSheet(style, { now: runtime.now(), timezone: timezone ?? 'UTC', say: io.say })
    io.out(checkLines(findings, { sheet, isLocal: timezone !== null }))
  } else
    io.out(
      findings
        .map(({ area, level, message, hint }) => tsvLine([level, area, String(message), hint === null ? null : String(hint)]))
        .join(''),
    )
  return exit
}
