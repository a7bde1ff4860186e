import { homedir, userInfo } from 'node:os'
import { addAbortSignal } from 'node:stream'
import { PLAIN } from '../report/style.js'
import { MonitorError } from '../util/errors.js'
import { english } from '../util/say.js'
import { ClosedOutput } from './closed-output.js'
import { colours, wantsColour } from './colour.js'
import type { Io } from './io.js'

async function readAll(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const isClosedPipe = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'EPIPE'

/** Writes, and knows at once when it failed: a closed pipe, a full disk. The stream's own event comes too late to stop a long listing. */
function writeOut(text: string): void {
  process.stdout.write(text)
  const fault: Error | null = process.stdout.errored
  if (fault === null) return
  throw isClosedPipe(fault) ? new ClosedOutput() : new MonitorError(`cannot write the output: ${fault.message}`, { cause: fault })
}

/** Aborted by the first SIGINT or SIGTERM, which ends in order; the second ends at once. What is stored is whole either way. */
function interruptSignal(): AbortSignal {
  const interrupt = new AbortController()
  let asked = 0
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      asked += 1
      if (asked > 1) process.exit(130)
      interrupt.abort(new Error('interrupted'))
    })
  }
  return interrupt.signal
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((awake) => {
    const timer = setTimeout(wake, ms)
    function wake(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      awake()
    }
    signal.addEventListener('abort', wake)
  })

interface Outlets {
  readonly stdout: { readonly columns?: number }
  readonly stderr: { readonly columns?: number }
  readonly env: Io['env']
}

/** Width of the terminal. One that nobody told its size, as in some containers, says that it is 0 wide. */
export const columnsOf = ({ stdout, stderr, env }: Outlets): number =>
  stdout.columns || stderr.columns || Number(env['COLUMNS']) || PLAIN.width

/** The process as a command sees it. */
export function realIo(version: string): Io {
  const { env, stdout, stderr } = process
  // Both are dealt with where something is written; an event that nobody takes would end the process with a stack.
  stdout.on('error', () => undefined)
  stderr.on('error', () => undefined)
  const signal = interruptSignal()
  const columns = columnsOf(process)
  return {
    env,
    cwd: process.cwd(),
    home: env['HOME'] ?? homedir(),
    version,
    stdoutIsTerminal: stdout.isTTY === true,
    stderrIsTerminal: stderr.isTTY === true,
    columns,
    out: writeOut,
    err: (text) => void stderr.write(text),
    readStdin: readAll,
    stdin: () => addAbortSignal(signal, process.stdin),
    clock: Date.now,
    sleep: (ms) => sleep(ms, signal),
    signal,
    say: english,
    style: async (stream) => (wantsColour(env, process[stream].isTTY === true) ? colours(columns) : { ...PLAIN, width: columns }),
  }
}

/** Who acts, for the history of a case: `$MONITOR_USER`, else the login name. */
export function whoAmI(env: Io['env']): string {
  if (env['MONITOR_USER']) return env['MONITOR_USER']
  try {
    return userInfo().username
  } catch {
    return env['USER'] ?? 'unknown'
  }
}
