import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import type { Io } from '../io.js'
import type { PagerProcess } from './pager.js'
import { type PagerCommand, pagerEnv } from './pager-command.js'

function started([program, ...args]: PagerCommand, env: Io['env']): ChildProcess | null {
  try {
    const child = spawn(program, args, { env: { ...pagerEnv(env) }, stdio: ['pipe', 'inherit', 'inherit'] })
    child.on('error', () => undefined)
    return child.pid === undefined ? null : child
  } catch {
    // A NUL byte in its name is refused before anything runs.
    return null
  }
}

/** Starts it on our terminal; null where there is no such program. `onExit`: the terminal is ours again. */
export function startPager(command: PagerCommand, env: Io['env'], onExit: () => void): PagerProcess | null {
  const child = started(command, env)
  const input = child?.stdin
  if (!child || !input) return null
  let isGone = false
  // It may be quit with text still on its way: that ends the pipe, and is no fault.
  input.on('error', () => undefined)
  const exit = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isGone = true
      onExit()
      resolve()
    })
  })
  return {
    write: (text) => void input.write(text),
    isGone: () => isGone || input.destroyed || input.errored !== null,
    drained: async () => {
      if (!input.writableNeedDrain) return
      await Promise.race([exit, new Promise((resolve) => input.once('drain', resolve).once('close', resolve))])
    },
    finished: () => {
      input.end()
      return exit
    },
  }
}

/** Links pass through less since this version: https://github.com/gwsw/less/blob/master/NEWS, "Support OSC 8 hyperlinks when -R". */
const LESS_WITH_LINKS = 581

/** Whether links come through it; others show the bytes of a link, or cut within it. Asks less for its version. */
export function passesLinks([program]: PagerCommand, env: Io['env']): boolean {
  if (basename(program) !== 'less' || !/r/i.test(pagerEnv(env)['LESS'] ?? '')) return false
  const { stdout } = spawnSync(program, ['--version'], {
    env,
    encoding: 'utf8',
    timeout: 1_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return Number(/^less (\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= LESS_WITH_LINKS
}
