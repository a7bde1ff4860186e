import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/sqlite/file/open-store.js'
import { judged, openCase, poll, T0 } from '../../contracts/store/data.js'
import { tempFolder } from '../temp-folder.js'

const folder = tempFolder()
const rights = (path: string): string => (statSync(path).mode & 0o777).toString(8)

async function filled(name: string, mentions = 200): Promise<string> {
  const path = join(folder, name)
  const store = await openStore(path)
  await store.savePoll(poll(Array.from({ length: mentions }, (_, index) => judged(`c${index}`))))
  await store.close()
  return path
}

describe('opening', () => {
  it('creates file and folder, readable by the owner alone, with all that SQLite lays beside it', async () => {
    const path = join(folder, 'new', 'deep', 'monitor.db')
    const store = await openStore(path)
    const lock = await store.lockPoll({ pid: 1, host: 'h', since: T0 })
    await store.setMeta('a', 'b')
    const files = readdirSync(join(folder, 'new', 'deep')).sort()
    expect(files).toEqual(['monitor.db', 'monitor.db-shm', 'monitor.db-wal', 'monitor.db.lock'])
    expect(files.map((file) => rights(join(folder, 'new', 'deep', file)))).toEqual(['600', '600', '600', '600'])
    expect([rights(join(folder, 'new')), rights(join(folder, 'new', 'deep'))]).toEqual(['700', '700'])
    await lock.release()
    await store.close()
  })

  it('through a link that leads to no file yet: readable by the owner alone too, and one lock for both names', async () => {
    const [real, link] = [join(folder, 'real.db'), join(folder, 'link.db')]
    symlinkSync(real, link)
    const store = await openStore(link)
    expect(rights(real)).toBe('600')
    const lock = await store.lockPoll({ pid: 1, host: 'h', since: T0 })
    const other = await openStore(real)
    await expect(other.lockPoll({ pid: 2, host: 'h', since: T0 })).rejects.toThrow('Another poll is running: process 1 on h')
    await lock.release()
    await other.close()
    await store.close()
  })

  it('leaves the rights of a folder that was there', async () => {
    const shared = join(folder, 'shared')
    mkdirSync(shared)
    chmodSync(shared, 0o755)
    await (await openStore(join(shared, 'monitor.db'))).close()
    expect(rights(shared)).toBe('755')
  })

  it('finds again what was stored', async () => {
    const path = await filled('again.db')
    const store = await openStore(path)
    expect((await store.sources()).map((source) => source.mentions)).toEqual([200])
    await store.close()
  })

  it('never gives a case number twice, even when the newest case is gone', async () => {
    const path = join(folder, 'numbers.db')
    let store = await openStore(path)
    const first = await openCase(store, 'a')
    await store.close()
    const driver = new Driver(path)
    driver.exec('UPDATE mentions SET case_id = NULL; DELETE FROM cases')
    driver.close()
    store = await openStore(path)
    expect(await openCase(store, 'b')).toBe(first + 1)
    await store.close()
  })
})

describe('opening for reading only', () => {
  it('says how to get a database where there is none, and creates none', async () => {
    const path = join(folder, 'none', 'monitor.db')
    await expect(openStore(path, { readonly: true })).rejects.toMatchObject({
      name: 'MonitorError',
      exit: 1,
      message: `There is no database yet: ${path} does not exist.`,
      hint: 'Run monitor poll; it creates the database.',
    })
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  it('sees the last finished state while a poll writes, and then the next', async () => {
    const path = await filled('shared.db')
    const writer = new Driver(path)
    writer.exec(`BEGIN IMMEDIATE; UPDATE sources SET mentions = 4711`)
    const reader = await openStore(path, { readonly: true })
    expect((await reader.sources()).map((source) => source.mentions)).toEqual([200])
    writer.exec('COMMIT')
    expect((await reader.sources()).map((source) => source.mentions)).toEqual([4711])
    writer.close()
    await reader.close()
  })

  it('writes nothing, and says why', async () => {
    const path = await filled('reading.db')
    const reader = await openStore(path, { readonly: true })
    await expect(reader.setMeta('a', 'b')).rejects.toMatchObject({
      name: 'MonitorError',
      message: `The database ${path} cannot be written: it is read-only.`,
    })
    await reader.close()
  })
})

describe('a file that cannot be used', () => {
  const refused = async (path: string, message: string, readonly = false) => {
    const before = existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null
    await expect(openStore(path, { readonly })).rejects.toMatchObject({
      name: 'MonitorError',
      exit: 1,
      message: `The database ${path} ${message}`,
      hint: expect.stringMatching(/./),
    })
    if (before !== null) expect(readFileSync(path).equals(before)).toBe(true)
  }

  it('is refused and left as it is when it is no database', async () => {
    const path = join(folder, 'letter.txt')
    writeFileSync(path, 'Sehr geehrte Damen und Herren, '.repeat(100))
    await refused(path, 'is not a database of monitor.')
    await refused(path, 'is not a database of monitor.', true)
  })

  it('is refused and left as it is when it belongs to another program', async () => {
    const path = join(folder, 'browser.db')
    const driver = new Driver(path)
    driver.exec('CREATE TABLE bookmarks (url TEXT); PRAGMA user_version = 77')
    driver.close()
    await refused(path, 'belongs to another program.')
    await refused(path, 'belongs to another program.', true)
  })

  it('is refused when it is a folder', async () => {
    const path = join(folder, 'folder.db')
    mkdirSync(path)
    await refused(path, 'is a folder.')
    await refused(path, 'is a folder.', true)
  })

  it('is refused when part of its path is a file', async () => {
    writeFileSync(join(folder, 'file'), '')
    await refused(join(folder, 'file', 'monitor.db'), 'cannot be created: part of its path is no folder.')
  })

  it('is refused for reading while it is still empty', async () => {
    const path = join(folder, 'empty.db')
    writeFileSync(path, '')
    await refused(path, 'is empty.', true)
  })

  it('is named as damaged when half of its pages are overwritten, and the damage is listed', async () => {
    // So much that the schema itself, which opening reads, stands in the first half.
    const path = await filled('damaged.db', 1_000)
    const copy = join(folder, 'damaged-copy.db')
    copyFileSync(path, copy)
    const file = openSync(copy, 'r+')
    const size = statSync(copy).size
    for (let page = Math.floor(size / 8192); page < size / 4096; page += 1)
      writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096)
    const store = await openStore(copy)
    expect((await store.integrity()).length).toBeGreaterThan(0)
    await expect(store.threadsToJoin(1_000)).rejects.toMatchObject({
      name: 'MonitorError',
      message: `The database ${copy} is damaged.`,
    })
    await store.close().catch(() => undefined)
  })
})
