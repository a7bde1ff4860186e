import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../src/store/sqlite/file/open-database.js'
import { MIGRATIONS } from '../../src/store/sqlite/migrations/migrations.js'
import { createStore } from '../../src/store/sqlite/sqlite-store.js'
import { judged, poll, T0 } from '../contracts/store/data.js'
import { tempFolder } from './temp-folder.js'

const folder = tempFolder()

// Written by hand: whoever wrote to a monitor of any release can be forgotten.
const FILLED = `
INSERT INTO rulesets VALUES (1, 'rules 1');
INSERT INTO sources (key, id, type, url) VALUES (1, 'blog', 'wordpress', 'https://blog.example/');
INSERT INTO mentions (id, source_key, native_id, thread, rules, role, first_seen_at, published_at, baseline, relevant, closing, kind, score,
  severity, reasons, sensitive, author_id, author_name, author_flags, content_hash, text)
  VALUES (17, 1, 'c1', 'c1', 1, 'comment', 2000, 1000, 0, 1, 0, 'complaint', 0.9, 'high', '[]', '[]', '4711', 'Rosa', '[]', 'h1', 'Wo bleibt es?'),
         (18, 1, 'c2', 'c2', 1, 'comment', 2000, 1500, 0, 1, 0, 'complaint', 0.9, 'high', '[]', '[]', '4712', 'Urs', '[]', 'h2', 'Und meins?');
INSERT INTO mentions_text (rowid, title, text) VALUES (17, NULL, 'Wo bleibt es?'), (18, NULL, 'Und meins?');
INSERT INTO cases (id, state, mention_id, opened_at, closed_at, baseline) VALUES (3, 'open', 17, 2000, NULL, 0);
UPDATE mentions SET case_id = 3 WHERE id = 17;
`

it.each(MIGRATIONS.slice(0, 7).map(({ version }) => version))('who wrote to version %i can be forgotten', async (version) => {
  const path = join(folder, `version-${version}.db`)
  const old = openDatabase(path, { migrations: MIGRATIONS.slice(0, version) })
  old.script(FILLED)
  old.close()
  const db = openDatabase(path)
  expect(db.all('SELECT id, forgotten_at, deleted_at FROM mentions ORDER BY id')).toEqual([
    { id: 17, forgotten_at: null, deleted_at: null },
    { id: 18, forgotten_at: null, deleted_at: null },
  ])
  const store = createStore(db)
  const found = await store.mentionsBy([{ id: '4711' }])
  await store.forget({ mentionIds: found.map(({ id }) => id), at: T0, who: 'ab', why: null })
  const back = await store.savePoll(poll([judged('c1', { text: 'Wo bleibt es nun?' }), judged('c2')], { now: T0 }))
  expect(back).toEqual({ added: 0, edited: 1, deleted: 0 })
  expect(db.all('SELECT id, forgotten_at, deleted_at, author_name, text, case_id FROM mentions ORDER BY id')).toEqual([
    { id: 17, forgotten_at: T0, deleted_at: T0, author_name: null, text: '', case_id: 3 },
    { id: 18, forgotten_at: null, deleted_at: null, author_name: 'Rosa', text: 'Wo bleibt meine Karte? c2', case_id: null },
  ])
  expect(db.all('SELECT rowid AS id FROM mentions_text ORDER BY rowid')).toEqual([{ id: 18 }])
  await store.close()
})
