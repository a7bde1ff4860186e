import type { Command } from 'commander'
import { close } from '../../app/act.js'
import type { ExitCode } from '../../util/errors.js'
import { type ActOptions, actOnCases, addActOptions } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'

export const examples: readonly Example[] = [['monitor dismiss C-12 -m "meint eine andere Firma"', 'not a case at all']]

export function define(command: Command): void {
  addActOptions(command)
}

export async function run(args: readonly string[], options: ActOptions, io: Io): Promise<ExitCode> {
  const setup = { options, io, act: 'dismiss', done: 'dismissed' }
  return actOnCases(args, setup, (app, id, actor) => close(app, id, { ...actor, as: 'dismissed' }))
}
