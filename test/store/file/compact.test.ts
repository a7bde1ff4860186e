import { copyFileSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { compact } from '../../../src/store/sqlite/file/compact.js'
import { openDatabase } from '../../../src/store/sqlite/file/open-database.js'
import { createStore } from '../../../src/store/sqlite/sqlite-store.js'
import type { Store } from '../../../src/store/store.js'
import { judged, nobody, poll, T0 } from '../../contracts/store/data.js'
import { dice } from '../../support/dice.js'
import { tempFolder } from '../temp-folder.js'

const folder = tempFolder()
const DAY = 86_400_000
const COUNT = 1_200

const roll = dice(7)
/** Letters by chance: whatever of them is found in a file, is there since they were written. */
const word = (): string => Array.from({ length: 16 }, () => String.fromCharCode(97 + Math.floor(roll() * 26))).join('')

interface Written {
  readonly name: string
  readonly word: string
  readonly old: boolean
}

const PEOPLE: readonly Written[] = Array.from({ length: COUNT }, (_, index) => ({
  name: word(),
  word: word(),
  old: index % 40 === 0 || (index > 600 && index % 3 === 0),
}))

/** Posts of all sizes, from a line to a page and a half of the file, some of them edited, each poll a few of them. */
async function fill(store: Store): Promise<void> {
  const posts = PEOPLE.map(({ name, word: own, old }, index) =>
    judged(`c${index}`, {
      text: `Beispiel ${own} ${'und wieder nichts '.repeat((index * 37) % 400)}`,
      title: index % 3 === 0 ? `Titel ${own}` : null,
      author: { ...nobody, id: `id-${name}`, name, url: `https://leute.example/${name}` },
      publishedAt: old ? T0 - DAY : T0 + 400 * DAY,
    }),
  )
  for (let at = 0; at < COUNT; at += 100) await store.savePoll(poll(posts.slice(at, at + 100)))
  const edited = posts.filter((_, index) => index % 40 === 0)
  await store.savePoll(
    poll(edited.map((post) => ({ ...post, text: `${post.text} Nachtrag`, contentHash: `2 ${post.contentHash}` }))),
  )
}

/** How many of those people's names and words stand in the files; of a word in the search index its beginning may be shared with another. */
function found(path: string, old: boolean): number {
  const ends = new Set(
    PEOPLE.filter((each) => each.old === old).flatMap(({ name, word: own }) => [name.slice(-10), own.slice(-10)]),
  )
  const seen = new Set<string>()
  for (const suffix of ['', '-wal']) {
    if (statSync(path + suffix, { throwIfNoEntry: false }) === undefined) continue
    const bytes = readFileSync(path + suffix, 'latin1')
    for (const [letters] of bytes.matchAll(/[a-z]{10,}/g))
      for (let at = 0; at + 10 <= letters.length; at += 1)
        if (ends.has(letters.slice(at, at + 10))) seen.add(letters.slice(at, at + 10))
  }
  return seen.size
}

const OLD = PEOPLE.filter(({ old }) => old).length

beforeAll(async () => {
  const store = createStore(openDatabase(join(folder, 'filled.db')))
  await fill(store)
  await store.close()
})

function filled(name: string) {
  const path = join(folder, name)
  copyFileSync(join(folder, 'filled.db'), path)
  const db = openDatabase(path)
  return { path, db, store: createStore(db) }
}

/** All rows of all tables, by what they are called by. */
const rowsOf = (path: string): unknown => {
  const driver = new Driver(path, { readonly: true })
  const tables = driver
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'mentions_text%'")
    .pluck()
    .all() as string[]
  const rows = Object.fromEntries(tables.map((table) => [table, driver.prepare(`SELECT * FROM ${table}`).all()]))
  driver.close()
  return rows
}

describe('what was erased', () => {
  it('stands nowhere in the files any more, and all else does, under the same numbers', async () => {
    const { path, store } = filled('erased.db')
    expect([found(path, true), found(path, false)]).toEqual([2 * OLD, 2 * (COUNT - OLD)])
    expect((await store.eraseBefore(T0 + DAY, 10_000)).mentions).toBe(OLD)
    const rows = rowsOf(path)
    const { before, after } = await store.compact()
    expect([found(path, true), found(path, false)]).toEqual([0, 2 * (COUNT - OLD)])
    expect(rowsOf(path)).toEqual(rows)
    expect([statSync(`${path}-wal`).size, statSync(path).size]).toEqual([0, after])
    expect(after).toBeLessThan(before)
    expect(await store.integrity()).toEqual([])
    const kept = PEOPLE.findIndex(({ old }) => !old)
    const search = await store.mentions({ search: PEOPLE[kept]!.word }, { order: 'oldest', after: null, limit: 9 })
    expect(search.map(({ id }) => id)).toEqual([kept + 1])
    await store.close()
  })

  it('is gone when it was one post of a search index in one piece', async () => {
    const { path, store } = filled('one-piece.db')
    await store.compact()
    await store.eraseBefore(T0 + DAY, 7)
    await store.compact()
    expect(found(path, true)).toBe(2 * (OLD - 7))
    await store.close()
  })

  it('is gone also where nothing is left to erase, such as what an older release left in free pages', async () => {
    const { path, db, store } = filled('older.db')
    db.script(
      "PRAGMA secure_delete = OFF; UPDATE mentions SET text = '', title = NULL, author_id = NULL, author_name = NULL, author_url = NULL",
    )
    db.script("DELETE FROM versions; INSERT INTO mentions_text (mentions_text) VALUES ('delete-all')")
    await store.compact()
    expect([found(path, true), found(path, false)]).toEqual([0, 0])
    await store.close()
  })
})

describe('compacting', () => {
  it('goes on while another process reads, and says to run again when that keeps the log from being emptied', async () => {
    const { path, db, store } = filled('read.db')
    db.pragma('busy_timeout = 20')
    await store.eraseBefore(T0 + DAY, 10_000)
    const reader = new Driver(path, { readonly: true })
    reader.exec('BEGIN')
    const seen = () => reader.prepare("SELECT count(*) FROM mentions WHERE text <> ''").pluck().get()
    expect(seen()).toBe(COUNT - OLD)
    await expect(store.compact()).rejects.toMatchObject({
      name: 'MonitorError',
      exit: 1,
      message: `The database ${path} could not be compacted: another program is using it.`,
      hint: 'Nothing is lost. Run the same command again when that program is done.',
    })
    expect(seen()).toBe(COUNT - OLD)
    reader.exec('COMMIT')
    await store.compact()
    expect(found(path, true)).toBe(0)
    expect(seen()).toBe(COUNT - OLD)
    reader.close()
    await store.close()
  })

  it('waits for who writes, then leaves all as it was', async () => {
    const { path, db, store } = filled('written.db')
    db.pragma('busy_timeout = 20')
    const writer = new Driver(path)
    writer.exec("BEGIN IMMEDIATE; UPDATE sources SET message = 'half'")
    await expect(store.compact()).rejects.toThrow(`The database ${path} could not be compacted: another program is using it.`)
    writer.exec('ROLLBACK')
    writer.close()
    expect(await store.integrity()).toEqual([])
    await store.compact()
    await store.close()
  })

  it.each([
    [
      'on one disk',
      () => ({ disk: 1, free: 1_000_000 }),
      'Free some space and run the same command again. What is erased is erased.',
    ],
    [
      'where passing files go',
      (name: string) => (name === folder ? { disk: 1, free: 1e12 } : { disk: 2, free: 1_000_000 }),
      'Free some space there, or name a roomier folder in SQLITE_TMPDIR; then run the same command again. What is erased is erased.',
    ],
  ])('says what is missing when there is no room %s, and touches nothing', async (name, see, hint) => {
    const { path, db, store } = filled(`full ${name}.db`)
    const bytes = readFileSync(path)
    expect(() => compact(db, see)).toThrow(
      expect.objectContaining({
        name: 'MonitorError',
        message: expect.stringMatching(/^The database .* cannot be compacted: \S+ has 1 MB free, and that takes up to \d+ MB\.$/),
        hint,
      }),
    )
    expect([readFileSync(path).equals(bytes), statSync(`${path}-wal`).size]).toEqual([true, 0])
    await store.close()
  })

  it('goes on where the system does not tell what is free', async () => {
    const { path, db, store } = filled('unknown.db')
    expect(compact(db, () => null).after).toBe(statSync(path).size)
    await store.close()
  })

  it('keeps the numbers of all rows: each table has its own, or none', () => {
    const db = openDatabase(join(folder, 'tables.db'))
    const tables = db.all<{ name: string; wr: number }>(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    const numbered = (table: string): boolean =>
      db.get("SELECT 1 FROM pragma_table_info(?) WHERE pk = 1 AND type = 'INTEGER'", table) !== undefined
    expect(tables.length).toBeGreaterThan(15)
    expect(tables.filter(({ name, wr }) => wr === 0 && !numbered(name))).toEqual([])
    db.close()
  })
})
