import type { Command } from 'commander'
import { label } from '../../app/act.js'
import { parseCaseName, parseMentionName } from '../../app/case-name.js'
import { KINDS } from '../../model/verdict.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { type ActOptions, actDocument, actorOf, addActorOptions } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'
import { oneOf } from '../selection.js'
import { withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor label C-12 question', 'a person says what it is; that wins over the machine, for good'],
  ['monitor label M-17 complaint', 'one mention that the machine took for something else'],
]

export function define(command: Command): void {
  command.argument('<case|mention>', 'C-12 or M-17').argument('<kind>', `what it really is: ${KINDS.join(', ')}`)
  addActorOptions(command)
}

export async function run([name, word]: readonly string[], options: ActOptions, io: Io): Promise<ExitCode> {
  const mentionId = parseMentionName(name!)
  const target = mentionId === null ? { caseId: parseCaseName(name!) } : { mentionId }
  const kind = oneOf('kind', [word!], KINDS)[0]!
  const called = 'caseId' in target ? `C-${target.caseId}` : `M-${target.mentionId}`
  return withApp({ options, io, readonly: false }, async (app) => {
    await label(app, target, kind, actorOf(options, io))
    if (options.json) io.out(actDocument(app.runtime.now(), 'label', [called], []))
    else if (io.stderrIsTerminal) io.err(`${called} labelled ${kind}\n`)
    return EXIT.done
  })
}
