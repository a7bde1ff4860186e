import { expect, it } from 'vitest'
import type { FoundWave } from '../../../src/model/wave.js'
import type { Store } from '../../../src/store/store.js'
import { DAY, deed, event, HOUR, openCase, poll, T0 } from './data.js'

const figures = { people: 5, from: T0 - HOUR, to: T0, usual: 0.1, before: 3, watchedMs: 28 * DAY, chance: 1e-7 }
const found = (caseIds: readonly number[], change: Partial<FoundWave> = {}): FoundWave => ({
  brand: 'Beispiel',
  topic: ['internet', 'router'],
  beganAt: T0 - HOUR,
  lastAt: T0,
  figures,
  caseIds,
  ...change,
})

/** Complaints of many about one thing. */
export function waveRules(store: () => Store): void {
  const waveOf = async (caseId: number) => (await store().cases({ ids: [caseId] }))[0]?.wave
  const close = (caseId: number) => store().act(caseId, deed({ event: event('dismiss'), state: 'dismissed' }))

  it('a case tells the wave that it is part of, with how many it has and how many are open', async () => {
    const [a, b, c] = [await openCase(store(), 'a'), await openCase(store(), 'b'), await openCase(store(), 'c')]
    await store().saveWaves([{ ...found([a, b]), id: null, absorbs: [] }])
    await close(b)
    const { caseIds: _, ...wave } = found([])
    expect(await waveOf(a)).toEqual({ ...wave, id: 1, size: 2, open: 1 })
    expect(await waveOf(c)).toBeUndefined()
  })

  it('a wave that grew keeps its number, and takes in those that turned out to be part of it', async () => {
    const [a, b, c] = [await openCase(store(), 'a'), await openCase(store(), 'b'), await openCase(store(), 'c')]
    await store().saveWaves([
      { ...found([a]), id: null, absorbs: [] },
      { ...found([b]), id: null, absorbs: [] },
    ])
    await store().saveWaves([{ ...found([a, c], { topic: ['internet'], lastAt: T0 + HOUR }), id: 1, absorbs: [2] }])
    for (const id of [a, b, c]) expect(await waveOf(id)).toMatchObject({ id: 1, size: 3, topic: ['internet'], lastAt: T0 + HOUR })
  })

  it('a wave that grew lasts from its first case to its last, whatever of it was seen last', async () => {
    const [a, b, c] = [await openCase(store(), 'a'), await openCase(store(), 'b'), await openCase(store(), 'c')]
    await store().saveWaves([
      { ...found([a], { beganAt: T0 - 3 * HOUR, lastAt: T0 }), id: null, absorbs: [] },
      { ...found([b], { beganAt: T0 - 5 * HOUR, lastAt: T0 + 2 * HOUR }), id: null, absorbs: [] },
    ])
    await store().saveWaves([{ ...found([c], { beganAt: T0 - HOUR, lastAt: T0 + HOUR }), id: 1, absorbs: [] }])
    expect(await waveOf(a)).toMatchObject({ beganAt: T0 - 3 * HOUR, lastAt: T0 + HOUR })
    await store().saveWaves([{ ...found([c], { beganAt: T0 - HOUR, lastAt: T0 + HOUR }), id: 1, absorbs: [2] }])
    expect(await waveOf(a)).toMatchObject({ beganAt: T0 - 5 * HOUR, lastAt: T0 + 2 * HOUR, size: 3 })
  })

  it('those that reach into a span of time, of most cases first; one that was taken in is none any more', async () => {
    const [a, b, c] = [await openCase(store(), 'a'), await openCase(store(), 'b'), await openCase(store(), 'c')]
    await store().saveWaves([
      { ...found([a], { beganAt: T0, lastAt: T0 + HOUR }), id: null, absorbs: [] },
      { ...found([b, c], { beganAt: T0, lastAt: T0 + DAY }), id: null, absorbs: [] },
    ])
    const within = async (since: number, until: number) =>
      (await store().waves({ since, until })).map(({ id, size }) => [id, size])
    expect(await within(T0 + HOUR, T0 + DAY)).toEqual([
      [2, 2],
      [1, 1],
    ])
    expect(await within(T0 + HOUR + 1, T0 + DAY)).toEqual([[2, 2]])
    expect(await within(T0 - DAY, T0 - 1)).toEqual([])
    await store().saveWaves([{ ...found([a, b, c], { beganAt: T0, lastAt: T0 + DAY }), id: 1, absorbs: [2] }])
    expect(await within(T0, T0 + DAY)).toEqual([[1, 3]])
  })

  it('lists recent complaints, the latest first, without those that a person dismissed', async () => {
    const [a, b] = [await openCase(store(), 'a'), await openCase(store(), 'b', { publishedAt: T0 - DAY }, 'forum')]
    await close(await openCase(store(), 'c'))
    const complaints = await store().complaintsSince({ since: T0, upToCase: b, limit: 10 })
    expect(complaints.map(({ caseId, source, thread, at }) => ({ caseId, source, thread, at }))).toEqual(
      expect.arrayContaining([
        { caseId: b, source: 'forum', thread: 'b', at: T0 - DAY },
        { caseId: a, source: 'blog', thread: 'a', at: T0 - HOUR },
      ]),
    )
    expect(complaints).toHaveLength(2)
    expect(await store().complaintsSince({ since: T0 + DAY, upToCase: b, limit: 10 })).toEqual([])
    expect(await store().complaintsSince({ since: T0, upToCase: b, limit: 1 })).toHaveLength(1)
    const before = await store().complaintsSince({ since: T0, upToCase: Math.min(a, b), limit: 10 })
    expect(before.map(({ caseId }) => caseId)).toEqual([Math.min(a, b)])
  })

  it('tells what came in since a case, and when the first of it was written', async () => {
    expect(await store().newComplaints(0, 10)).toBeNull()
    const a = await openCase(store(), 'a', { publishedAt: T0 - DAY })
    const b = await openCase(store(), 'b')
    expect(await store().newComplaints(0, 10)).toEqual({ newest: b, since: T0 - DAY })
    expect(await store().newComplaints(0, 1)).toEqual({ newest: a, since: T0 - DAY })
    expect(await store().newComplaints(a, 10)).toEqual({ newest: b, since: T0 - HOUR })
    expect(await store().newComplaints(b, 10)).toBeNull()
    await close(await openCase(store(), 'c'))
    expect(await store().newComplaints(b, 10)).toEqual({ newest: b + 1, since: null })
  })

  it('tells since when a source is watched: at another address, it is another', async () => {
    await store().savePoll(poll([]))
    await store().savePoll(poll([], { now: T0 + HOUR }))
    expect(await store().watchedSince()).toEqual(new Map([['blog', T0]]))
    await store().savePoll(poll([], { now: T0 + DAY, url: 'https://other.example/' }))
    expect(await store().watchedSince()).toEqual(new Map([['blog', T0 + DAY]]))
  })

  it('forgets what a wave was about when its complaints are erased', async () => {
    const a = await openCase(store(), 'a')
    await store().saveWaves([{ ...found([a]), id: null, absorbs: [] }])
    await store().eraseBefore(T0 - DAY, 10)
    expect((await waveOf(a))?.topic).toEqual(['internet', 'router'])
    await store().eraseBefore(T0 + DAY, 10)
    expect((await waveOf(a))?.topic).toEqual([])
  })
}
