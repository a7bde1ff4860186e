import { type Command, Option } from 'commander'
import { jsonText } from '../../report/shapes/json-text.js'
import { toIso } from '../../util/instant.js'
import { phrase } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import type { Io } from '../io.js'
import { refuse } from '../refuse.js'

const LEVELS = ['debug', 'info', 'warning', 'error'] as const
type LogLevel = (typeof LEVELS)[number]

const FORMATS = ['text', 'json'] as const

export interface LogOptions {
  readonly logFormat?: (typeof FORMATS)[number]
  readonly logLevel?: LogLevel
}

/** What happened, to whom, in words. */
interface LogEntry {
  readonly level: LogLevel
  readonly event: string
  readonly source?: string
  readonly receiver?: string
  readonly message: string
}

/** Tells what happens as it happens. */
export type EventLog = (entry: LogEntry) => void

export function addLogOptions(command: Command): void {
  command.addOption(
    new Option('--log-format <format>', 'tell on stderr what happens as it happens, a line each: text or json').choices(FORMATS),
  )
  command.addOption(
    new Option(
      '--log-level <level>',
      'with --log-format: from which level on: debug, info, warning, error (default: info)',
    ).choices(LEVELS),
  )
}

/** The log that was asked for, or null. It is for machines and their keepers: English in each language, times in UTC, nothing over two lines. */
export function eventLog({ logFormat, logLevel }: LogOptions, io: Io): EventLog | null {
  if (logFormat === undefined) {
    if (logLevel !== undefined)
      throw refuse(phrase`--log-level does nothing without --log-format`, phrase`add --log-format text or json`)
    return null
  }
  const least = LEVELS.indexOf(logLevel ?? 'info')
  return ({ level, event, source = null, receiver = null, message }) => {
    if (LEVELS.indexOf(level) < least) return
    const at = toIso(io.clock())
    const words = oneLine(message)
    if (logFormat === 'json') io.err(`${jsonText({ type: 'log', at, level, event, source, receiver, message: words })}\n`)
    else io.err(`${[at, level, event, source ?? receiver, words].filter((part) => part !== null && part !== '').join(' ')}\n`)
  }
}
