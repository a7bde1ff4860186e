import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Where a program of the system is, `/usr/sbin` included, which few people have in PATH. null: not installed, or not asked for, which is
 * said once: to start real servers takes as long as a tenth of all other tests.
 */
export function installed(program: string, install: string): string | null {
  if (process.env['REAL_SERVERS'] === undefined) {
    process.stderr.write(`skipped: ${program} is not started without REAL_SERVERS=1\n`)
    return null
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  const found = folders.map((folder) => join(folder, program)).find(isExecutable)
  if (found === undefined) process.stderr.write(`skipped: ${program} is not installed (${install})\n`)
  return found ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A port of this machine at which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export interface Listening {
  readonly port: number
  /** Who it runs as; absent: whoever runs the tests. */
  readonly user?: { readonly uid: number; readonly gid: number }
}

export interface RealProgram {
  readonly child: ChildProcess
  /** What it printed so far. */
  readonly printed: () => string
  stop(): Promise<void>
}

/** Starts a server and waits until it listens. Throws with what it printed when it ends before. */
export async function startListening(program: string, args: readonly string[], { port, user }: Listening): Promise<RealProgram> {
  let printed = ''
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...user })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8')
    })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (child.exitCode !== null || tries > 200) throw new Error(`${program} does not listen at ${port}:\n${printed}`)
    await delay(25)
  }
  return { child, printed: () => printed, stop }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
