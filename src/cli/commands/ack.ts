import type { Command } from 'commander'
import { ack } from '../../app/acts/ack.js'
import { formatDuration } from '../../util/duration.js'
import type { ExitCode } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { type ActOptions, actOnCases, addActOptions } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'
import { someTime } from '../options/selection.js'

export const examples: readonly Example[] = [
  ['monitor ack C-12 --for 4h -m "Technik fragt nach"', 'seen; its alerts rest for four hours'],
  ['monitor unanswered --brand Beispiel | monitor ack -', 'everything that a listing shows'],
]

export function define(command: Command): void {
  addActOptions(command)
  command.option('--for <duration>', 'how long its alerts rest', '24h')
}

export async function run(args: readonly string[], options: ActOptions & { for: string }, io: Io): Promise<ExitCode> {
  const forMs = someTime('--for', options.for)
  return actOnCases(args, { options, io, act: 'ack', done: phrase`acknowledged for ${formatDuration(forMs)}` }, ack(forMs))
}
