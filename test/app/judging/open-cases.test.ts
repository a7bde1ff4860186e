import { describe, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.js'
import { planAlerts } from '../../../src/app/delivery/notify.js'
import { withheldCases } from '../../../src/app/delivery/withheld-cases.js'
import { judgedPages } from '../../../src/app/judging/judged-pages.js'
import { countOpenCases } from '../../../src/app/listing/count-open-cases.js'
import { judgeCases } from '../../../src/app/listing/list-cases.js'
import type { JudgedCase } from '../../../src/model/case.js'
import { DAY, HOUR, MINUTE, NOON, type TestApp, YAML } from '../support.js'
import { variedApp } from '../varied-app.js'

const POLICIES = YAML.replace(
  /^ {2}policies: .*$/m,
  `  timezone: Europe/Zurich
  hours: { mon-fri: ["08:00-12:00", "13:00-17:30"] }
  policies:
    - { name: severe, when: { severity: [high, critical] }, first_answer: 2h, next_answer: 1h, resolution: 3h, time: business }
    - { name: rest, first_answer: 8h, next_answer: 1d, resolution: 5d, time: business, max_wall: 72h }`,
)
const NOWS = [NOON - 9 * DAY, NOON - 4 * DAY - 35 * MINUTE, NOON, NOON + 30 * DAY]
const OPEN = "UPDATE cases SET state = 'open', closed_at = NULL WHERE state IN ('answered', 'resolved');"
const unseen = (condition: string): string =>
  `UPDATE sources SET health = 'failing', last_attempt_at = 1, unknown_since = 1, unknown_reason = 'HTTP 500' WHERE ${condition};`
/** All of one author's until the day after; one source for two hours only. */
const silences = `INSERT INTO silences (match, starts_at, ends_at, who, why, created_at) VALUES
  ('{"author":["Rosa"]}', 0, ${NOON + DAY}, 'rosa', 'x', 0), ('{"source":["blog"],"severity":["low"]}', 0, ${NOON + 2 * HOUR}, 'rosa', 'x', 0);`

const allOpen = async (app: App): Promise<readonly JudgedCase[]> =>
  judgeCases(await app.store.cases({ states: ['open'] }), app.config, app.runtime.now())

const running = ({ clocks }: JudgedCase) => clocks.filter(({ stoppedAt }) => stoppedAt === null)

/** Every case read whole, and counted one way after the other. */
async function countedPlainly(app: App) {
  const now = app.runtime.now()
  const open = await allOpen(app)
  const key = ({ brand, source, severity }: JudgedCase['record']): string => `${brand ?? ''}\u0000${source}\u0000${severity}`
  const groups = new Map(open.map(({ record }) => [key(record), open.filter((other) => key(other.record) === key(record))]))
  const cases = [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([, own]) => {
      const { brand, source, severity } = own[0]!.record
      const unanswered = own.filter((each) => running(each).some(({ target }) => target === 'first_answer')).length
      const overdue = own.filter((each) => running(each).some(({ dueAt }) => dueAt < now)).length
      return { brand, source, severity, open: own.length, unanswered, overdue }
    })
  const waits = open.flatMap((each) =>
    running(each).flatMap(({ target, startedAt }) => (target.endsWith('_answer') ? [now - startedAt] : [])),
  )
  return { cases, oldestWaitMs: Math.max(0, ...waits) }
}

async function atEachInstant(app: TestApp, check: (now: number) => Promise<void>): Promise<void> {
  for (const now of NOWS) {
    app.now = now
    await check(now)
  }
}

describe.each([
  ['one policy of wall time', YAML],
  ['policies by severity, with a resolution, in business hours', POLICIES],
])('open cases, with %s', (_name, yaml) => {
  test('are counted without their texts as whole ones are', async () => {
    const app = await variedApp(yaml, { seed: 21, count: 400, sql: OPEN })
    await atEachInstant(app, async (now) => expect(await countOpenCases(app, now)).toEqual(await countedPlainly(app)))
  })

  test.each([
    ['all is seen', unseen('false')],
    ['one source is not seen', unseen("id = 'blog'")],
    ['none is seen', unseen('true')],
    ['none is seen, and silence was asked for', unseen('true') + silences],
  ])('are withheld as a plan withholds them: %s', async (_sources, sql) => {
    const app = await variedApp(yaml, { seed: 22, count: 400, sql: OPEN + sql })
    let most = 0
    await atEachInstant(app, async (now) => {
      const withheld = await withheldCases(app, now)
      expect(withheld).toEqual((await planAlerts(app, now)).notices)
      most = Math.max(most, ...withheld.map(({ cases }) => cases.length))
    })
    expect(most > 10).toBe(sql.includes('true') || sql.includes('blog'))
  })
})

test('more cases than are read at once come page by page as they would at once', async () => {
  const app = await variedApp(POLICIES, { seed: 9, count: 2_700 })
  for (const filter of [{}, { states: ['open', 'answered'] as const, sources: ['forum'] }]) {
    const pages: (readonly JudgedCase[])[] = []
    for await (const page of judgedPages(app, filter, NOON)) pages.push(page)
    expect(pages.flat()).toEqual(judgeCases(await app.store.cases(filter), app.config, NOON))
    expect(pages.length).toBeGreaterThan(1)
    expect(Math.max(...pages.map(({ length }) => length))).toBe(500)
  }
})
