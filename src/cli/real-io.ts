import { homedir, userInfo } from 'node:os'
import { PLAIN, type Style } from '../report/style.js'
import type { Io } from './io.js'

async function terminalStyle(width: number): Promise<Style> {
  const { default: chalk } = await import('chalk')
  return { bold: chalk.bold, dim: chalk.dim, red: chalk.red, yellow: chalk.yellow, green: chalk.green, cyan: chalk.cyan, width }
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** A reader that goes away (`| head -1`) ends the program quietly and well: it got what it wanted. */
function quietOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

/** The process as a command sees it. */
export function realIo(version: string): Io {
  quietOnClosedPipe(process.stdout)
  quietOnClosedPipe(process.stderr)
  const interrupt = new AbortController()
  let asked = 0
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      // The first one ends in order, the second one at once: what is stored is whole either way.
      asked += 1
      if (asked > 1) process.exit(130)
      interrupt.abort(new Error('interrupted'))
    })
  }
  const columns = process.stdout.columns ?? 100
  const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb'
  return {
    env: process.env,
    cwd: process.cwd(),
    home: process.env['HOME'] ?? homedir(),
    version,
    stdoutIsTerminal: process.stdout.isTTY === true,
    stderrIsTerminal: process.stderr.isTTY === true,
    columns,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readStdin: readAll,
    clock: Date.now,
    signal: interrupt.signal,
    style: async () => (colour ? terminalStyle(columns) : { ...PLAIN, width: columns }),
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
