import { beforeEach, describe, expect, test } from 'vitest'
import { report } from '../../../src/app/figures/report.js'
import { stats } from '../../../src/app/figures/stats.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { DAY, HOUR, incoming, MINUTE, NOON, ourReply, sourceOf, store, type TestApp, testApp } from '../support.js'

const SINCE = NOON - 90 * DAY
let app: TestApp

/** `done` was answered after two hours, due after one; `old` waits for five days; `new` is not due yet. */
beforeEach(async () => {
  app = await testApp()
  await store(app, [
    incoming('old', { publishedAt: NOON - 5 * DAY, title: 'Seit Tagen nichts' }),
    incoming('done', { publishedAt: NOON - 3 * HOUR }),
    ourReply('r', 'done', { publishedAt: NOON - HOUR }),
    incoming('new', { publishedAt: NOON - 10 * MINUTE }),
  ])
  await store(app, [], 'blog')
  await joinThreads(app)
})

describe('the report', () => {
  test('counts as the statistics do', async () => {
    const found = await report(app, { since: SINCE })
    const { total, pictures } = await stats(app, { since: SINCE })
    expect([found.total, found.pictures]).toEqual([total, pictures])
    expect(found.bySource.map(({ key, tally }) => [key, tally.cases])).toEqual([['forum', 3]])
    expect([found.company, found.since, found.until, found.selection]).toEqual(['Beispiel AG', SINCE, NOON, {}])
  })

  test('tells how each promise was kept, of the cases that are due', async () => {
    const { promises } = await report(app, { since: SINCE })
    expect(promises.map(({ kept, ...rest }) => ({ ...rest, kept: kept?.share }))).toEqual([
      { policy: 'default', target: { ms: HOUR, time: 'wall', maxWallMs: null }, cases: 3, due: 2, kept: 0 },
    ])
  })

  test('lists who waits, the longest first, without a name', async () => {
    const { oldest } = await report(app, { since: SINCE })
    expect(oldest.map(({ title, waitedMs, isOverdue }) => [title, waitedMs, isOverdue])).toEqual([
      ['Seit Tagen nichts', 5 * DAY, true],
      [null, 10 * MINUTE, false],
    ])
    expect(JSON.stringify(oldest)).not.toContain('Kundin')
  })

  test('names those who answered, and nobody else', async () => {
    const { byAgent } = await report(app, { since: SINCE })
    expect(byAgent.map(({ key, tally }) => [key, tally.cases])).toEqual([['Beispiel Kundendienst', 1]])
  })

  test('tells of each source since when it is watched', async () => {
    const { coverage, unknown, gapsKeptSince } = await report(app, { since: SINCE })
    const source = { watchedSince: NOON, gaps: [], unknownSince: null, reason: null }
    expect(coverage).toEqual([
      { source: 'forum', ...source },
      { source: 'blog', ...source },
    ])
    expect([unknown, gapsKeptSince]).toEqual([[], NOON - 30 * DAY])
  })

  test('of a source that is not read any more, since when', async () => {
    const { type, url } = sourceOf(app, 'forum')
    await app.store.saveFailure({ source: 'forum', type, url, now: NOON, nextDueAt: NOON, message: 'HTTP 403', gone: false })
    app.now = NOON + DAY
    const { coverage } = await report(app, { since: SINCE, sources: ['forum'] })
    expect(coverage).toEqual([{ source: 'forum', watchedSince: NOON, gaps: [], unknownSince: NOON, reason: 'HTTP 403' }])
  })

  test('of some cases only tells of no waves, for they hold others too', async () => {
    expect((await report(app, { since: SINCE })).waves).toEqual([])
    const some = await report(app, { since: SINCE, sources: ['forum'] })
    expect([some.waves, some.selection]).toEqual([null, { sources: ['forum'] }])
  })

  test('of what nobody knows is refused', async () => {
    await expect(report(app, { since: SINCE, brands: ['Beispeil'] })).rejects.toMatchObject({ exit: 2 })
  })

  test('ends at the past instant that is asked for', async () => {
    expect((await report(app, { since: SINCE, until: NOON - DAY })).until).toBe(NOON - DAY)
    expect((await report(app, { since: SINCE, until: NOON + DAY })).until).toBe(NOON)
  })
})
