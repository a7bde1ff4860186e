// Loaded before the program (`node --import`): SQLite itself then refuses to let a database grow, as on a full disk.
import { createRequire } from 'node:module'

const { Database } = createRequire(import.meta.url)('better-sqlite3/build/Release/better_sqlite3.node')
const { prepare } = Database.prototype
const limited = new WeakSet()

Database.prototype.prepare = function (...call) {
  const pragma = (text) =>
    prepare
      .call(this, `PRAGMA ${text}`, ...call.slice(1))
      .pluck()
      .get()
  if (!limited.has(this)) {
    limited.add(this)
    pragma(`max_page_count = ${pragma('page_count') + 4}`)
  }
  return prepare.apply(this, call)
}
