import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/sqlite/file/database.js'
import { openDatabase } from '../../src/store/sqlite/file/open-database.js'
import { initial } from '../../src/store/sqlite/migrations/001-initial.js'
import { createStore } from '../../src/store/sqlite/sqlite-store.js'
import { tempFolder } from './temp-folder.js'

const folder = tempFolder()

// Written by hand: a file of version 1 must stay readable whatever the present code writes.
const FILLED = `
INSERT INTO rulesets VALUES (1, 'rules 1');
INSERT INTO sources (key, id, type, url) VALUES (1, 'blog', 'wordpress', 'https://blog.example/');
INSERT INTO mentions (id, source_key, native_id, thread, rules, role, first_seen_at, published_at, baseline, relevant, closing, kind, score,
  severity, reasons, sensitive, author_name, author_flags, content_hash, text)
  VALUES (17, 1, 'c1', 'c1', 1, 'comment', 2000, 1000, 0, 1, 0, 'complaint', 0.9, 'high', '[]', '[]', 'Rosa', '[]', 'h1', 'Wo bleibt es?'),
         (18, 1, 'c2', 'c2', 1, 'comment', 2000, 1500, 0, 1, 0, 'complaint', 0.9, 'high', '[]', '[]', 'Urs', '[]', 'h2', 'Und meins?');
INSERT INTO cases (id, state, mention_id, opened_at, closed_at, baseline, policy_hash, outcome, assignee, acked_until)
  VALUES (3, 'open', 17, 2000, NULL, 0, NULL, NULL, 'rosa', 9000), (4, 'resolved', 18, 2000, 5000, 1, 'p', 'met', NULL, NULL),
         (9, 'open', 18, 2000, NULL, 0, NULL, NULL, NULL, NULL);
DELETE FROM cases WHERE id = 9;
UPDATE mentions SET case_id = 3 WHERE id = 17;
UPDATE mentions SET case_id = 4 WHERE id = 18;
INSERT INTO answers (case_id, recorded, kind, strength, at, reason) VALUES (4, 1, 'manual', 'explicit', 4000, 'am Telefon');
INSERT INTO events (case_id, at, act, who, why) VALUES (4, 5000, 'resolve', 'rosa', 'am Telefon');
`

function versionOne(name: string, rows = FILLED): string {
  const path = join(folder, name)
  const db = openDatabase(path, { migrations: [initial] })
  db.script(rows)
  db.close()
  return path
}

const tables = (db: Database, names: readonly string[]) => names.map((name) => db.all(`SELECT * FROM ${name} ORDER BY 1`))

describe('a database of version 1', () => {
  it('keeps every case, with its number, its mentions, its answers and its history', () => {
    const old = openDatabase(versionOne('whole.db'), { migrations: [initial] })
    const [cases, mentions, answers, events] = tables(old, ['cases', 'mentions', 'answers', 'events']) as [
      object[],
      ...object[][],
    ]
    old.close()
    const db = openDatabase(join(folder, 'whole.db'))
    const added = {
      snoozed_until: null,
      wave_id: null,
      settled_at: null,
      reopened_at: null,
      merged_into: null,
      rest_at: expect.any(Number),
    }
    expect(db.all('SELECT * FROM cases ORDER BY id')).toEqual(cases.map((row) => ({ ...row, ...added })))
    expect(db.all('SELECT * FROM mentions ORDER BY id')).toEqual(mentions?.map((row) => expect.objectContaining(row)))
    expect(db.all('SELECT * FROM answers')).toEqual(answers?.map((row) => expect.objectContaining(row)))
    expect(db.all('SELECT * FROM events')).toEqual(events?.map((row) => expect.objectContaining(row)))
    expect(db.all('PRAGMA foreign_key_check')).toEqual([])
    db.close()
  })

  it('gives no number out again that a case once had', () => {
    const db = openDatabase(versionOne('numbers.db'))
    const insert = "INSERT INTO cases (state, mention_id, opened_at, baseline) VALUES ('open', 17, 1, 0)"
    expect(db.run(insert).id).toBe(10)
    db.close()
  })

  it('is brought up without cases as well', () => {
    const db = openDatabase(versionOne('empty.db', ''))
    expect(db.all('SELECT * FROM cases')).toEqual([])
    db.close()
  })

  it('guards what refers to a case after it as before', async () => {
    const db = openDatabase(versionOne('guarded.db'))
    expect(() => db.run("UPDATE mentions SET case_id = 77 WHERE native_id = 'c1'")).toThrow(/FOREIGN KEY/)
    expect(() => db.run('DELETE FROM cases WHERE id = 4')).toThrow(/FOREIGN KEY/)
    expect((await createStore(db).caseDetail(4))?.events).toMatchObject([{ act: 'resolve', who: 'rosa' }])
    db.close()
  })

  it('stays as it is when a row of it refers to nothing', () => {
    const path = versionOne('torn.db', `PRAGMA foreign_keys = OFF; ${FILLED} UPDATE mentions SET case_id = 77 WHERE id = 17;`)
    expect(() => openDatabase(path)).toThrow('a row of mentions refers to nothing')
    const db = openDatabase(path, { migrations: [initial] })
    expect(db.pragma('user_version')).toBe(1)
    expect(db.all('SELECT case_id FROM mentions ORDER BY id')).toEqual([{ case_id: 77 }, { case_id: 4 }])
    db.close()
  })

  it('says of a merged case into which one, and of no other', () => {
    const db = openDatabase(versionOne('merged.db'))
    expect(() => db.run("UPDATE cases SET state = 'merged' WHERE id = 3")).toThrow(/CHECK/)
    expect(() => db.run('UPDATE cases SET merged_into = 4 WHERE id = 3')).toThrow(/CHECK/)
    expect(db.run("UPDATE cases SET state = 'merged', merged_into = 4 WHERE id = 3").changes).toBe(1)
    db.close()
  })
})
