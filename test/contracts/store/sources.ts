import { expect, it } from 'vitest'
import type { PollFailure } from '../../../src/store/poll-outcome.js'
import type { Store } from '../../../src/store/store.js'
import { dice } from '../../support/dice.js'
import { DAY, HOUR, judged, MINUTE, poll, T0 } from './data.js'

const GAP = 'window did not reach back to the last poll'

const failure = (now: number, values: Partial<PollFailure> = {}): PollFailure => ({
  source: 'blog',
  type: 'wordpress',
  url: 'https://blog.example/',
  now,
  nextDueAt: now + HOUR,
  message: 'HTTP 503',
  gone: false,
  ...values,
})

const unpolled = {
  id: 'blog',
  type: 'wordpress',
  url: 'https://blog.example/',
  notBefore: null,
  spent: null,
  message: null,
  unknownSince: null,
  unknownReason: null,
  warnings: [],
  mentions: 0,
}

/** What is known of each source, and since when it is not. */
export function sourceRules(store: () => Store): void {
  const unknown = async () => (await store().sources()).map(({ unknownSince, unknownReason }) => [unknownSince, unknownReason])

  it('knows no source and no memory before the first poll', async () => {
    expect(await store().sources()).toEqual([])
    expect(await store().sourceMemory('blog')).toBeNull()
  })

  it('stores state, memory and warnings of a poll with its mentions', async () => {
    const memory = { etag: '"ä"', known: ['1', '2'] }
    await store().savePoll(poll([judged('c1')], { memory, warnings: ['one bad date'], message: 'moved to https://neu.example/' }))
    expect(await store().sourceMemory('blog')).toEqual(memory)
    expect(await store().sources()).toEqual([
      {
        ...unpolled,
        health: 'ok',
        nextDueAt: T0 + 15 * MINUTE,
        lastAttemptAt: T0,
        lastSuccessAt: T0,
        failures: 0,
        message: 'moved to https://neu.example/',
        warnings: ['one bad date'],
        mentions: 1,
      },
    ])
  })

  it('changes the memory of a source that was polled by itself, and of no other', async () => {
    await store().savePoll(poll([judged('c1')], { memory: 'before' }))
    const before = await store().sources()
    await store().saveSourceMemory('blog', { known: [] })
    await store().saveSourceMemory('forum', 'nothing')
    expect([await store().sourceMemory('blog'), await store().sourceMemory('forum')]).toEqual([{ known: [] }, null])
    expect(await store().sources()).toEqual(before)
  })

  it('counts failures, and what happens is unknown since the last success', async () => {
    await store().savePoll(poll([], { memory: 'kept' }))
    await store().saveFailure(failure(T0 + HOUR))
    await store().saveFailure(failure(T0 + 2 * HOUR, { message: 'HTTP 403' }))
    expect(await store().sources()).toEqual([
      {
        ...unpolled,
        health: 'failing',
        nextDueAt: T0 + 3 * HOUR,
        lastAttemptAt: T0 + 2 * HOUR,
        lastSuccessAt: T0,
        failures: 2,
        message: 'HTTP 403',
        unknownSince: T0,
        unknownReason: 'HTTP 403',
      },
    ])
    expect(await store().sourceMemory('blog')).toBe('kept')
  })

  it('stores what was read and what ended the poll: nothing of its window counts as seen', async () => {
    await store().savePoll(poll([], { memory: 'before' }))
    const now = T0 + HOUR
    const values = { now, memory: 'after', nextDueAt: now + HOUR, warnings: ['one bad date'], stopped: { message: 'HTTP 503' } }
    expect(await store().savePoll(poll([judged('c1')], values))).toEqual({ added: 1, edited: 0, deleted: 0 })
    expect(await store().sources()).toEqual([
      {
        ...unpolled,
        health: 'failing',
        nextDueAt: T0 + 2 * HOUR,
        lastAttemptAt: now,
        lastSuccessAt: T0,
        failures: 1,
        message: 'HTTP 503',
        unknownSince: T0,
        unknownReason: 'HTTP 503',
        warnings: ['one bad date'],
        mentions: 1,
      },
    ])
    expect(await store().sourceMemory('blog')).toBe('after')
    expect(await store().gaps({ since: 0, until: now })).toEqual([])
    await store().savePoll(poll([], { now: now + HOUR, coverage: { from: T0 + 1, to: now + HOUR, contiguous: false } }))
    expect(await store().gaps({ since: 0, until: now + HOUR })).toEqual([{ source: 'blog', from: T0, to: T0 + 1 }])
  })

  it('a used budget is no failure: the source stays what it was, but is not seen until a whole poll', async () => {
    const spent = { budget: '500 reads per day', until: T0 + DAY }
    await store().savePoll(poll([]))
    await store().saveFailure(failure(T0 + HOUR, { message: 'used up', spent, nextDueAt: T0 + DAY }))
    expect(await store().sources()).toMatchObject([
      { health: 'ok', failures: 0, spent, message: 'used up', nextDueAt: T0 + DAY, lastSuccessAt: T0, unknownSince: T0 },
    ])
    await store().savePoll(poll([], { now: T0 + DAY }))
    expect(await store().sources()).toMatchObject([{ health: 'ok', spent: null, message: null, unknownSince: null }])
  })

  it('keeps that a credential is at fault, until a poll gets through', async () => {
    const secrets = async () => (await store().sources()).map(({ secret }) => secret)
    await store().saveFailure(failure(T0, { secret: true }))
    expect(await secrets()).toEqual([true])
    await store().saveFailure(failure(T0 + HOUR))
    expect(await secrets()).toEqual([undefined])
    await store().saveFailure(failure(T0 + 2 * HOUR, { secret: true }))
    await store().savePoll(poll([], { now: T0 + 3 * HOUR }))
    expect(await secrets()).toEqual([undefined])
  })

  it('keeps until when the platform wants a pause, also with a failure', async () => {
    await store().savePoll(poll([], { notBefore: T0 + 3 * HOUR }))
    expect(await store().sources()).toMatchObject([{ health: 'ok', notBefore: T0 + 3 * HOUR }])
    await store().saveFailure(failure(T0 + 3 * HOUR, { notBefore: T0 + 4 * HOUR }))
    expect(await store().sources()).toMatchObject([{ health: 'failing', notBefore: T0 + 4 * HOUR }])
    await store().savePoll(poll([], { now: T0 + 5 * HOUR }))
    expect(await store().sources()).toMatchObject([{ health: 'ok', notBefore: null }])
  })

  it('at another address stands another source: it was never read before its first success', async () => {
    const url = 'https://neu.example/'
    await store().savePoll(poll([]))
    await store().saveFailure(failure(T0 + HOUR, { url }))
    expect(await store().sources()).toMatchObject([{ url, health: 'failing', lastSuccessAt: null, unknownSince: T0 }])
    await store().savePoll(poll([], { now: T0 + DAY, url }))
    expect(await store().watchedSince()).toEqual(new Map([['blog', T0 + DAY]]))
  })

  it('knows nothing since the first failure of a source that never worked', async () => {
    await store().saveFailure(failure(T0))
    await store().saveFailure(failure(T0 + HOUR))
    expect(await unknown()).toEqual([[T0, 'HTTP 503']])
  })

  it('ends a source that is gone, with its message', async () => {
    await store().saveFailure(failure(T0, { gone: true, message: 'HTTP 410' }))
    expect(await store().sources()).toMatchObject([{ health: 'gone', message: 'HTTP 410', failures: 1 }])
  })

  it('is whole again after a failure when the next window reaches back', async () => {
    await store().savePoll(poll([]))
    await store().saveFailure(failure(T0 + HOUR))
    await store().savePoll(poll([], { now: T0 + 2 * HOUR }))
    expect(await store().sources()).toMatchObject([
      { health: 'ok', failures: 0, message: null, unknownSince: null, unknownReason: null, lastSuccessAt: T0 + 2 * HOUR },
    ])
  })

  it('opens an unknown interval when a window does not reach back to the last poll', async () => {
    await store().savePoll(poll([]))
    await store().savePoll(poll([], { now: T0 + DAY, coverage: { from: T0 + 20 * HOUR, to: T0 + DAY, contiguous: false } }))
    expect(await unknown()).toEqual([[T0, GAP]])
  })

  it('opens one also where the window carries no dates', async () => {
    await store().savePoll(poll([]))
    await store().savePoll(poll([], { now: T0 + DAY, coverage: { from: null, to: T0 + DAY, contiguous: false } }))
    expect(await unknown()).toEqual([[T0, GAP]])
  })

  it('opens none at the first poll, nor where the dates of the window prove that it reached back', async () => {
    await store().savePoll(poll([], { coverage: { from: T0 - HOUR, to: T0, contiguous: false } }))
    expect(await unknown()).toEqual([[null, null]])
    await store().savePoll(poll([], { now: T0 + DAY, coverage: { from: T0 - MINUTE, to: T0 + DAY, contiguous: false } }))
    expect(await unknown()).toEqual([[null, null]])
  })

  it('goes on showing the interval through polls that continue, for seven days', async () => {
    await store().savePoll(poll([]))
    await store().savePoll(poll([], { now: T0 + DAY, coverage: { from: T0 + 20 * HOUR, to: T0 + DAY, contiguous: false } }))
    await store().savePoll(poll([], { now: T0 + 7 * DAY }))
    expect(await unknown()).toEqual([[T0, GAP]])
    await store().savePoll(poll([], { now: T0 + 8 * DAY }))
    expect(await unknown()).toEqual([[null, null]])
  })

  it('keeps gaps for years', async () => {
    await store().savePoll(poll([]))
    for (const day of [1, 40, 800])
      await store().savePoll(
        poll([], { now: T0 + day * DAY, coverage: { from: T0 + day * DAY - HOUR, to: T0 + day * DAY, contiguous: false } }),
      )
    expect(await store().gaps({ since: 0, until: T0 + 800 * DAY })).toEqual([
      { source: 'blog', from: T0, to: T0 + DAY - HOUR },
      { source: 'blog', from: T0 + DAY, to: T0 + 40 * DAY - HOUR },
      { source: 'blog', from: T0 + 40 * DAY, to: T0 + 800 * DAY - HOUR },
    ])
  })

  it('tells old gaps that lie closest together as one, of a source that always has some: more as unknown, never less', async () => {
    const roll = dice(5)
    const plain: { from: number; to: number }[] = []
    await store().savePoll(poll([]))
    let until = T0
    for (let count = 0; count < 1_400; count += 1) {
      const from = until + Math.ceil(roll() * 2 * HOUR)
      const to = from + Math.ceil(roll() * (count % 7 === 0 ? DAY : HOUR))
      plain.push({ from: until, to: from })
      await store().savePoll(poll([], { now: to, coverage: { from, to, contiguous: false } }))
      until = to
    }
    const kept = await store().gaps({ since: 0, until })
    const recent = plain.filter(({ to }) => to >= until - 29 * DAY)
    expect(kept.slice(-recent.length).map(({ from, to }) => ({ from, to }))).toEqual(recent)
    expect(kept.length - recent.length).toBeLessThanOrEqual(1_150)
    expect(plain.length - kept.length).toBeGreaterThan(100)
    expect(plain.filter((gap) => !kept.some(({ from, to }) => from <= gap.from && gap.to <= to))).toEqual([])
    const lengthOf = (gaps: readonly { from: number; to: number }[]) => gaps.reduce((sum, { from, to }) => sum + to - from, 0)
    expect(lengthOf(kept) / lengthOf(plain)).toBeLessThan(1.05)
  })

  it('closes the interval when a later window covers it, as a back-fill does', async () => {
    await store().savePoll(poll([]))
    await store().savePoll(poll([], { now: T0 + DAY, coverage: { from: T0 + 20 * HOUR, to: T0 + DAY, contiguous: false } }))
    await store().savePoll(poll([], { now: T0 + 25 * HOUR, coverage: { from: T0 - HOUR, to: T0 + 25 * HOUR, contiguous: true } }))
    expect(await unknown()).toEqual([[null, null]])
  })

  it('keeps small facts', async () => {
    expect(await store().getMeta('last_poll_at')).toBeNull()
    await store().setMeta('last_poll_at', '1')
    await store().setMeta('last_poll_at', '2')
    expect(await store().getMeta('last_poll_at')).toBe('2')
  })

  it('is sound', async () => {
    await store().savePoll(poll([judged('c1')]))
    expect(await store().integrity()).toEqual([])
    expect(await store().version()).toBeGreaterThan(0)
  })
}
