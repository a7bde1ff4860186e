import { readFileSync } from 'node:fs'
import { settleRest } from '../../src/store/sqlite/cases/rest.js'
import { openDatabase } from '../../src/store/sqlite/file/open-database.js'
import { dice } from '../support/dice.js'
import { fillVariedCases, VARIED_SOURCES } from '../support/varied-cases.js'
import { NOON, type TestApp, testApp } from './support.js'

interface Filling {
  readonly seed: number
  readonly count?: number
  /** What is done to them afterwards. */
  readonly sql?: string
}

const filled = new Map<string, Buffer>()

/** A run over cases as wild as chance makes them. To copy a database takes a tenth of the time to fill one. */
export async function variedApp(yaml: string, { seed, count = 80, sql = '' }: Filling): Promise<TestApp> {
  const key = JSON.stringify([seed, count, sql])
  const database = filled.get(key)
  if (database !== undefined) return testApp({ yaml, database })
  const app = await testApp({ yaml })
  const db = openDatabase(app.databaseFile)
  db.transaction(() => {
    db.script(VARIED_SOURCES)
    fillVariedCases(db, dice(seed), { count, now: NOON })
    db.script(sql)
    settleRest(db)
  })
  const copy = `${app.databaseFile}.copy`
  db.script(`VACUUM INTO '${copy}'`)
  filled.set(key, readFileSync(copy))
  db.close()
  return app
}
