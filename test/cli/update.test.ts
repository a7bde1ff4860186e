import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/store/sqlite/file/open-database.js'
import { MIGRATIONS } from '../../src/store/sqlite/migrations/migrations.js'
import { monitor, type Surroundings, words } from './run-monitor.js'

const NEWEST = MIGRATIONS.length
const NOW = Date.UTC(2026, 10, 21, 9)

/** A folder with a database as a release left it that knew so many versions; 0: with none. */
function place(version: number) {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-update-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const source = '{ id: blog, type: feed, url: "https://blog.example/a.atom" }'
  writeFileSync(
    join(folder, 'monitor.yaml'),
    `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }\nsources: [${source}]\ndatabase: ./monitor.db\n`,
  )
  const file = join(folder, 'monitor.db')
  if (version > 0) {
    const old = openDatabase(file, { migrations: MIGRATIONS.slice(0, version) })
    old.script(`INSERT INTO rulesets VALUES (1, 'rules 1');
      INSERT INTO sources (key, id, type, url) VALUES (1, 'blog', 'feed', 'https://blog.example/a.atom');
      INSERT INTO mentions (id, source_key, native_id, thread, rules, role, first_seen_at, baseline, relevant, closing, kind, score,
        severity, reasons, sensitive, author_flags, content_hash, text)
        VALUES (1, 1, 'a', 'a', 1, 'post', 1000, 0, 1, 0, 'complaint', 0.9, 'high', '[]', '[]', '[]', 'h', 'Beispiel antwortet nie');
      INSERT INTO mentions_text (rowid, title, text) VALUES (1, NULL, 'Beispiel antwortet nie')`)
    old.close()
  }
  const say = (line: string, surroundings: Surroundings = {}) =>
    monitor(words(line), { cwd: folder, env: { XDG_CACHE_HOME: folder }, now: NOW, ...surroundings })
  return { file, say }
}

/** It labels the one mention that there is. */
const ACT = 'label M-1 praise'

const TOLD = (from: number) =>
  `The database is brought from version ${from} to version ${NEWEST}; a large one takes a minute.\nIt is at version ${NEWEST} now, after 0s.\n`

it.each([1, 6, NEWEST - 1])(
  'at a terminal it is told that a database of version %i is brought up to date, once',
  async (version) => {
    const { say } = place(version)
    const first = await say(ACT, { columns: 80 })
    expect({ code: first.code, told: first.err.slice(0, TOLD(version).length) }).toEqual({ code: 0, told: TOLD(version) })
    expect((await say('label M-1 neutral', { columns: 80 })).err).not.toContain('version')
  },
)

it('in German', async () => {
  const { say } = place(6)
  const { err } = await say(ACT, { columns: 80, env: { LANG: 'de_DE.UTF-8' } })
  expect(err).toContain(
    `Die Datenbank wird von Version 6 auf Version ${NEWEST} gebracht; bei einer großen dauert das eine Minute.\n`,
  )
  expect(err).toContain(`Sie hat jetzt Version ${NEWEST}, nach 0s.\n`)
})

it.each([
  ['in a pipe', 6, {}],
  ['of a new database', 0, { columns: 80 }],
  ['of one that is up to date', NEWEST, { columns: 80 }],
])('nothing is told %s', async (_name, version, surroundings) => {
  const { say, file } = place(version)
  const { err } = await say(version === 0 ? 'prune --older-than 9d --yes' : ACT, surroundings)
  expect(err).not.toContain('version')
  expect(statSync(file).size).toBeGreaterThan(0)
})

it('nothing is told of what could not be brought up to date, but why', async () => {
  const { say, file } = place(6)
  const broken = openDatabase(file, { migrations: MIGRATIONS.slice(0, 6) })
  broken.script('ALTER TABLE cases ADD COLUMN rest_at INTEGER')
  broken.close()
  const { code, err } = await say(ACT, { columns: 80 })
  expect(code).toBe(1)
  expect(err).toContain('is brought from version 6')
  expect(err).not.toContain('now, after')
  expect(err).toContain('duplicate column name: rest_at')
})
