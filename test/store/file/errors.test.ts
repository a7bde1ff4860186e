import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { storeError } from '../../../src/store/sqlite/file/errors.js'
import { openDatabase } from '../../../src/store/sqlite/file/open-database.js'
import { createStore } from '../../../src/store/sqlite/sqlite-store.js'
import { MonitorError } from '../../../src/util/errors.js'
import { judged, poll } from '../../contracts/store/data.js'
import { tempFolder } from '../temp-folder.js'

const folder = tempFolder()

const thrown = (code: string): Error => Object.assign(new Error(`raw text of ${code}`), { code })

const CASES: readonly (readonly [string, string])[] = [
  ['SQLITE_FULL', 'cannot be written: the disk is full'],
  ['ENOSPC', 'cannot be written: the disk is full'],
  ['SQLITE_READONLY_DBMOVED', 'cannot be written: it is read-only'],
  ['EROFS', 'cannot be written: it is read-only'],
  ['SQLITE_CANTOPEN_ISDIR', 'cannot be opened'],
  ['EACCES', 'cannot be opened: permission denied'],
  ['SQLITE_NOTADB', 'is not a database of monitor'],
  ['SQLITE_CORRUPT_INDEX', 'is damaged'],
  ['SQLITE_BUSY_SNAPSHOT', 'is in use by another program'],
  ['SQLITE_IOERR_SHORT_READ', 'cannot be read or written: the disk reports an error'],
]

describe('an error of the database', () => {
  for (const [code, what] of CASES) {
    it(`${code} names the file, what is wrong and what to do`, () => {
      const error = storeError(thrown(code), '/data/monitor.db')
      expect(error).toBeInstanceOf(MonitorError)
      expect(error).toMatchObject({
        message: `The database /data/monitor.db ${what}.`,
        exit: 1,
        hint: expect.stringMatching(/\w/),
      })
    })
  }

  it.each([
    ['is full', { disk: 1, free: 4_096 }, 'cannot be written: the disk is full'],
    ['has room', { disk: 1, free: 1_000_000 }, 'cannot be read or written: the disk reports an error'],
    ['does not tell', null, 'cannot be read or written: the disk reports an error'],
  ])('of the disk, where that %s', (_name, room, what) => {
    const seen: string[] = []
    const see = (path: string) => {
      seen.push(path)
      return room
    }
    expect(storeError(thrown('SQLITE_IOERR_SHMSIZE'), '/data/monitor.db', see)).toMatchObject({
      message: `The database /data/monitor.db ${what}.`,
    })
    expect(seen).toEqual(['/data'])
  })

  it('that nobody foresaw keeps its own words', () => {
    expect(storeError(thrown('SQLITE_TOOBIG'), '/data/monitor.db')).toMatchObject({
      message: 'The database /data/monitor.db failed: raw text of SQLITE_TOOBIG (SQLITE_TOOBIG).',
    })
  })

  it('is left alone when it is meant for a person already, and when it is a fault of the program', () => {
    const ours = new MonitorError('clear')
    const bug = new TypeError('x is not a function')
    expect(storeError(ours, 'x')).toBe(ours)
    expect(storeError(bug, 'x')).toBe(bug)
  })
})

describe('a full disk', () => {
  it('undoes the poll that it interrupts, keeps what was stored, and lets the next one pass', async () => {
    const path = join(folder, 'full.db')
    const db = openDatabase(path)
    const store = createStore(db)
    await store.savePoll(poll([judged('c1')], { memory: 'first' }))
    const pages = Number(db.pragma('page_count'))
    db.script(`PRAGMA max_page_count = ${pages + 2}`)
    const flood = Array.from({ length: 500 }, (_, index) => judged(`flood${index}`))
    await expect(store.savePoll(poll(flood, { memory: 'second' }))).rejects.toMatchObject({
      name: 'MonitorError',
      exit: 1,
      message: `The database ${path} cannot be written: the disk is full.`,
    })
    expect((await store.sources()).map((source) => source.mentions)).toEqual([1])
    expect(await store.sourceMemory('blog')).toBe('first')
    db.script(`PRAGMA max_page_count = ${pages + 10_000}`)
    expect(await store.savePoll(poll(flood, { memory: 'second' }))).toEqual({ added: 500, edited: 0, deleted: 0 })
    expect(await store.integrity()).toEqual([])
    await store.close()
  })
})

describe('another program that writes', () => {
  it('is named when it does not end', async () => {
    const path = join(folder, 'busy.db')
    const db = openDatabase(path)
    const store = createStore(db)
    const other = new Driver(path)
    other.exec('BEGIN IMMEDIATE')
    db.pragma('busy_timeout = 0')
    await expect(store.setMeta('a', 'b')).rejects.toMatchObject({
      name: 'MonitorError',
      message: `The database ${path} is in use by another program.`,
    })
    other.close()
    await store.setMeta('a', 'b')
    await store.close()
  })
})
