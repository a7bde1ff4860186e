import type { Command } from 'commander'
import { check } from '../../app/check.js'
import type { ExitCode } from '../../util/errors.js'
import { oneLine } from '../../util/text.js'
import type { GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { runtimeOf } from '../with-app.js'

export function define(command: Command): void {
  command.option('--online', 'ask every source as well').option('--json', 'one JSON document')
}

/** Every finding with the way to mend it. The findings are the data, so they go to stdout. */
export async function run(_args: readonly string[], options: GlobalOptions & { online?: boolean; json?: boolean }, io: Io): Promise<ExitCode> {
  const report = await check(runtimeOf(options, io), {
    configFile: options.config ?? null,
    databaseFile: options.db ?? null,
    online: options.online === true,
  })
  if (options.json) {
    io.out(`${JSON.stringify({ schema: 1, ok: report.exit === 0, findings: report.findings })}\n`)
    return report.exit
  }
  const style = await io.style()
  const marks = { ok: style.green('ok     '), warning: style.yellow('warning'), error: style.red('error  ') }
  for (const { area, level, message, hint } of report.findings) {
    io.out(`${marks[level]}  ${area.padEnd(8)}  ${oneLine(message)}\n${hint === null ? '' : `${' '.repeat(19)}${oneLine(hint)}\n`}`)
  }
  return report.exit
}
