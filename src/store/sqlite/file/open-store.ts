import type { Store } from '../../store.js'
import { createStore } from '../sqlite-store.js'
import { type OpenOptions, openDatabase } from './open-database.js'

/**
 * Opens the store in an SQLite file. Without `readonly` the file and its folder are created, readable by the owner alone, and an older
 * schema is brought up to date. With it a missing file is an error whose hint says how to get one, or with `orEmpty` an empty database.
 */
export async function openStore(path: string, options: Omit<OpenOptions, 'migrations'> = {}): Promise<Store> {
  return createStore(openDatabase(path, options))
}
