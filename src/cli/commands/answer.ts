import type { Command } from 'commander'
import { answer } from '../../app/acts/answer.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { type ActOptions, actOnCases, actorOf, addActOptions } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'
import { instantOption } from '../options/instant-option.js'
import { runtimeOf } from '../with-app.js'

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
  const at = options.at === undefined ? null : instantOption('--at', options.at)
  if (at !== null && at > runtimeOf(options, io).now())
    throw new MonitorError(phrase`--at ${options.at ?? ''}: an answer cannot lie in the future`, {
      exit: EXIT.usage,
      hint: 'give the instant when it was given; without --at it is now',
    })
  const by = options.by ?? actorOf(options, io).who
  return actOnCases(args, { options, io, act: 'answer', done: phrase`answered` }, answer({ at, by }))
}
