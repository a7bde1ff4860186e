import type { Stats } from 'node:fs'
import {
  chmodSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../model/config.js'
import { digest } from '../util/digest.js'

// Validation costs three times what a listing needs in all, so a validated configuration is kept. One file per
// configuration path: it is overwritten, the folder does not grow.

const own = (stats: Stats): boolean => {
  const user = process.geteuid?.()
  // Whoever can write here can make us run commands: it must be ours alone.
  return user === undefined || (stats.uid === user && (stats.mode & 0o022) === 0)
}

const fileIn = (folder: string, configFile: string): string => join(folder, `config-${digest(configFile)}.json`)

/** The configuration that was validated under `key`; null when there is none to be trusted. */
export function readCachedConfig(folder: string, configFile: string, key: string): Config | null {
  let descriptor: number | null = null
  try {
    if (!own(statSync(folder))) return null
    descriptor = openSync(fileIn(folder, configFile), 'r')
    const stats = fstatSync(descriptor)
    if (!stats.isFile() || !own(stats)) return null
    const cached = JSON.parse(readFileSync(descriptor, 'utf8')) as { readonly key?: unknown; readonly config?: Config }
    return cached.key === key ? (cached.config ?? null) : null
  } catch {
    return null
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

/** Keeps a validated configuration for the next run. A cache that cannot be written is no fault of the run. */
export function writeCachedConfig(folder: string, key: string, config: Config): void {
  const file = fileIn(folder, config.file)
  const part = `${file}.${process.pid}`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!own(statSync(folder))) return
    chmodSync(folder, 0o700)
    writeFileSync(part, JSON.stringify({ key, config }), { mode: 0o600, flag: 'wx' })
    renameSync(part, file)
  } catch {
    try {
      rmSync(part, { force: true })
    } catch {}
  }
}
