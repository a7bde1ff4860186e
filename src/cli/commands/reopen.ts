import type { Command } from 'commander'
import { reopen } from '../../app/acts/reopen.js'
import type { ExitCode } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { type ActOptions, actOnCases, addActOptions } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'

export const examples: readonly Example[] = [
  [
    'monitor reopen C-12 -m "die Gutschrift kam nie an"',
    'the customer still waits: the clock runs on as if it had never stopped',
  ],
]

export function define(command: Command): void {
  addActOptions(command)
}

export async function run(args: readonly string[], options: ActOptions, io: Io): Promise<ExitCode> {
  return actOnCases(args, { options, io, act: 'reopen', done: phrase`open` }, reopen)
}
