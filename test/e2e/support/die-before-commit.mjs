// Loaded before the program (`node --import`): kills it without warning just before its n-th write would become permanent.
import { createRequire } from 'node:module'

// The compiled part: what stands above it may be bundled with the program.
const { Database } = createRequire(import.meta.url)('better-sqlite3/build/Release/better_sqlite3.node')
const { prepare } = Database.prototype
const target = Number(process.env.DIE_BEFORE_COMMIT)
let commits = 0
let wrote = false

function becomesPermanent(sql, inTransaction) {
  if (/^(BEGIN|ROLLBACK|COMMIT)/.test(sql)) {
    const counts = sql === 'COMMIT' && wrote
    wrote = false
    return counts
  }
  wrote ||= inTransaction
  return !inTransaction
}

Database.prototype.prepare = function (sql, ...more) {
  const statement = prepare.call(this, sql, ...more)
  if (statement.reader || sql.startsWith('PRAGMA')) return statement
  const run = statement.run.bind(statement)
  statement.run = (...params) => {
    if (becomesPermanent(sql, this.inTransaction)) {
      commits += 1
      if (commits === target) process.kill(process.pid, 'SIGKILL')
    }
    return run(...params)
  }
  return statement
}
