import { existsSync } from 'node:fs'
import type { Store } from '../../store.js'
import type { UpdateWatcher } from '../../update-watcher.js'
import { createReader } from '../reader.js'
import { readDatabase } from './read-database.js'

interface OpenOptions {
  /** Neither creates nor changes anything; works while another process writes. */
  readonly readonly?: boolean
  /** With `readonly`: a missing file is read as an empty database. */
  readonly orEmpty?: boolean
  readonly onUpdate?: UpdateWatcher | undefined
}

/**
 * Opens the store in an SQLite file. Without `readonly` the file and its folder are created, readable by the owner alone, and an older
 * schema is brought up to date. With it a missing file is an error whose hint says how to get one, or with `orEmpty` an empty database.
 */
export async function openStore(path: string, { readonly = false, orEmpty = false, onUpdate }: OpenOptions = {}): Promise<Store> {
  const empty = readonly && orEmpty && !existsSync(path)
  if (readonly && !empty) return createReader(readDatabase(path))
  const [{ emptyDatabase, openDatabase }, { createStore }] = await Promise.all([
    import('./open-database.js'),
    import('../sqlite-store.js'),
  ])
  return createStore(empty ? emptyDatabase(path) : openDatabase(path, { onUpdate }))
}
