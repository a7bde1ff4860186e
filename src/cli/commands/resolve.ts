import type { Command } from 'commander'
import { close } from '../../app/acts/close.js'
import type { ExitCode } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { type ActOptions, actOnCases, addActOptions } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'

export const examples: readonly Example[] = [
  ['monitor resolve C-12 -m "Gutschrift erteilt"', 'done, with the reason for the history'],
]

export function define(command: Command): void {
  addActOptions(command)
}

export async function run(args: readonly string[], options: ActOptions, io: Io): Promise<ExitCode> {
  return actOnCases(args, { options, io, act: 'resolve', done: phrase`resolved` }, close('resolved'))
}
