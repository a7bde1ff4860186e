import Database from 'better-sqlite3'

const MINUTE = 60_000
const OPEN = 30

/** The n-th of these values, where each pair says how many in a thousand have it; the last one takes the rest. */
const share = (pairs, n) => {
  let left = n % 1000
  for (const [value, thousandths] of pairs) {
    left -= thousandths
    if (left < 0) return value
  }
  return pairs.at(-1)[0]
}

const isRare = (n, every) => n % every === 7

function rowOf(template, n, { at, sourceKey }) {
  const scattered = (n * 7919) % 1_000_003
  const word = isRare(scattered, 50_000) ? 'Glasfaser' : share([['Hotline', 100], ['Filiale', 300], ['Tarif', 600]], scattered) // biome-ignore format: one line
  const author = isRare(scattered, 40_000) ? 'Rosa Rar' : `Kundin ${scattered % 50_000}`
  return {
    ...template,
    source_key: sourceKey,
    native_id: `bench-${n}`,
    thread: `bench-${n}`,
    content_hash: `${n}`,
    text: `Ich warte seit ${n % 997} Tagen auf eine Antwort von Beispiel, und bei der ${word} meldet sich niemand. Das ist eine Frechheit!`,
    kind: isRare(scattered, 30_000) ? 'suggestion' : share([['complaint', 600], ['question', 200], ['praise', 100], ['neutral', 100]], scattered), // biome-ignore format: one line
    severity: isRare(scattered, 20_000)
      ? 'critical'
      : share(
          [
            ['low', 500],
            ['medium', 350],
            ['high', 150],
          ],
          scattered,
        ),
    verdict_language: isRare(scattered, 25_000)
      ? 'fr'
      : share(
          [
            ['de', 850],
            ['en', 150],
          ],
          scattered,
        ),
    relevant: 1,
    published_at: at,
    first_seen_at: at + MINUTE,
    author_id: `u${scattered % 50_000}`,
    author_handle: `@kundin${scattered % 50_000}`,
    author_name: author,
    author_followers: n % 997,
  }
}

/**
 * Fills a database that a poll made with `count` mentions of two years, as varied as life: rare and common words, authors, languages.
 * Three in ten are cases, all closed but a few dozen of the last weeks.
 */
export function fillVaried(file, count) {
  const db = new Database(file)
  db.pragma('synchronous = off')
  const columns = db
    .pragma('table_info(mentions)')
    .map((column) => column.name)
    .filter((name) => name !== 'id' && name !== 'case_id')
  const template = db.prepare(`select ${columns.join(', ')} from mentions limit 1`).get()
  const sources = db.prepare('select key from sources order by key').pluck().all()
  const insert = db.prepare(
    `insert into mentions (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`,
  )
  const index = db.prepare('insert into mentions_text (rowid, title, text) values (?, ?, ?)')
  const open = db.prepare(
    'insert into cases (state, mention_id, opened_at, closed_at, baseline, assignee) values (?, ?, ?, ?, 0, ?)',
  )
  const join = db.prepare('update mentions set case_id = ? where id = ?')
  const answer = db.prepare(
    "insert into answers (case_id, recorded, kind, strength, at, mention_id, by, reason) values (?, 0, 'answer', 'explicit', ?, ?, 'Kundendienst', 'it replies')",
  )
  const step = (730 * 1440 * MINUTE) / count
  const begin = template.first_seen_at - 730 * 1440 * MINUTE
  db.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const at = Math.round(begin + n * step)
      const row = rowOf(template, n, { at, sourceKey: sources[n % 1000 === 0 ? sources.length - 1 : n % (sources.length - 1)] })
      const { lastInsertRowid: id } = insert.run(row)
      index.run(id, row.title, row.text)
      const isOpen = n > count * 0.97 && n % Math.floor((count * 0.03) / OPEN) === 0
      if (!isOpen && n % 10 > 2) continue
      const state = isOpen ? 'open' : share([['answered', 700], ['resolved', 200], ['dismissed', 100]], n * 31) // biome-ignore format: one line
      const answeredAt = at + (n % 2_000) * MINUTE
      const assignee = n % 5000 === 1 ? 'rosa' : null
      const caseId = open.run(state, id, at, isOpen ? null : answeredAt, assignee).lastInsertRowid
      join.run(caseId, id)
      if (!isOpen) answer.run(caseId, answeredAt, id)
    }
  })()
  db.exec('analyze')
  db.pragma('wal_checkpoint(truncate)')
  db.close()
}
