// Loaded before the program (`node --import`): kills it without warning just before its n-th write would become permanent.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const Driver = require('better-sqlite3')
const { prepare } = Driver.prototype
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

Driver.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql)
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
