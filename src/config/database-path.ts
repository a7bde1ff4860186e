import { dirname, join, resolve } from 'node:path'
import type { Config } from '../model/config.js'
import type { Env } from './find.js'
import { xdgFolder } from './find.js'
import { absolutePath } from './paths.js'

export interface DatabaseOptions {
  /** `--db`, relative to `cwd` as every path that is typed. */
  readonly flag: string | null
  readonly env: Env
  readonly home: string
  readonly cwd?: string
}

/** Where the database is: `--db`, MONITOR_DB, `database` in the file (relative to its folder), the user's data folder. */
export function databasePath(config: Config, options: DatabaseOptions): string {
  const typed = options.flag ?? (options.env['MONITOR_DB'] || null)
  if (typed !== null) return options.cwd === undefined ? resolve(typed) : resolve(options.cwd, typed)
  if (config.database !== null) return absolutePath(config.database, dirname(config.file), options.home)
  return join(xdgFolder('XDG_DATA_HOME', options.env, options.home), 'monitor', 'monitor.db')
}
