import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../src/store/sqlite/file/open-database.js'
import { initial } from '../../src/store/sqlite/migrations/001-initial.js'
import { cases } from '../../src/store/sqlite/migrations/002-cases.js'
import { sources } from '../../src/store/sqlite/migrations/003-sources.js'
import { alerts } from '../../src/store/sqlite/migrations/004-alerts.js'
import { judgement } from '../../src/store/sqlite/migrations/005-judgement.js'
import { createStore } from '../../src/store/sqlite/sqlite-store.js'
import { tempFolder } from './temp-folder.js'

const folder = tempFolder()
const VERSIONS = [initial, cases, sources, alerts, judgement]

const TEXTS = ['Die Gebühr', 'GEBU\u0308HR', 'Hauptstraße', 'Über ÄÖÜ äöü ẞ', 'Keine Gebühr von uns']

const row = (text: string, id: number): string =>
  `INSERT INTO mentions (id, source_key, native_id, thread, rules, role, first_seen_at, published_at, baseline, relevant, closing, kind, score,
     severity, reasons, sensitive, author_flags, content_hash, text)
   VALUES (${id}, 1, 'c${id}', 'c${id}', 1, 'comment', 2000, 1000, 0, ${id === 5 ? 0 : 1}, 0, 'complaint', 0.9, 'high', '[]', '[]', '[]', 'h${id}', '${text}');
   ${id === 5 ? '' : `INSERT INTO mentions_text (rowid, title, text) VALUES (${id}, NULL, '${text}');`}`

const FILLED = `INSERT INTO rulesets VALUES (1, 'rules 1');
  INSERT INTO sources (key, id, type, url) VALUES (1, 'blog', 'wordpress', 'https://blog.example/');
  ${TEXTS.map((text, index) => row(text, index + 1)).join('\n')}
  -- Erased: nothing of it is in the index.
  ${row('', 6)} DELETE FROM mentions_text WHERE rowid = 6;`

it.each(VERSIONS.map(({ version }) => version))('what was stored by version %i is found in every spelling', async (version) => {
  const path = join(folder, `version-${version}.db`)
  const old = openDatabase(path, { migrations: VERSIONS.slice(0, version) })
  old.script(FILLED)
  old.close()
  const db = openDatabase(path)
  const store = createStore(db)
  const found = async (search: string): Promise<number[]> =>
    (await store.mentions({ search }, { order: 'oldest', after: null, limit: 9 })).map(({ id }) => id)
  expect(await found('Gebühr')).toEqual([1, 2])
  expect(await found('gebuehr')).toEqual([1, 2])
  expect(await found('Hauptstrasse')).toEqual([3])
  expect(await found('"Ueber AeOeUe aeoeue ss"')).toEqual([4])
  expect(db.all('SELECT rowid AS id FROM mentions_text ORDER BY rowid')).toEqual([1, 2, 3, 4].map((id) => ({ id })))
  await store.close()
})
