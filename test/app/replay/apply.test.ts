import { describe, expect, test } from 'vitest'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { rejoinByPolicy, retriage } from '../../../src/app/judging/retriage.js'
import { applyReplay } from '../../../src/app/replay/apply.js'
import { withConfig } from '../../../src/app/rules.js'
import { configOf, incoming, store, type TestApp } from '../support.js'
import { lines, REPLAY_YAML, replayed, sharedWorld, world } from './world.js'

/** As after a poll: it is known by which rules and which policy everything was judged. */
async function polled(): Promise<TestApp> {
  const app = await world()
  await retriage(app)
  await rejoinByPolicy(app)
  await joinThreads(app)
  return app
}

const everything = async ({ store: kept }: TestApp) => ({
  cases: await kept.cases({}),
  details: await Promise.all([1, 2, 3, 4, 5].map((id) => kept.caseDetail(id))),
  mentions: await kept.mentions({ all: true }, { order: 'oldest', after: null, limit: 1_000 }),
  waiting: await kept.threadsToJoin(100),
  hashes: [await kept.getMeta('rules_hash'), await kept.getMeta('policy_hash')],
})

const results = async (app: TestApp) =>
  (await app.store.cases({})).map(({ id, state, outcome, policyHash }) => ({ id, state, outcome, policyHash }))

const SHORT = REPLAY_YAML.replace('first_answer: 4h', 'first_answer: 1h')
const INFERRED = REPLAY_YAML.replace('sla:\n', 'sla:\n  counts: [explicit, platform, addressed, inferred]\n')
const HELPED = REPLAY_YAML.replace('official: [', 'official: [{ source: forum, name: Beispiel Hilfe }, ')
const ALONE = REPLAY_YAML.replace('official: [{ source: forum, name: Beispiel Kundendienst }]', 'official: []')

const shared = sharedWorld()

test.each([
  ['another policy', SHORT],
  ['other rules', HELPED],
])('a replay writes nothing: %s', async (_, yaml) => {
  const before = await everything(shared())
  expect(lines(await replayed(shared(), yaml)).length).toBeGreaterThan(0)
  expect(await everything(shared())).toEqual(before)
})

describe('a configuration that is applied', () => {
  test('a closed case keeps what it came to, and the hash of the policy that judged it', async () => {
    const app = await polled()
    const closed = (await results(app)).filter(({ state }) => state !== 'open')
    expect(closed.map(({ id, outcome }) => [id, outcome])).toEqual([
      [3, 'met'],
      [4, 'met'],
    ])
    await applyReplay(app, await configOf(SHORT))
    expect((await results(app)).filter(({ state }) => state !== 'open')).toEqual(closed)
  })

  test('it keeps it even where its answer is none any more', async () => {
    const app = await polled()
    const before = (await results(app)).filter(({ state }) => state !== 'open')
    const detail = await app.store.caseDetail(3)
    await applyReplay(app, await configOf(ALONE))
    expect((await results(app)).filter(({ id }) => id === 3 || id === 4)).toEqual(before)
    expect((await app.store.caseDetail(3))?.events).toEqual(detail?.events)
  })

  test('an open case is judged by it: the old reply of an account that is ours now answers it', async () => {
    const app = await polled()
    expect((await applyReplay(app, await configOf(HELPED))).judged).toBe(7)
    expect((await results(app)).map(({ id, state, outcome }) => [id, state, outcome])).toEqual([
      [1, 'answered', 'met'],
      [2, 'open', null],
      [3, 'answered', 'met'],
      [4, 'answered', 'met'],
    ])
  })

  test('what happened before is decided by the rules that held then', async () => {
    const app = await polled()
    await store(app, [incoming('bea-2', { author: incoming('bea').author, parentRef: 'bea-r' })])
    await applyReplay(app, await configOf(INFERRED))
    expect((await results(app)).map(({ id, state }) => [id, state])).toContainEqual([3, 'open'])
  })

  test('once applied, a replay of it differs in nothing, and nothing is judged again', async () => {
    const app = await polled()
    const config = await configOf(HELPED)
    await applyReplay(app, config)
    const tried = { ...app, config, rules: async () => withConfig(await app.rules(), config) }
    expect([await retriage(tried), await joinThreads(tried)]).toEqual([0, 0])
    expect(lines(await replayed(tried as TestApp, HELPED))).toEqual([])
  })

  test('one process at a time', async () => {
    const app = await polled()
    const lock = await app.store.lockPoll({ pid: process.pid, host: 'elsewhere', since: app.now })
    await expect(applyReplay(app, await configOf(SHORT))).rejects.toMatchObject({ exit: 11 })
    await lock.release()
  })
})
