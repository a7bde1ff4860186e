import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../../src/store/sqlite/file/open-database.js'
import { tempFolder } from '../temp-folder.js'

const folder = tempFolder()

it.each([
  ['rows in their order', 'SELECT value AS v FROM json_each(?) ORDER BY value DESC'],
  ['rows in another order', 'SELECT value AS v FROM json_each(?) ORDER BY value % 3, value'],
  ['no row', 'SELECT value AS v FROM json_each(?) WHERE value < 0'],
  [
    'text, numbers and null',
    `SELECT value AS v, 'a "quoted" ünïcode \u{1f600}' AS text, value / 2.0 AS "at", NULL AS nobody FROM json_each(?)`,
  ],
])('rows that are taken all at once are those that come one by one: %s', (name, sql) => {
  const db = openDatabase(join(folder, `${name.replace(/\W+/g, '-')}.db`))
  const given = JSON.stringify([3, 1, 2, 5, 4])
  expect(db.allAtOnce(sql, given)).toEqual(db.all(sql, given))
  db.close()
})
