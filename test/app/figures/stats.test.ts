import { beforeEach, describe, expect, test } from 'vitest'
import { stats } from '../../../src/app/figures/stats.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { enter } from '../delivery/support.js'
import { DAY, HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp } from '../support.js'

let app: TestApp

/** `done` was answered after two hours, due after one; `old` waits for five days; `new` is not due yet. */
beforeEach(async () => {
  app = await testApp()
  await store(app, [
    incoming('old', { publishedAt: NOON - 5 * DAY, author: { ...incoming('old').author, followers: 3 } }),
    incoming('done', { publishedAt: NOON - 3 * HOUR }),
    ourReply('r', 'done', { publishedAt: NOON - HOUR }),
    incoming('new', { publishedAt: NOON - 10 * MINUTE }),
  ])
  await store(app, [], 'blog')
  await joinThreads(app)
})

const failed = (source: string, now: number) =>
  app.store.saveFailure({ source, type: 'feed', url: 'https://x.example', now, nextDueAt: now, message: 'HTTP 403', gone: false })

describe('statistics', () => {
  test('count every case of the time that is asked for', async () => {
    const { total, groups, fairness, unknown, alerts, pictures, ...rest } = await stats(app, { since: NOON - DAY })
    expect(rest).toEqual({ generatedAt: NOON, since: NOON - DAY, until: null, by: null })
    expect([total.cases, total.fates.answered, total.fates.waiting, total.due]).toEqual([2, 1, 1, 1])
    expect([total.medianWallMs, total.broken?.share]).toEqual([2 * HOUR, 1])
    expect([groups, fairness, unknown]).toEqual([[], null, []])
    expect([pictures?.business.waits, pictures?.business.unfinished, pictures?.business.median]).toEqual([2, 1, 2 * HOUR])
    expect(alerts).toMatchObject({ since: NOON, until: NOON, total: { messages: 0, cases: 0 } })
  })

  test('by source: a line each', async () => {
    const { groups } = await stats(app, { by: 'source' })
    expect(groups.map(({ key, tally }) => [key, tally.cases])).toEqual([['forum', 3]])
  })

  test('by hour: in the time zone of the company', async () => {
    const { groups } = await stats(app, { by: 'hour', since: NOON - 4 * HOUR })
    expect(groups.map(({ key }) => key)).toEqual(['09', '11'])
  })

  test('by reach: the unknown are a line of their own, and what can be said of fairness', async () => {
    const { groups, fairness } = await stats(app, { by: 'reach' })
    expect(groups.map(({ key, followers, tally }) => [key, followers, tally.cases])).toEqual([
      ['q1', { from: 3, to: 3 }, 1],
      [null, null, 2],
    ])
    expect(fairness?.reason).toBe('Nothing can be compared: all customers have the same reach.')
  })

  test('at least so severe', async () => {
    expect((await stats(app, { minSeverity: 'critical' })).total.cases).toBe(0)
    expect((await stats(app, { minSeverity: 'low' })).total.cases).toBe(3)
  })

  test('of what nobody knows are refused', async () => {
    await expect(stats(app, { sources: ['froum'] })).rejects.toMatchObject({ exit: 2 })
  })

  test('as of a past instant know nothing of what came later', async () => {
    app.now = NOON - 2 * HOUR
    expect((await stats(app, { since: NOON - DAY })).total).toMatchObject({ cases: 1, fates: { waiting: 1, removed: 0 } })
  })
})

describe('what could not be seen', () => {
  test('at present is told, and who waits there was watched only until then', async () => {
    await failed('forum', NOON)
    app.now = NOON + DAY
    const { unknown, total } = await stats(app, {})
    expect(unknown).toEqual([{ source: 'forum', since: NOON, reason: 'HTTP 403' }])
    expect([total.unseen, total.fates.waiting]).toEqual([2, 2])
  })

  test('in between is told as long as it reaches into the time that is asked for', async () => {
    app.now = NOON + DAY
    const source = app.config.sources[1]!
    await app.store.savePoll({
      source: 'blog',
      type: source.type,
      url: source.url,
      now: app.now,
      nextDueAt: app.now,
      mentions: [],
      rulesHash: 'r',
      memory: null,
      coverage: { from: NOON + 20 * HOUR, to: app.now, contiguous: false },
      warnings: [],
      baseline: false,
      message: null,
    })
    const gap = { source: 'blog', since: NOON, until: NOON + 20 * HOUR, reason: 'no poll saw what was written then' }
    expect((await stats(app, {})).unknown).toEqual([gap])
    expect((await stats(app, { since: NOON + 21 * HOUR })).unknown).toEqual([])
    expect((await stats(app, { sources: ['forum'] })).unknown).toEqual([])
  })

  test('was never polled: nothing is known of it', async () => {
    app = await testApp()
    expect((await stats(app, {})).unknown.map(({ source, reason }) => [source, reason])).toEqual([
      ['forum', 'never polled'],
      ['blog', 'never polled'],
    ])
  })
})

describe('what people were told', () => {
  const told = async (key: string, at: number) => {
    await enter(app, key)
    const id = (await app.store.deliveries({})).find((each) => each.key === key)!.id
    await app.store.markSent(id, { now: at, handle: null })
  }

  test('is counted from when on there was something to see, by days of the company', async () => {
    await told('k1', NOON)
    // Half past eleven in the evening, UTC: the next day in Zurich.
    await told('k2', NOON + 12 * HOUR + 30 * MINUTE)
    app.now = NOON + 2 * DAY
    const { alerts } = await stats(app, { since: NOON - 30 * DAY })
    expect(alerts).toMatchObject({ since: NOON, until: NOON + 2 * DAY })
    expect(alerts?.total).toMatchObject({ messages: 2, cases: 2, messagesPerDay: 1, busiest: { messages: 1 } })
  })

  test('is not parted by what only cases have', async () => {
    expect((await stats(app, { sources: ['forum'] })).alerts).toBeNull()
    expect((await stats(app, { by: 'source' })).alerts).not.toBeNull()
  })
})
