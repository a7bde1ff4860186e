import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { NEWEST } from '../../../src/store/sqlite/file/known-version.js'
import { openDatabase } from '../../../src/store/sqlite/file/open-database.js'
import { openStore } from '../../../src/store/sqlite/file/open-store.js'
import { readDatabase } from '../../../src/store/sqlite/file/read-database.js'
import type { Migration } from '../../../src/store/sqlite/migrations/migration.js'
import { MIGRATIONS } from '../../../src/store/sqlite/migrations/migrations.js'
import { createStore } from '../../../src/store/sqlite/sqlite-store.js'
import { judged, poll } from '../../contracts/store/data.js'
import { tempFolder } from '../temp-folder.js'

const folder = tempFolder()

const newest = MIGRATIONS.length
/** A release of the future, which adds a column and fills it from what is there. */
const next: Migration = {
  version: newest + 1,
  sql: `ALTER TABLE sources ADD COLUMN colour TEXT; UPDATE sources SET colour = 'of ' || id`,
}
const afterNext: Migration = { version: newest + 2, sql: `UPDATE sources SET colour = upper(colour)` }
const broken: Migration = { version: newest + 2, sql: `UPDATE sources SET colour = 'half done'; UPDATE nowhere SET x = 1` }

const stateOf = (path: string) => {
  const driver = new Driver(path, { readonly: true })
  const version = driver.pragma('user_version', { simple: true })
  const colours = version === newest ? [] : driver.prepare('SELECT colour FROM sources').pluck().all()
  driver.close()
  return { version, colours }
}

async function ofThisVersion(name: string): Promise<string> {
  const path = join(folder, name)
  const store = await openStore(path)
  await store.savePoll(poll([judged('c1')]))
  await store.close()
  return path
}

describe('the steps of the schema', () => {
  it('are numbered without a gap', () => {
    expect(MIGRATIONS.map((step) => step.version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
    expect(NEWEST).toBe(newest)
  })

  it('bring an older database up to date with all that it holds', async () => {
    const path = await ofThisVersion('older.db')
    const db = openDatabase(path, { migrations: [...MIGRATIONS, next, afterNext] })
    expect((await createStore(db).sources()).map((source) => source.mentions)).toEqual([1])
    db.close()
    expect(stateOf(path)).toEqual({ version: newest + 2, colours: ['OF BLOG'] })
  })

  it('start after the version that a database has', async () => {
    const path = await ofThisVersion('between.db')
    openDatabase(path, { migrations: [...MIGRATIONS, next] }).close()
    openDatabase(path, { migrations: [...MIGRATIONS, next, afterNext] }).close()
    expect(stateOf(path)).toEqual({ version: newest + 2, colours: ['OF BLOG'] })
  })

  it('give a new database the same shape as an old one that was brought up to date', async () => {
    const old = await ofThisVersion('old-shape.db')
    const fresh = join(folder, 'new-shape.db')
    const shapes = [old, fresh].map((path) => {
      const db = openDatabase(path, { migrations: [...MIGRATIONS, next] })
      const shape = db.all('SELECT name, sql FROM sqlite_schema ORDER BY name')
      db.close()
      return shape
    })
    expect(shapes[0]).toEqual(shapes[1])
  })

  it('are undone together when one of them fails', async () => {
    const path = await ofThisVersion('broken.db')
    expect(() => openDatabase(path, { migrations: [...MIGRATIONS, next, broken] })).toThrow(/no such table: nowhere/)
    expect(stateOf(path)).toEqual({ version: newest, colours: [] })
  })

  it('are not done by who only reads', async () => {
    const path = await ofThisVersion('reading.db')
    expect(() => readDatabase(path, newest + 1)).toThrow(
      `The database ${path} has version ${newest}, and this monitor needs version ${newest + 1}.`,
    )
    expect(stateOf(path)).toEqual({ version: newest, colours: [] })
  })

  for (const readonly of [false, true]) {
    it(`leave a database of a newer release alone${readonly ? ', read only' : ''}`, async () => {
      const path = await ofThisVersion(`newer-${readonly}.db`)
      openDatabase(path, { migrations: [...MIGRATIONS, next] }).close()
      await expect(openStore(path, { readonly })).rejects.toMatchObject({
        name: 'MonitorError',
        exit: 1,
        message: `The database ${path} has version ${newest + 1}; this monitor knows versions up to ${newest}.`,
        hint: expect.stringContaining('Update monitor'),
      })
      expect(stateOf(path)).toEqual({ version: newest + 1, colours: ['of blog'] })
    })
  }
})
