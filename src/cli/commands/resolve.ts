import type { Command } from 'commander'
import { close } from '../../app/act.js'
import type { ExitCode } from '../../util/errors.js'
import { type ActOptions, actOnCases, addActOptions } from '../act-command.js'
import type { Io } from '../io.js'

export function define(command: Command): void {
  addActOptions(command)
}

export async function run(args: readonly string[], options: ActOptions, io: Io): Promise<ExitCode> {
  return actOnCases(args, { options, io, done: 'resolved' }, (app, id, actor) => close(app, id, { ...actor, as: 'resolved' }))
}
