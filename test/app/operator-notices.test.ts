import { expect, it } from 'vitest'
import type { Plan } from '../../src/alerts/plan.js'
import type { App } from '../../src/app/app.js'
import { operatorNotices } from '../../src/app/operator-notices.js'

const plan = (...cases: readonly number[]): Plan =>
  ({ notices: cases.length === 0 ? [] : [{ source: 'forum', since: 0, reason: 'HTTP 403', cases }] }) as unknown as Plan

it('a notice is news while it names a case that no earlier run told of', async () => {
  const meta = new Map<string, string>()
  const writes: string[] = []
  const store = {
    getMeta: async (key: string) => meta.get(key) ?? null,
    setMeta: async (key: string, value: string) => {
      writes.push(value)
      meta.set(key, value)
    },
  }
  const app = { store } as unknown as App
  const runs = [plan(), plan(1), plan(1), plan(1, 2), plan(2), plan(), plan(1)]
  const told = []
  for (const each of runs) told.push((await operatorNotices(app, each)).map(({ isNews }) => isNews))
  expect(told).toEqual([[], [true], [false], [true], [false], [], [true]])
  // What has not changed is not written.
  expect(writes).toEqual(['{"forum":[1]}', '{"forum":[1,2]}', '{"forum":[2]}', '{}', '{"forum":[1]}'])
  expect((await operatorNotices(app, plan(1, 2)))[0]?.message).toBe(
    'forum cannot be seen since 1970-01-01T00:00:00Z (HTTP 403); 2 cases there are not announced',
  )
})
