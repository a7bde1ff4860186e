import type { Command } from 'commander'
import { close } from '../../app/acts/close.js'
import type { ExitCode } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { type ActOptions, actOnCases, addActOptions } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'

export const examples: readonly Example[] = [
  ['monitor dismiss C-12 -m "meint eine andere Firma"', 'not a case at all'],
  ['monitor unanswered --ndjson | jq -c \'select(.author.name == "Testkunde")\' | monitor dismiss -', 'all that a filter finds'],
]

export function define(command: Command): void {
  addActOptions(command)
}

export async function run(args: readonly string[], options: ActOptions, io: Io): Promise<ExitCode> {
  return actOnCases(args, { options, io, act: 'dismiss', done: phrase`dismissed` }, close('dismissed'))
}
