import type { Command } from 'commander'
import { answer } from '../../app/act.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { parseInstant } from '../../util/instant.js'
import { type ActOptions, actOnCases, addActOptions } from '../act-command.js'
import type { Io } from '../io.js'

export function define(command: Command): void {
  addActOptions(command)
  command.option('--at <instant>', 'when it was given (else now)').option('--by <name>', 'who gave it (else who acts)')
}

export async function run(args: readonly string[], options: ActOptions & { at?: string; by?: string }, io: Io): Promise<ExitCode> {
  const at = options.at === undefined ? null : parseInstant(options.at)
  if (options.at !== undefined && at === null) throw new MonitorError(`--at ${options.at}: not an instant`, { exit: EXIT.usage, hint: 'such as 2026-11-20T09:00:00Z' })
  return actOnCases(args, { options, io, done: 'answered' }, (app, id, actor) => answer(app, id, { ...actor, at, by: options.by ?? actor.who }))
}
