import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import type { Io } from './io.js'

/** A program and its arguments; quotes keep words together. No shell: what is missing is then known at once. */
export type PagerCommand = readonly [program: string, ...args: readonly string[]]

const wordsOf = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => single ?? double ?? plain ?? '')

/** The pager that is wished: `MONITOR_PAGER`, else `PAGER`, else less. null: none, as an empty name and `cat` say. */
export function pagerCommand(env: Io['env']): PagerCommand | null {
  if (env['TERM'] === 'dumb') return null
  const [program, ...args] = wordsOf(env['MONITOR_PAGER'] ?? env['PAGER'] ?? 'less')
  return program === undefined || program === '' || program === 'cat' ? null : [program, ...args]
}

/** What pagers read beside their arguments, as git gives it: one screen is not paged, colours pass, the page stays when it is left. */
export const pagerEnv = (env: Io['env']): Io['env'] => ({ ...env, LESS: env['LESS'] ?? 'FRX', LV: env['LV'] ?? '-c' })

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
