import { homedir, userInfo } from 'node:os'
import { addAbortSignal } from 'node:stream'
import { isatty } from 'node:tty'
import { PLAIN, type Style } from '../../report/shapes/style.js'
import { english } from '../../util/say.js'
import type { Io } from '../io.js'
import { colours, wantsColour } from './colour.js'
import { link, wantsLinks } from './links.js'
import type { Pager } from './pager.js'
import { type PagerCommand, pagerCommand } from './pager-command.js'
import { writtenOut } from './written-out.js'

async function readAll(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * Aborted by the first SIGINT or SIGTERM, which ends in order; the second ends at once. What is stored is whole either way. While a pager
 * has the terminal, SIGINT is for the pager.
 */
function interruptSignal(isPaging: () => boolean): AbortSignal {
  const interrupt = new AbortController()
  let asked = 0
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (name === 'SIGINT' && isPaging()) return
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

/** What the system does not know of this process: then it is the root. A stack is no answer to whoever called. */
function orRoot(known: () => string): string {
  try {
    return known()
  } catch {
    return '/'
  }
}

/** Of a user without a name, as in some containers, nobody can say where the home is. */
export const homeOf = (env: Io['env'], ofSystem: () => string = homedir): string => env['HOME'] || orRoot(ofSystem)

const DEFAULT_ROWS = 24

interface RealPager {
  readonly pager: Io['pager']
  /** Whether it has the terminal. */
  readonly isPaging: () => boolean
}

function realPager({ env, stdout }: Pick<NodeJS.Process, 'env' | 'stdout'>): RealPager {
  const command = stdout.isTTY === true ? pagerCommand(env) : null
  let paging = false
  const load = async (wanted: PagerCommand): Promise<Pager> => {
    const { passesLinks, startPager } = await import('./pager-process.js')
    const start: Pager['start'] = () => {
      const started = startPager(wanted, env, () => (paging = false))
      paging = started !== null
      return started
    }
    return { start, passesLinks: () => passesLinks(wanted, env) }
  }
  return { pager: command === null ? null : () => load(command), isPaging: () => paging }
}

async function realStyle(stream: 'stdout' | 'stderr', width: number): Promise<Style> {
  const isTerminal = process[stream].isTTY === true
  const style = wantsColour(process.env, isTerminal) ? await colours() : PLAIN
  return { ...style, ...(wantsLinks(process.env, isTerminal) && { link, links: true }), width }
}

/** The process as a command sees it. */
export function realIo(version: string): Io {
  const { env, stdout, stderr } = process
  // Both are dealt with where something is written; an event that nobody takes would end the process with a stack.
  stdout.on('error', () => undefined)
  stderr.on('error', () => undefined)
  const { pager, isPaging } = realPager(process)
  const signal = interruptSignal(isPaging)
  const columns = columnsOf(process)
  return {
    env,
    // The folder may be gone: whoever names the files in full needs none.
    cwd: orRoot(process.cwd),
    home: homeOf(env),
    version,
    launcher: [process.execPath, process.argv[1] ?? 'monitor'],
    stdinIsTerminal: isatty(0),
    stdoutIsTerminal: stdout.isTTY === true,
    stderrIsTerminal: stderr.isTTY === true,
    columns,
    rows: stdout.rows || DEFAULT_ROWS,
    ...writtenOut(stdout),
    err: (text) => void stderr.write(text),
    pager,
    readStdin: readAll,
    stdin: () => addAbortSignal(signal, process.stdin),
    clock: Date.now,
    sleep: (ms) => sleep(ms, signal),
    signal,
    say: english,
    instants: { told: (text) => text },
    asker: async (say) => (await import('../first-run/clack-asker.js')).clackAsker(say),
    style: (stream) => realStyle(stream, columns),
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
