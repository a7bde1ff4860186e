import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../src/store/sqlite/file/open-database.js'
import { MIGRATIONS } from '../../src/store/sqlite/migrations/migrations.js'
import { tempFolder } from './temp-folder.js'

const before = MIGRATIONS.filter(({ version }) => version < 9)
const linkOf = (token: string, rest = '') => `https://blog.example/a?id=7&token=${token}${rest}`

it.each([
  ['one', ['geheim-1'], linkOf('geheim-1', '#c1'), linkOf('***', '#c1')],
  ['two, of which one begins as the other does', ['geheim-1', 'geheim-12'], linkOf('geheim-12'), linkOf('***')],
  ['one that is no pattern', ['a.c+(d)'], `${linkOf('a.c+(d)')} ${linkOf('abc(d)')}`, `${linkOf('***')} ${linkOf('abc(d)')}`],
  ['one of a source that the message is not of', ['geheim-1'], linkOf('anders'), linkOf('anders')],
])('of the secrets of addresses, none stays in any of many messages: %s', (_name, tokens, text, masked) => {
  const file = join(tempFolder(), 'monitor.db')
  const old = openDatabase(file, { migrations: before })
  for (const token of tokens)
    old.run("INSERT INTO sources (id, type, url) VALUES (?, 'feed', ?)", token, `https://blog.example/feed?token=${token}`)
  const messages = 1_001
  old.run(
    `WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
     INSERT INTO deliveries (key, receiver, group_key, reason, created_at, next_at, message) SELECT n, 'care', 'g', 'first', n, n, ? FROM number`,
    messages,
    text,
  )
  old.close()
  const db = openDatabase(file)
  expect(db.all('SELECT message, count(*) AS count FROM deliveries GROUP BY message')).toEqual([
    { message: masked, count: messages },
  ])
  db.close()
})
