import type { Command } from 'commander'
import { snooze } from '../../app/acts/snooze.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import { phrase } from '../../util/say.js'
import { type ActOptions, actOnCases, addActOptions } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'
import { instantOption } from '../options/instant-option.js'
import { someTime } from '../options/selection.js'
import { runtimeOf } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor snooze C-12 --for 3d -m "Ersatzteil kommt am Montag"', 'neither listed nor alerted for three days'],
  ['monitor snooze C-12 --until 2026-12-01', 'the customer who writes again ends it'],
]

export function define(command: Command): void {
  addActOptions(command)
  command.option('--for <duration>', 'how long').option('--until <instant>', 'until when')
}

interface Options extends ActOptions {
  readonly for?: string
  readonly until?: string
}

function untilOf(options: Options, now: number): number {
  if ((options.for === undefined) === (options.until === undefined))
    throw new MonitorError('say --for how long or --until when', { exit: EXIT.usage, hint: 'such as --for 3d' })
  if (options.for !== undefined) return now + someTime('--for', options.for)
  const until = instantOption('--until', options.until ?? '')
  if (until > now) return until
  throw new MonitorError(phrase`--until ${options.until ?? ''} has passed`, {
    exit: EXIT.usage,
    hint: 'name an instant to come, or --for 3d',
  })
}

export async function run(args: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const until = untilOf(options, runtimeOf(options, io).now())
  return actOnCases(args, { options, io, act: 'snooze', done: phrase`put off until ${toIso(until)}` }, snooze(until))
}
