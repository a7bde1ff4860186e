import Database from 'better-sqlite3'

/** Multiplies what a poll stored: `count` mentions, of which some, usually a few dozen, are open cases, and as many again answered ones. */
export function fillDatabase(file, count, openCases = 30) {
  const db = new Database(file)
  db.pragma('synchronous = off')
  const columns = db
    .pragma('table_info(mentions)')
    .map((column) => column.name)
    .filter((name) => name !== 'id' && name !== 'case_id')
  const template = db.prepare(`select ${columns.join(', ')} from mentions limit 1`).get()
  const insert = db.prepare(
    `insert into mentions (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`,
  )
  const index = db.prepare('insert into mentions_text (rowid, title, text) values (?, ?, ?)')
  const open = db.prepare(`insert into cases (state, mention_id, opened_at, baseline) values (?, ?, ?, 0)`)
  const join = db.prepare('update mentions set case_id = ? where id = ?')
  const answer = db.prepare(
    "insert into answers (case_id, recorded, kind, strength, at, mention_id, by, reason) values (?, 0, 'answer', 'explicit', ?, ?, 'Kundendienst', 'it replies')",
  )
  const every = Math.floor(count / openCases)
  db.transaction(() => {
    for (let i = 0; i < count; i += 1) {
      // The last thirty days, however many there are: clocks of older cases have more days to lay out.
      const at = template.first_seen_at - (i % 43_200) * 60_000
      const text = `Ich warte seit ${i} Tagen auf eine Antwort von Beispiel, und niemand meldet sich.`
      const row = {
        ...template,
        native_id: `bench-${i}`,
        thread: `bench-${i}`,
        content_hash: `${i}`,
        text,
        kind: 'complaint',
        relevant: 1,
        published_at: at,
        first_seen_at: at,
        author_followers: i % 997,
      }
      const { lastInsertRowid: id } = insert.run(row)
      if (i % 10 === 0) index.run(id, template.title, text)
      if (i % every !== 0 && i % every !== 1) continue
      const state = i % every === 0 ? 'open' : 'answered'
      const caseId = open.run(state, id, at).lastInsertRowid
      join.run(caseId, id)
      if (state === 'answered') answer.run(caseId, at + (i % 2_000) * 60_000, id)
    }
  })()
  db.pragma('optimize')
  db.pragma('wal_checkpoint(truncate)')
  db.close()
}
