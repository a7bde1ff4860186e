import { describe, expect, test } from 'vitest'
import { dropDeliveries, retryDeliveries } from '../../../src/app/delivery/act-on-deliveries.js'
import { listDeliveries } from '../../../src/app/delivery/list-deliveries.js'
import { notify } from '../../../src/app/delivery/notify.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import type { NewDelivery } from '../../../src/model/alert.js'
import { DAY, HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp } from '../support.js'
import { enter, logOf, refusal, webhooks } from './support.js'

/** Two open cases, C-1 and C-2, and the third, C-3, answered. */
async function scene(): Promise<TestApp> {
  const app = await testApp({ yaml: webhooks('care', 'boss') })
  const early = { publishedAt: NOON - 30 * MINUTE }
  await store(app, [incoming('a', early), incoming('b', early), incoming('c', early), ourReply('r', 'c')])
  await joinThreads(app)
  return app
}

const telling = (...caseIds: readonly number[]): Partial<NewDelivery> => ({
  cases: caseIds.map((caseId) => ({ caseId, step: 'breached' })),
})

async function fail(app: TestApp, key: string, values: Partial<NewDelivery> = telling(1)): Promise<number> {
  await enter(app, key, values)
  const id = await idOf(app, key)
  await app.store.markFailed(id, { now: NOON, nextAt: null, error: 'HTTP 400' })
  return id
}
const idOf = async (app: TestApp, key: string) => (await app.store.deliveries({})).find((each) => each.key === key)!.id
const held = (receiver = 'care') => ({
  receiver,
  settings: 's',
  lastSentAt: null,
  failingSince: NOON,
  notBefore: NOON + DAY,
  refuses: true,
  error: 'HTTP 401',
})

describe('retry', () => {
  test('what waits is due at once, and nothing is held against its receiver', async () => {
    const app = await scene()
    await enter(app, 'k1')
    const id = await idOf(app, 'k1')
    await app.store.markFailed(id, { now: NOON, nextAt: NOON + DAY, error: 'HTTP 503', state: held() })
    expect(await retryDeliveries(app, { names: ['D-1'] })).toEqual({ done: [id], refused: [] })
    expect((await listDeliveries(app, {})).lines).toMatchObject([{ state: 'pending', attempts: 1, tryAt: NOON }])
    expect(await app.store.receiverStates()).toMatchObject([{ failingSince: null, notBefore: null, refuses: false }])
  })

  test('what failed gets all its tries once more', async () => {
    const app = await scene()
    const id = await fail(app, 'k1')
    expect(await retryDeliveries(app, { names: [`d-${id}`, `${id}`] })).toEqual({ done: [id], refused: [] })
    expect(await logOf(app)).toEqual(['k1 pending 0'])
  })

  const stays: readonly (readonly [string, (app: TestApp) => Promise<unknown>, string])[] = [
    ['what was sent', async (app) => app.store.markSent(1, { now: NOON, handle: null }), 'was sent at 2026-11-16T11:00:00Z'],
    [
      'what was given up',
      async (app) => {
        await app.store.retryDeliveries([1], NOON)
        await app.store.dropDeliveries([{ id: 1, reason: 'am Telefon erledigt' }], NOON)
      },
      'was given up: am Telefon erledigt',
    ],
    [
      'what failed and was told in another message since, whatever the group',
      async (app) => {
        await enter(app, 'k2', { ...telling(2), group: 'other' })
        await app.store.markSent(2, { now: NOON, handle: null })
      },
      'failed, and D-2 tells it meanwhile',
    ],
    [
      'what failed and is on its way in another message',
      async (app) => enter(app, 'k2', telling(1, 3)),
      'failed, and D-2 tells it meanwhile',
    ],
  ]
  test.each(stays)('stays as it is: %s', async (_rule, meanwhile, reason) => {
    const app = await scene()
    await fail(app, 'k1', telling(1, 2))
    await meanwhile(app)
    const [before] = await logOf(app)
    expect(await retryDeliveries(app, { names: ['D-1'] })).toEqual({ done: [], refused: [{ id: 1, reason }] })
    expect((await logOf(app))[0]).toBe(before)
  })

  const over: readonly (readonly [string, Partial<NewDelivery>, string | null])[] = [
    ['all that it tells of is over', telling(3), 'failed, and its cases are over'],
    ['a part of it is open still', telling(1, 3), null],
    ['it is the word that something is over', { cases: [{ caseId: 3, step: 'resolved' }] }, null],
    ['it tells of no case', { cases: [] }, null],
  ]
  test.each(over)('of what failed, when %s', async (_rule, values, reason) => {
    const app = await scene()
    await fail(app, 'k1', values)
    const { refused } = await retryDeliveries(app, { names: ['D-1'] })
    expect(refused).toEqual(reason === null ? [] : [{ id: 1, reason }])
  })

  test('another receiver that was told is no reason', async () => {
    const app = await scene()
    await fail(app, 'k1')
    await enter(app, 'k2', { ...telling(1), receiver: 'boss' })
    expect((await retryDeliveries(app, { names: ['D-1'] })).done).toEqual([1])
  })

  test('of a receiver: all that is pending or failed; it is tried again though nothing waits', async () => {
    const app = await scene()
    await fail(app, 'k1')
    await enter(app, 'k2', telling(2))
    await enter(app, 'k3', { ...telling(1), receiver: 'boss' })
    await app.store.saveReceiverState(held())
    expect(await retryDeliveries(app, { receiver: 'care' })).toEqual({ done: [2, 1], refused: [] })
    expect(await app.store.receiverStates()).toMatchObject([{ notBefore: null }])
    await app.store.saveReceiverState(held('boss'))
    await app.store.dropDeliveries([{ id: 3, reason: 'x' }], NOON)
    await retryDeliveries(app, { receiver: 'boss' })
    expect((await app.store.receiverStates()).map(({ notBefore }) => notBefore)).toEqual([null, null])
  })

  test('of all: every receiver is tried again', async () => {
    const app = await scene()
    await fail(app, 'k1')
    await app.store.saveReceiverState(held('boss'))
    expect(await retryDeliveries(app, 'all')).toEqual({ done: [1], refused: [] })
    expect(await app.store.receiverStates()).toMatchObject([{ receiver: 'boss', notBefore: null }])
  })

  const unknown: readonly (readonly [string, Parameters<typeof retryDeliveries>[1], object])[] = [
    ['a delivery that does not exist', { names: ['D-9'] }, { exit: 1, message: 'no D-9 in the database' }],
    ['no delivery at all', { names: ['C-1'] }, { exit: 2, message: "'C-1' is no delivery" }],
    ['a receiver that nobody knows', { receiver: 'cara' }, { exit: 2, message: "no receiver 'cara'" }],
  ]
  test.each(unknown)('refuses %s', async (_what, targets, error) => {
    const app = await scene()
    await expect(retryDeliveries(app, targets)).rejects.toMatchObject(error)
  })

  test('does nothing while a poll is under way', async () => {
    const app = await scene()
    const lock = await app.store.lockPoll({ pid: 1, host: 'x', since: NOON })
    await expect(retryDeliveries(app, 'all')).rejects.toMatchObject({ exit: 11 })
    await lock.release()
  })
})

describe('drop', () => {
  const rosa = { who: 'rosa', why: 'am Telefon erledigt' }

  test('gives up what waits, with who did it and why', async () => {
    const app = await scene()
    await enter(app, 'k1')
    expect(await dropDeliveries(app, { names: ['D-1'] }, rosa)).toEqual({ done: [1], refused: [] })
    expect((await listDeliveries(app, {})).lines).toMatchObject([
      { state: 'dropped', lastError: 'am Telefon erledigt', droppedBy: 'rosa', tryAt: null },
    ])
  })

  test('leaves what failed as it is', async () => {
    const app = await scene()
    await fail(app, 'k1')
    expect(await dropDeliveries(app, { names: ['D-1'] }, rosa)).toEqual({
      done: [],
      refused: [{ id: 1, reason: 'failed already' }],
    })
  })

  test('of a receiver: all that waits', async () => {
    const app = await scene()
    await enter(app, 'k1')
    await enter(app, 'k2', { receiver: 'boss' })
    await fail(app, 'k3')
    expect((await dropDeliveries(app, { receiver: 'care' }, rosa)).done).toEqual([1])
  })

  test('is no answer: what still holds is told again, though not at once', async () => {
    const answers = { status: 503 }
    const app = await testApp({
      yaml: webhooks('care'),
      answer: ({ url, method }) => {
        if (method === 'POST' && answers.status !== 200) throw refusal(url, answers.status)
      },
    })
    await store(app, [incoming('a', { publishedAt: NOON - 2 * HOUR })])
    await joinThreads(app)
    const run = async (now: number) => {
      app.now = now
      const { plan } = await notify(app, { print: () => {}, dryRun: false })
      return plan.decisions.map(({ send, reason }) => `${send ? 'send' : 'hold'} ${reason}`)
    }
    expect(await run(NOON)).toEqual(['send first'])
    app.now = NOON + 10 * HOUR
    await dropDeliveries(app, { names: ['D-1'] }, rosa)
    answers.status = 200
    expect(await run(NOON + 11 * HOUR)).toEqual(['hold failed'])
    expect(await run(NOON + 14 * HOUR)).toEqual(['send first'])
    expect((await app.store.deliveries({})).map(({ state }) => state)).toEqual(['dropped', 'sent'])
  })
})
