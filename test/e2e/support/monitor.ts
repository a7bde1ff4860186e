import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { expectDocuments } from '../../support/documents.js'

const BIN = join(import.meta.dirname, '../../../bin/monitor.js')

/** What a process left behind. */
export interface Ran {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd: string
  /** Holds the cache; else `cwd`. */
  readonly home?: string
  /** All that the process gets besides PATH and a HOME of its own. */
  readonly env?: Readonly<Record<string, string>>
  /** A shell line in place of the command itself; `$MONITOR` is the command. */
  readonly shell?: string
}

export interface Running {
  readonly child: ChildProcess
  readonly done: Promise<Ran>
}

/** Processes under way at once. More than Vitest runs tests at once, for a test may hold one while it starts another. */
const AT_ONCE = 6
let free = AT_ONCE
const waiting: (() => void)[] = []

async function takeTurn(): Promise<void> {
  if (free > 0) free -= 1
  else await new Promise<void>((go) => waiting.push(go))
}

function giveTurn(): void {
  const next = waiting.shift()
  if (next === undefined) free += 1
  else next()
}

function spawned(argv: readonly string[], { cwd, home = cwd, env, shell }: RunOptions): ChildProcess {
  const clean = { PATH: process.env['PATH'] ?? '', HOME: home, TZ: 'UTC', ...env }
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
  if (shell === undefined) return spawn(process.execPath, [BIN, ...argv], { cwd, env: clean, stdio })
  return spawn('bash', ['-c', shell], { cwd, env: { ...clean, MONITOR: `${process.execPath} ${BIN}` }, stdio })
}

function ended(child: ChildProcess): Promise<Ran> {
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, out, err }))
  })
}

/** Who is killed may leave half a document. */
function asTheSchemasSay(argv: readonly string[], ran: Ran): Ran {
  if (ran.signal === null) expectDocuments(argv, ran, true)
  return ran
}

/** Starts the real command as a process of its own, in an environment in which nothing of ours is set. */
export async function start(argv: readonly string[], options: RunOptions): Promise<Running> {
  await takeTurn()
  const child = spawned(argv, options)
  const done = ended(child).finally(giveTurn)
  return { child, done: options.shell === undefined ? done.then((ran) => asTheSchemasSay(argv, ran)) : done }
}

/** Runs the real command to its end. */
export const monitor = async (argv: readonly string[], options: RunOptions): Promise<Ran> => (await start(argv, options)).done
