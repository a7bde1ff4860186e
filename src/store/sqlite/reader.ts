import type { Store } from '../store.js'
import type { Database } from './file/database.js'
import { createLists } from './lists.js'

/**
 * The store for who only reads. What listings ask is at hand; everything else comes from the whole store, which is loaded when it is asked:
 * to read that code takes as long as all that a listing does.
 */
export function createReader(db: Database): Store {
  const lists: Partial<Store> = createLists(db)
  let whole: Promise<Store> | null = null
  const late =
    (name: keyof Store) =>
    async (...given: never[]): Promise<unknown> => {
      whole ??= import('./sqlite-store.js').then(({ createStore }) => createStore(db))
      return ((await whole)[name] as (...given: never[]) => unknown)(...given)
    }
  return new Proxy(lists as Store, {
    // Whatever has a `then` is taken for a promise.
    get: (_, name) => lists[name as keyof Store] ?? (name === 'then' ? undefined : late(name as keyof Store)),
  })
}
