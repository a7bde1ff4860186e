import { basename } from 'node:path'
import { Places } from '../http/places.js'
import type { SourceResult } from '../model/source.js'
import type { CommandOptions } from '../model/source-options/command.js'
import { EXIT, MonitorError } from '../util/errors.js'
import { toIso } from '../util/instant.js'
import { endInWords, type ProgramEnd, runProgram } from '../util/run-program.js'
import { scrub } from '../util/scrub.js'
import { SecretRefused } from './asking/refusals.js'
import { type CommandMemory, readCommandMemory } from './command/memory.js'
import { CommandOutput } from './command/output.js'
import { loadFeeds } from './feed/feed-document.js'
import type { PollContext, SourceAdapter } from './source.js'
import { changedSince } from './streams/stream-memory.js'

const PLATFORM = 'command'
/** What turns up late below what was read already is found by asking a little further back than needed. */
const OVERLAP_MS = 10 * 60_000
const TIMEOUT_MS = 60_000
const MAX_BYTES = 10_000_000
const LAST_LINES = 3
/** Programs at once: each is a process that may take all of a core. One that takes long is not waited for. */
const places = new Places(4, 5_000)

/** Any program that prints mentions, one JSON object a line. Nothing of a run that failed is taken. */
export const command: SourceAdapter<CommandOptions> = {
  platform: PLATFORM,

  async poll(context) {
    const { config, now, unconditional } = context
    const memory = readCommandMemory(context.memory, config.options.command)
    const { mentions, cursor, warnings } = await run(context, unconditional ? { ...memory, cursor: null, readAt: null } : memory)
    const { changed, known } = changedSince(memory.known, mentions, unconditional)
    const next: CommandMemory = { ...memory, known, readAt: now, ...(cursor === undefined ? {} : { cursor }) }
    const dates = mentions.flatMap(({ publishedAt }) => publishedAt ?? [])
    const from = [...(memory.readAt === null ? [] : [memory.readAt]), ...dates].reduce((a, b) => Math.min(a, b), Infinity)
    return {
      mentions: changed,
      memory: next,
      coverage: { from: from === Infinity ? null : Math.min(from, now), to: now, contiguous: true },
      unchanged: changed.length === 0,
      warnings,
    } satisfies SourceResult
  },
}

async function run(context: PollContext<CommandOptions>, memory: CommandMemory): Promise<ReturnType<CommandOutput['end']>> {
  const { config, secrets, signal = new AbortController().signal } = context
  const { platform = PLATFORM, timeoutMs, maxBytes, options } = config
  const [program = '', ...args] = options.command
  const name = basename(program)
  const { htmlToText } = await loadFeeds()
  const output = new CommandOutput({ name, htmlToText, platform, maxBytes: maxBytes ?? MAX_BYTES })
  await context.reads.take(1)
  const limits = { timeoutMs: timeoutMs ?? TIMEOUT_MS, signal }
  const end = await places.run(signal, () =>
    runProgram({
      program,
      args,
      input: `${JSON.stringify(question(context, memory))}\n`,
      env: { ...surroundings(process.env), ...secrets },
      onOutput: (chunk) => output.take(chunk),
      ...limits,
    }),
  )
  signal.throwIfAborted()
  if (end.how === 'refused') throw end.fault
  if (end.how === 'exit' && end.code === 0) return output.end()
  const told: [string, ...string[]] = [
    `${name} ${endInWords(end, limits.timeoutMs)}`,
    ...lastLines(end.stderr, Object.values(secrets)),
  ]
  throw failure(end, told)
}

/** What the program is told on its standard input. */
function question({ config, company, now }: PollContext<CommandOptions>, { cursor, readAt }: CommandMemory) {
  return {
    schema: 1,
    source: config.id,
    cursor,
    since: readAt === null ? null : toIso(readAt - OVERLAP_MS),
    until: toIso(now),
    terms: company.terms,
    accounts: company.accounts,
  }
}

/** What a program needs to find itself; the secrets of other sources and of receivers stay out. */
const surroundings = ({ PATH, HOME, LANG, TZ }: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries({ PATH, HOME, LANG, TZ }).filter(([, value]) => value !== undefined))

/** A program may print what it was given, and the reason of a failure stands at the end. */
const lastLines = (stderr: string, secrets: readonly string[]): readonly string[] =>
  stderr
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-LAST_LINES)
    .map((line) => scrub(line, secrets))

const HINTS: Partial<Record<ProgramEnd['how'], string>> = {
  exit: 'run the program by hand to see what is wrong',
  'not-started': 'check `command` of this source',
  timeout: 'let it print less at a time and go on from its cursor, or raise `timeout` of this source',
}

/** A program says with exit code 4, as we do, that a secret is missing or was refused. */
function failure(end: ProgramEnd, [what, ...told]: readonly [string, ...string[]]): MonitorError {
  const message = told.length === 0 ? what : `${what}: ${told.join(' · ')}`
  if (end.how === 'exit' && end.code === EXIT.secret) return new SecretRefused(message)
  const hint = HINTS[end.how]
  return new MonitorError(message, hint === undefined ? {} : { hint })
}
