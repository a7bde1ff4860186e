import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TieStrength } from '../../../src/model/answer.js'
import type { CaseRecord } from '../../../src/model/case.js'
import { allWaits } from '../../../src/sla/waits.js'
import type { CountingReplies } from '../../../src/store/case-lists.js'
import { caseKeys } from '../../../src/store/sqlite/cases/case-lists.js'
import { caseRecords } from '../../../src/store/sqlite/cases/case-records.js'
import { settleRest } from '../../../src/store/sqlite/cases/rest.js'
import type { Database } from '../../../src/store/sqlite/file/database.js'
import { openDatabase } from '../../../src/store/sqlite/file/open-database.js'
import { MIGRATIONS } from '../../../src/store/sqlite/migrations/migrations.js'
import { createStore } from '../../../src/store/sqlite/sqlite-store.js'
import { answer, caseDecision } from '../../contracts/store/data.js'
import { dice } from '../../support/dice.js'
import { fillVariedCases, VARIED_SOURCES } from '../../support/varied-cases.js'
import { tempFolder } from '../temp-folder.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 10, 16, 11)
const UNKNOWN = 9_000_000_000_000_000

const folder = tempFolder()

const seeds = new Set<number>()

/** To copy a database takes a tenth of the time to fill one. */
function filled(name: string, seed: number): Database {
  const copy = join(folder, `seed-${seed}.db`)
  if (!seeds.has(seed)) {
    const db = openDatabase(copy)
    db.script(VARIED_SOURCES)
    db.transaction(() => fillVariedCases(db, dice(seed), { count: 400, now: NOW }))
    db.close()
    seeds.add(seed)
  }
  copyFileSync(copy, join(folder, name))
  return openDatabase(join(folder, name))
}

const rests = (db: Database): (readonly [number, number])[] =>
  db.all<{ id: number; rest_at: number }>('SELECT id, rest_at FROM cases ORDER BY id').map(({ id, rest_at }) => [id, rest_at])

const workedOutAnew = (db: Database): (readonly [number, number])[] => {
  db.run(`UPDATE cases SET rest_at = ${UNKNOWN}`)
  settleRest(db)
  return rests(db)
}

const waitingAt = (records: readonly CaseRecord[], rules: CountingReplies, now: number): number[] =>
  records.filter((record) => allWaits(record, rules, now).at(-1)?.stop === null).map(({ id }) => id)

const mayWaitAt = (db: Database, rules: CountingReplies, at: number): readonly number[] =>
  caseKeys(db, { mayWait: { at, ...rules } }, { order: 'number', limit: null, after: null }).ids

const replies = (deflectedCounts: boolean, ...counts: readonly TieStrength[]): CountingReplies => ({ counts, deflectedCounts })
const RULES: readonly (readonly [string, CountingReplies])[] = [
  ['what nearly everybody counts', replies(false, 'explicit', 'platform', 'addressed')],
  ['all that may count', replies(true, 'explicit', 'platform', 'addressed', 'inferred')],
  ['less than usual', replies(false, 'explicit')],
  ['nothing but what people record', replies(false)],
]

describe('who may wait', () => {
  it.each(RULES)('holds everybody who waits, whenever it is asked, by %s', (name, rules) => {
    const db = filled(`holds-${name}.db`, 1)
    settleRest(db)
    const records = caseRecords(db, 'true', [])
    for (let now = NOW - 11 * DAY; now <= NOW + 3 * DAY; now += 5 * HOUR) {
      const found = new Set(mayWaitAt(db, rules, now))
      expect(waitingAt(records, rules, now).filter((id) => !found.has(id))).toEqual([])
    }
    db.close()
  })

  it('leaves nearly everybody out who does not, once all has happened', () => {
    const db = filled('narrow.db', 2)
    settleRest(db)
    const [, rules] = RULES[0]!
    const found = mayWaitAt(db, rules, NOW + 30 * DAY).length
    const waiting = waitingAt(caseRecords(db, 'true', []), rules, NOW + 30 * DAY).length
    expect(waiting).toBeGreaterThan(50)
    expect(found - waiting).toBeLessThan(0.05 * (400 - waiting))
    db.close()
  })

  it('holds who was touched and not worked out anew', () => {
    const db = filled('touched.db', 3)
    const [, rules] = RULES[0]!
    const late = NOW + 900 * DAY
    settleRest(db)
    const [resting] = rests(db).find(([, at]) => at > 0 && at < NOW) ?? [0]
    expect(mayWaitAt(db, rules, late)).not.toContain(resting)
    const [post] = db.all<{ id: number }>('SELECT id FROM mentions WHERE case_id = ? AND deleted_at IS NULL', resting)
    db.run('UPDATE mentions SET changed_at = ?, tone = NULL WHERE id = ?', NOW + 800 * DAY, post?.id ?? 0)
    expect(mayWaitAt(db, rules, late)).toContain(resting)
    db.close()
  })
})

const CHANGES: readonly (readonly [string, string])[] = [
  ['a case is closed', "UPDATE cases SET state = 'resolved', closed_at = @at WHERE id = @case AND state <> 'merged'"],
  ['a case is opened again', "UPDATE cases SET state = 'open', closed_at = NULL, reopened_at = @at WHERE id = @case"],
  ['a person settled it until then', 'UPDATE cases SET settled_at = @at WHERE id = @case'],
  ['a post comes in', 'UPDATE mentions SET case_id = @case WHERE id = @post'],
  ['a post leaves', 'UPDATE mentions SET case_id = NULL WHERE id = @post'],
  ['a post is deleted', 'UPDATE mentions SET deleted_at = @at WHERE id = @post'],
  ['a post is back', 'UPDATE mentions SET deleted_at = NULL WHERE id = @post'],
  ['a post is older than thought', 'UPDATE mentions SET published_at = @at WHERE id = @post'],
  ['a post was seen anew', 'UPDATE mentions SET first_seen_at = @at WHERE id = @post'],
  ['a post asks by an edit', 'UPDATE mentions SET asked_at = @at WHERE id = @post'],
  ['a post asks more by an edit', 'UPDATE mentions SET changed_at = @at WHERE id = @post'],
  ['a post is read as thanks', "UPDATE mentions SET tone = 'closing' WHERE id = @post"],
  ['a post is judged as thanks', 'UPDATE mentions SET closing = 1, tone = NULL, changed_at = NULL WHERE id = @post'],
  [
    'an answer comes',
    "INSERT INTO answers (case_id, recorded, kind, strength, at, reason) VALUES (@case, 0, 'answer', 'explicit', @at, '')",
  ],
  ['an answer goes', 'DELETE FROM answers WHERE id = @answer'],
  ['an answer goes to another case', 'UPDATE answers SET case_id = @case WHERE id = @answer'],
  ['an answer is of another kind', "UPDATE answers SET kind = 'automatic', strength = 'inferred', at = @at WHERE id = @answer"],
  ['a post is erased with all', 'DELETE FROM mentions WHERE id = @post AND id NOT IN (SELECT mention_id FROM cases)'],
]

describe('from when on nobody waits', () => {
  it.each(CHANGES)('is worked out anew when %s', (name, sql) => {
    const db = filled(`${name}.db`, 4)
    settleRest(db)
    const roll = dice(5)
    const wanted = [...new Set(sql.match(/@\w+/g))].map((word) => word.slice(1))
    for (let round = 0; round < 60; round += 1) {
      const ids = { case: 1 + Math.floor(roll() * 400), post: 1 + Math.floor(roll() * 700), answer: 1 + Math.floor(roll() * 500) }
      const values: Readonly<Record<string, number>> = { ...ids, at: NOW - Math.floor(roll() * 10 * DAY) }
      db.run(sql, Object.fromEntries(wanted.map((word) => [word, values[word] ?? 0])))
    }
    settleRest(db)
    const kept = rests(db)
    expect(kept).toEqual(workedOutAnew(db))
    db.close()
  })

  it('is worked out by whatever people and polls do', async () => {
    const db = filled('deeds.db', 11)
    const store = createStore(db)
    const roll = dice(12)
    const upTo = (limit: number): number => 1 + Math.floor(roll() * limit)
    const told = { act: 'act', who: 'rosa', why: null }
    const event = () => ({ ...told, at: NOW - upTo(10) * DAY })
    const why = { source: 'same', target: 'same' }
    const settled = { answer: { ...answer({ kind: 'manual', at: NOW - DAY }) } }
    const deeds: readonly (() => Promise<unknown>)[] = [
      () => store.act(upTo(400), { decide: () => ({ event: event(), state: 'resolved' }) }),
      () => store.act(upTo(400), { decide: () => ({ event: event(), state: 'open', reopenedAt: NOW - upTo(9) * DAY }) }),
      () => store.act(upTo(400), { decide: () => ({ event: event(), ...settled, state: 'answered' }) }),
      () => store.merge({ from: upTo(200), into: 200 + upTo(200), decide: () => ({ event: event(), why }) }),
      () =>
        store.split(upTo(400), {
          decide: ({ posts }) => ({ event: event(), mentionIds: [posts[0]!.mentionId], why: { ...why, source: () => 'apart' } }),
        }),
      async () => store.undo((await store.lastActs({ who: 'rosa' }))[0]!, () => ({ ...event(), act: 'undo' })),
      async () => {
        const [work] = await store.threadsToJoin(1)
        const { source, thread, cases, mentions } = work!
        const answers = [answer({ at: NOW - upTo(9) * DAY, mentionId: mentions[0]!.id })]
        const decided = cases.map(({ id, state }) => ({ ...caseDecision({ id, mentionIds: [], answers, state }) }))
        await store.saveThreads({ source, thread, now: NOW, cases: decided })
      },
    ]
    settleRest(db)
    let done = 0
    for (let round = 0; round < 300; round += 1) {
      // What cannot be done of it is refused, and leaves all as it was.
      await deeds[round % deeds.length]!()
        .then(() => (done += 1))
        .catch(() => {})
      expect(rests(db).filter(([, at]) => at === UNKNOWN)).toEqual([])
    }
    expect(done).toBeGreaterThan(200)
    const kept = rests(db)
    expect(kept).toEqual(workedOutAnew(db))
    await store.close()
  })

  // Version 7 brought it.
  it.each(MIGRATIONS.slice(1, 6).map(({ version }) => version))('is known of what version %i left', (version) => {
    const old = openDatabase(join(folder, `version-${version}.db`), { migrations: MIGRATIONS.slice(0, version) })
    old.script(VARIED_SOURCES)
    old.transaction(() => fillVariedCases(old, dice(6), { count: 400, now: NOW }))
    old.close()
    const db = openDatabase(join(folder, `version-${version}.db`))
    const migrated = rests(db)
    expect(migrated).toEqual(workedOutAnew(db))
    expect(new Set(migrated.map(([, at]) => at)).size).toBeGreaterThan(100)
    db.close()
  })
})
