import type { Io } from '../io.js'

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
