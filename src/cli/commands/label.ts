import { Argument, type Command } from 'commander'
import { label } from '../../app/act.js'
import { parseCaseName, parseMentionName } from '../../app/case-name.js'
import { KINDS, type Kind } from '../../model/verdict.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import type { ActOptions } from '../act-command.js'
import type { Io } from '../io.js'
import { whoAmI } from '../real-io.js'
import { withApp } from '../with-app.js'

export function define(command: Command): void {
  command
    .argument('<case|mention>', 'C-12 or M-17')
    .addArgument(new Argument('<kind>', 'what it really is').choices([...KINDS]))
    .option('-m, --reason <text>', 'why; kept in the history')
    .option('--as <name>', 'who acts (else $MONITOR_USER, the login name)')
}

export async function run([name, kind]: readonly string[], options: ActOptions, io: Io): Promise<ExitCode> {
  const mentionId = parseMentionName(name!)
  const target = mentionId === null ? { caseId: parseCaseName(name!) } : { mentionId }
  const actor = { who: options.as ?? whoAmI(io.env), why: options.reason ?? null }
  return withApp({ options, io, readonly: false }, async (app) => {
    await label(app, target, kind as Kind, actor)
    if (io.stderrIsTerminal) io.err(`${name} labelled ${kind}\n`)
    return EXIT.done
  })
}
