import type { Command } from 'commander'
import { notifyAlone } from '../../app/notify.js'
import { testReceiver } from '../../app/test-receiver.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import { oneLine } from '../../util/text.js'
import type { GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { withApp } from '../with-app.js'

export function define(command: Command): void {
  command
    .option('--test <receiver>', 'send one message that is marked as a test')
    .option('--dry-run', 'print each decision with its reason, send nothing')
}

type NotifyCommandOptions = GlobalOptions & { readonly test?: string; readonly dryRun?: boolean }

export async function run(_args: readonly string[], options: NotifyCommandOptions, io: Io): Promise<ExitCode> {
  const dryRun = options.dryRun === true
  return withApp({ options, io, readonly: dryRun || options.test !== undefined }, async (app) => {
    if (options.test !== undefined) {
      await testReceiver(app, options.test, io.out)
      if (io.stderrIsTerminal) io.err(`Sent to ${options.test}.\n`)
      return EXIT.done
    }
    const result = await notifyAlone(app, { print: io.out, dryRun })
    if (dryRun) {
      const cases = (ids: readonly number[]): string => ids.map((id) => `C-${id}`).join(' ')
      for (const { receiver, group, send, reason, detail, nextAt, cases: ids } of result.plan.decisions) {
        io.out(`${send ? 'send' : 'hold'}\t${receiver}\t${group}\t${reason}\t${cases(ids)}\t${detail}${nextAt === null ? '' : `\tagain at ${toIso(nextAt)}`}\n`)
      }
      for (const { caseId, code, reason } of result.plan.skips) io.out(`skip\t-\t-\t${code}\tC-${caseId}\t${reason}\n`)
      for (const { caseId, receiver, code, reason } of result.plan.notRouted) io.out(`skip\t${receiver ?? '-'}\t-\t${code}\tC-${caseId}\t${reason}\n`)
      return EXIT.done
    }
    for (const problem of result.problems) io.err(`monitor: ${oneLine(problem)}\n`)
    if (io.stderrIsTerminal) io.err(`${result.sent} alerts sent\n`)
    if (result.secretMissing) return EXIT.secret
    return result.failed > 0 ? EXIT.partial : EXIT.done
  })
}
