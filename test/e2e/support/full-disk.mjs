// Loaded before the program (`node --import`): SQLite itself then refuses to let a database grow, as on a full disk.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const Driver = require('better-sqlite3')
const { prepare } = Driver.prototype
const limited = new WeakSet()

Driver.prototype.prepare = function (sql) {
  if (!limited.has(this)) {
    limited.add(this)
    const pages = prepare.call(this, 'PRAGMA page_count').pluck().get()
    prepare
      .call(this, `PRAGMA max_page_count = ${pages + 4}`)
      .pluck()
      .get()
  }
  return prepare.call(this, sql)
}
