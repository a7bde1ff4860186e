import type { Command } from 'commander'
import { ack } from '../../app/act.js'
import { parseDuration } from '../../util/duration.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { type ActOptions, actOnCases, addActOptions } from '../act-command.js'
import type { Io } from '../io.js'

export function define(command: Command): void {
  addActOptions(command)
  command.option('--for <duration>', 'how long its alerts rest', '24h')
}

export async function run(args: readonly string[], options: ActOptions & { for: string }, io: Io): Promise<ExitCode> {
  const forMs = parseDuration(options.for)
  if (forMs === null || forMs === 0) throw new MonitorError(`--for ${options.for}: not a duration`, { exit: EXIT.usage, hint: 'such as 4h or 2d' })
  return actOnCases(args, { options, io, done: `acknowledged for ${options.for}` }, (app, id, actor) => ack(app, id, { ...actor, forMs }))
}
