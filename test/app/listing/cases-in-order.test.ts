import { describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.js'
import type { CaseQuery, CaseSort } from '../../../src/app/listing/case-query.js'
import { countCases } from '../../../src/app/listing/count-listings.js'
import { judgeCases, listCases, streamCases } from '../../../src/app/listing/list-cases.js'
import { type CaseState, type JudgedCase, LIVE_STATES } from '../../../src/model/case.js'
import { SEVERITIES } from '../../../src/model/verdict.js'
import { openDatabase } from '../../../src/store/sqlite/file/open-database.js'
import { DAY, HOUR, MINUTE, NOON, YAML } from '../support.js'
import { variedApp } from '../varied-app.js'

const sla = (text: string): string => YAML.replace(/^sla:\n {2}policies: .*$/m, `sla:\n  timezone: Europe/Zurich\n${text}`)

const CONFIGS: readonly (readonly [string, string])[] = [
  ['one policy of wall time', YAML],
  [
    'policies by what a case is, with a resolution, in business hours',
    sla(`  hours: { mon-fri: ["08:00-12:00", "13:00-17:30"] }
  follow_up_after: 1d
  policies:
    - { name: card, when: { sensitive: card }, first_answer: 15m, time: wall }
    - { name: severe, when: { severity: [high, critical], source: [blog] }, first_answer: 2h, next_answer: 1h, resolution: 3h, time: business }
    - { name: rest, first_answer: 8h, next_answer: 1d, resolution: 5d, time: business, max_wall: 72h }`),
  ],
  ['less than usual counts', sla('  counts: [explicit]\n  policies: [{ name: default, first_answer: 4h, time: wall }]')],
  [
    'more than usual counts',
    sla(
      '  counts: [explicit, platform, addressed, inferred]\n  deflected_counts: true\n  policies: [{ name: default, first_answer: 4h, time: wall }]',
    ),
  ],
]

const NOWS = [NOON - 9 * DAY, NOON - 4 * DAY - 35 * MINUTE, NOON, NOON + 30 * DAY]

const dueOf = ({ clocks }: JudgedCase): number | null => {
  const due = clocks.flatMap(({ stoppedAt, dueAt }) => (stoppedAt === null ? [dueAt] : []))
  return due.length === 0 ? null : Math.min(...due)
}

function waitingSince({ clock, clocks }: JudgedCase): number {
  const wait = clocks.find(({ target, stoppedAt }) => stoppedAt === null && ['first_answer', 'next_answer'].includes(target))
  return wait?.startedAt ?? clock.startedAt
}

const postedAt = ({ record }: JudgedCase): number => record.publishedAt ?? record.firstSeenAt

const PLACES: Readonly<Record<CaseSort, (judged: JudgedCase) => number>> = {
  first_come: waitingSince,
  overdue: (judged) => dueOf(judged) ?? judged.clock.dueAt + 1e15,
  newest: (judged) => -postedAt(judged),
  age: postedAt,
  severity: ({ record }) => -SEVERITIES.indexOf(record.severity),
  case: ({ record }) => record.id,
}

function keeps(judged: JudgedCase, { overdue, dueWithinMs, followUp }: CaseQuery, now: number): boolean {
  const due = dueOf(judged) ?? Number.POSITIVE_INFINITY
  if (followUp === true && (judged.followUpAt === null || judged.followUpAt > now)) return false
  return !(overdue === true && due >= now) && !(dueWithinMs !== undefined && due > now + dueWithinMs)
}

/** Every case read and judged, then chosen, without any short cut. */
async function chosenPlainly(app: App, query: CaseQuery): Promise<readonly JudgedCase[]> {
  const now = app.runtime.now()
  const { states } = query
  const judged = judgeCases(await app.store.cases(states === undefined ? {} : { states }), app.config, now)
  return judged.filter((each) => keeps(each, query, now))
}

/** The same in their order. */
function sortedPlainly(chosen: readonly JudgedCase[], { sort = 'first_come', limit }: CaseQuery): readonly JudgedCase[] {
  const place = PLACES[sort]
  return chosen.toSorted((a, b) => place(a) - place(b) || a.record.id - b.record.id).slice(0, limit)
}

const plainly = async (app: App, query: CaseQuery): Promise<readonly JudgedCase[]> =>
  sortedPlainly(await chosenPlainly(app, query), query)

async function streamed(app: App, query: CaseQuery): Promise<JudgedCase[]> {
  const all: JudgedCase[] = []
  for await (const judged of (await streamCases(app, query)).cases) all.push(judged)
  return all
}

const FILTERS: readonly (readonly [string, CaseQuery])[] = [
  ['all', {}],
  ['open ones', { states: ['open'] }],
  ['what is overdue', { overdue: true }],
  ['what is due within three hours', { dueWithinMs: 3 * HOUR }],
  ['what is due within a week and overdue already', { dueWithinMs: 7 * DAY, overdue: true }],
  ['whom to ask', { states: ['answered'], followUp: true }],
  ['whom to ask, of those overdue', { followUp: true, overdue: true }],
  ['the first thirty', { limit: 30 }],
]
const SORTS = Object.keys(PLACES) as CaseSort[]

describe.each(CONFIGS)('with %s', (_config, yaml) => {
  test.each(FILTERS)('%s come in the order in which all would be sorted', async (_name, filter) => {
    const app = await variedApp(yaml, { seed: 7 })
    for (const now of NOWS) {
      app.now = now
      const chosen = await chosenPlainly(app, { states: LIVE_STATES, ...filter })
      for (const sort of SORTS) {
        const query = { states: LIVE_STATES, ...filter, sort }
        const plain = sortedPlainly(chosen, query)
        expect((await streamed(app, query)).map(({ record }) => record.id)).toEqual(plain.map(({ record }) => record.id))
        // Whole cases, once for each filter: they are the same in every order.
        if (sort === 'overdue' && now === NOON) expect((await listCases(app, query)).cases).toEqual(plain)
      }
    }
  })

  test.each(FILTERS.filter(([, { limit }]) => limit === undefined))('%s are counted as one by one', async (_name, filter) => {
    const app = await variedApp(yaml, { seed: 8 })
    const keys: Readonly<Record<string, (judged: JudgedCase) => string | null>> = {
      status: ({ clock }) => clock.status,
      policy: ({ clock }) => clock.policy,
      source: ({ record }) => record.source,
      state: ({ record }) => record.state,
      assignee: ({ record }) => record.assignee,
      author: ({ record: { author } }) => author.name ?? author.handle,
    }
    for (const now of NOWS) {
      app.now = now
      const query = { states: LIVE_STATES, ...filter }
      const plain = await plainly(app, query)
      for (const [by, keyOf] of Object.entries(keys)) {
        const counted = await countCases(app, query, by as 'status')
        const counts = new Map<string | null, number>()
        for (const judged of plain) counts.set(keyOf(judged), (counts.get(keyOf(judged)) ?? 0) + 1)
        expect(new Map(counted.groups.map(({ key, count }) => [key, count]))).toEqual(counts)
        expect(counted.count).toBe(plain.length)
      }
      expect((await countCases(app, query, null)).count).toBe(plain.length)
    }
  })
})

describe('what people put off', () => {
  test.each<[string, CaseQuery]>([
    ['of all', {}],
    ['of what is overdue', { overdue: true }],
    ['of the first twenty', { limit: 20 }],
    ['of the first twenty, waves as one', { limit: 20, together: true }],
  ])('is not listed, and counted as one by one, %s', async (_name, filter) => {
    const app = await variedApp(YAML, { seed: 12, count: 200 })
    const { limit, ...rest } = { states: LIVE_STATES, sort: 'first_come', ...filter } as const
    const plain = await plainly(app, rest)
    const awake = plain.filter(({ record }) => record.snoozedUntil === null || record.snoozedUntil <= NOON)
    const listed = await listCases(app, { ...rest, ...(limit !== undefined && { limit }), hideSnoozed: true })
    expect(listed.cases.map(({ record }) => record.id)).toEqual(awake.slice(0, limit).map(({ record }) => record.id))
    expect(listed.snoozed).toBe(plain.length - awake.length)
    expect(listed.snoozed).toBeGreaterThan(3)
  })
})

describe('of more cases than are read at once', () => {
  const states: readonly CaseState[] = LIVE_STATES

  test('the order is the same, and each comes once', async () => {
    const app = await variedApp(CONFIGS[1]![1], { seed: 9, count: 2_700 })
    const chosen = await chosenPlainly(app, { states })
    for (const sort of ['first_come', 'overdue', 'newest', 'case'] as const) {
      const plain = sortedPlainly(chosen, { sort })
      expect((await streamed(app, { states, sort })).map(({ record }) => record.id)).toEqual(plain.map(({ record }) => record.id))
    }
  })

  test.each(['first_come', 'overdue', 'newest'] as const)('by %s, each comes once while others are written', async (sort) => {
    const app = await variedApp(YAML, { seed: 9, count: 2_700 })
    const known = new Set((await app.store.cases({ states })).map(({ id }) => id))
    const db = openDatabase(app.databaseFile)
    const seen: number[] = []
    for await (const { record } of (await streamCases(app, { states, sort })).cases) {
      seen.push(record.id)
      if (seen.length === 40) db.transaction(() => fillMore(db))
      if (seen.length === 900) db.run("UPDATE cases SET state = 'open', closed_at = NULL WHERE id % 3 = 0")
      if (seen.length === 1_500) db.run("UPDATE cases SET state = 'resolved', closed_at = opened_at WHERE id % 5 = 0")
    }
    db.close()
    expect(new Set(seen).size).toBe(seen.length)
    expect([...known].filter((id) => !seen.includes(id))).toEqual([])
  })
})

/** As a poll would, meanwhile: new cases that began before those that were read, and after them. */
function fillMore(db: ReturnType<typeof openDatabase>): void {
  const { id } = db.get<{ id: number }>('SELECT max(id) AS id FROM mentions')!
  for (let index = 1; index <= 50; index += 1) {
    const at = NOON - index * 6 * HOUR
    db.run(
      `INSERT INTO mentions (source_key, native_id, thread, rules, role, first_seen_at, published_at, baseline, relevant, closing, kind, score,
        severity, reasons, sensitive, author_flags, content_hash, text)
       VALUES (1, ?, 'more', 1, 'comment', ?, ?, 0, 1, 0, 'complaint', 0.9, 'high', '[]', '[]', '[]', 'h', 'Und meins?')`,
      `more-${index}`,
      at,
      at,
    )
    db.run("INSERT INTO cases (state, mention_id, opened_at, baseline) VALUES ('open', ?, ?, 0)", id + index, at)
    db.run('UPDATE mentions SET case_id = (SELECT max(id) FROM cases) WHERE id = ?', id + index)
  }
}
