import { existsSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { EXIT, MonitorError } from '../util/errors.js'
import { phrase } from '../util/say.js'

export type Env = Readonly<Record<string, string | undefined>>

export interface FoundConfig {
  readonly file: string
  /** As a person would call it: what was typed, or the plain name in the current folder. */
  readonly label: string
}

/** An XDG base folder; relative values are to be ignored, says the XDG specification. */
export function xdgFolder(variable: 'XDG_CONFIG_HOME' | 'XDG_DATA_HOME' | 'XDG_CACHE_HOME', env: Env, home: string): string {
  const value = env[variable]
  if (value !== undefined && isAbsolute(value)) return value
  return join(home, { XDG_CONFIG_HOME: '.config', XDG_DATA_HOME: '.local/share', XDG_CACHE_HOME: '.cache' }[variable])
}

/** The configuration file of this run: `--config`, MONITOR_CONFIG, ./monitor.yaml, the user's own. */
export function findConfig(where: {
  readonly path: string | null
  /** What `path` was given by. */
  readonly flag?: string
  readonly env: Env
  readonly cwd: string
  readonly home: string
}): FoundConfig {
  const { path, flag = '--config', env, cwd, home } = where
  const named = path ?? (env['MONITOR_CONFIG'] || null)
  if (named !== null) {
    const by = path === null ? 'MONITOR_CONFIG' : flag
    // As a script gives it whose variable is not set: the current folder is not meant.
    if (named.trim() === '')
      throw new MonitorError(phrase`${by} is empty`, { exit: EXIT.usage, hint: 'name a configuration file, or leave it out' })
    const file = resolve(cwd, named)
    if (existsSync(file)) return { file, label: named }
    throw new MonitorError(phrase`no configuration at ${file} (given by ${by})`, {
      exit: EXIT.usage,
      hint: 'monitor init writes one',
    })
  }
  const own = join(cwd, 'monitor.yaml')
  const users = join(xdgFolder('XDG_CONFIG_HOME', env, home), 'monitor', 'config.yaml')
  if (existsSync(own)) return { file: own, label: 'monitor.yaml' }
  if (existsSync(users)) return { file: users, label: users }
  throw new MonitorError(phrase`no configuration: there is neither ${own} nor ${users}`, {
    exit: EXIT.usage,
    hint: 'monitor init writes one; --config names another',
  })
}
