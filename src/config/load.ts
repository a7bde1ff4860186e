import { readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../model/config.js'
import { digest } from '../util/digest.js'
import { EXIT, MonitorError } from '../util/errors.js'
import { fileFault } from '../util/file-fault.js'
import { kept, phrase, type Said } from '../util/say.js'
import { readCachedConfig, writeCachedConfig } from './cache.js'
import { ConfigError } from './fault.js'
import type { Env } from './find.js'
import { findConfig, xdgFolder } from './find.js'

export { databasePath } from './database-path.js'
export { ConfigError } from './fault.js'

export interface LoadOptions {
  /** `--config`. */
  readonly path?: string | null
  /** The flag that gave it, where it was another. */
  readonly flag?: string
  readonly env: Env
  readonly cwd: string
  readonly home?: string
  /** UTC ms; decides for which years holidays are worked out. */
  readonly now: number
  /** Of this package: another one validates afresh. */
  readonly version?: string
  /** Folder of validated configurations; null for none, default $XDG_CACHE_HOME/monitor. */
  readonly cacheDir?: string | null
}

const MAX_BYTES = 20_000_000

/**
 * Finds, validates and returns the configuration. A file that was validated before is taken from the cache, and nothing
 * heavy (zod, yaml, date-holidays) is loaded. Throws a MonitorError with exit 2 when there is no readable file, a ConfigError
 * with all faults otherwise.
 */
export async function loadConfig(options: LoadOptions): Promise<Config> {
  const { env, cwd, now } = options
  const home = options.home ?? env['HOME'] ?? homedir()
  const { file, label } = findConfig({
    path: options.path ?? null,
    ...(options.flag !== undefined && { flag: options.flag }),
    env,
    cwd,
    home,
  })
  const text = readConfigText(file, label)
  const folder = options.cacheDir === undefined ? join(xdgFolder('XDG_CACHE_HOME', env, home), 'monitor') : options.cacheDir
  const year = new Date(now).getUTCFullYear()
  const key = JSON.stringify([digest(text), text.length, file, home, options.version, buildStamp(), process.versions.tz, year])

  const cached = folder === null ? null : readCachedConfig(folder, file, key)
  if (cached !== null) return cached
  const { checkConfig } = await import('./check.js')
  const { config, faults, interpolated } = await checkConfig(text, { file, label, env, home, now })
  if (config === null) throw new ConfigError(faults)
  // What came from the environment may be a secret, and would be another one tomorrow.
  if (folder !== null && !interpolated) writeCachedConfig(folder, key, config)
  return config
}

/** Text of a configuration file; a MonitorError with exit 2 says why it cannot be had. */
export function readConfigText(file: string, label: string = file): string {
  const refuse = (why: Said, hint?: Said) =>
    new MonitorError(phrase`${label}: ${kept(why)}`, { exit: EXIT.usage, ...(hint === undefined ? {} : { hint }) })
  let bytes: Buffer
  try {
    const stats = statSync(file)
    if (stats.isDirectory()) throw new Error('is a folder, not a configuration file')
    if (stats.isCharacterDevice() || stats.size > MAX_BYTES) throw new Error('is no configuration file: it is far too large')
    bytes = readFileSync(file)
  } catch (thrown) {
    throw refuse(phrase`cannot be read: ${kept(fileFault(thrown))}`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse('is not UTF-8 text', 'save it as UTF-8 in your editor')
  }
}

/** When this code was built: during development the version stays while the rules change. */
function buildStamp(): string {
  try {
    return String(statSync(fileURLToPath(import.meta.url)).mtimeMs)
  } catch {
    return ''
  }
}
