import type { Command } from 'commander'
import { answer } from '../../app/act.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { parseInstant } from '../../util/instant.js'
import { type ActOptions, actOnCases, addActOptions } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'

export const examples: readonly Example[] = [
  ['monitor answer C-12 -m "am Telefon geklärt"', 'the customer was answered where the tool cannot see it'],
  ['monitor answer C-12 --at 2026-11-20T09:00:00Z --by Rosa', 'when it was given, and who gave it'],
]

export function define(command: Command): void {
  addActOptions(command)
  command.option('--at <instant>', 'when it was given (else now)').option('--by <name>', 'who gave it (else who acts)')
}

export async function run(
  args: readonly string[],
  options: ActOptions & { at?: string; by?: string },
  io: Io,
): Promise<ExitCode> {
  const at = options.at === undefined ? null : parseInstant(options.at)
  if (options.at !== undefined && at === null) {
    throw new MonitorError(`--at ${options.at}: not an instant`, {
      exit: EXIT.usage,
      hint: 'such as 2026-11-20T09:00:00Z; see: monitor help durations',
    })
  }
  const setup = { options, io, act: 'answer', done: 'answered' }
  return actOnCases(args, setup, (app, id, actor) => answer(app, id, { ...actor, at, by: options.by ?? actor.who }))
}
