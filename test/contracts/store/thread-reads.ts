import { expect, it } from 'vitest'
import type { Answer } from '../../../src/model/answer.js'
import type { Store } from '../../../src/store/store.js'
import { answer, caseDecision, DAY, decision, HOUR, judged, openCase, poll, rowOf, T0, verdict } from './data.js'

/** When threads are read by themselves. */
export function threadReadRules(store: () => Store): void {
  const reads = async (...caseIds: number[]) =>
    (await store().openPosts(caseIds.length === 0 ? undefined : caseIds)).map(
      ({ nativeId, readAt, failure }) => `${nativeId} ${readAt} ${failure}`,
    )

  it('gives the posts of open cases that stand, the oldest first, each with its place', async () => {
    const first = await openCase(store(), 'a')
    const second = await openCase(store(), 'b', { publishedAt: T0 - 2 * HOUR }, 'forum')
    expect(await store().openPosts()).toEqual([
      { caseId: second, source: 'forum', thread: 'b', nativeId: 'b', url: judged('b').url, readAt: null, failure: null },
      { caseId: first, source: 'blog', thread: 'a', nativeId: 'a', url: judged('a').url, readAt: null, failure: null },
    ])
    expect(await reads(first)).toEqual(['a null null'])
  })

  it('leaves out closed cases and what was deleted', async () => {
    const id = await openCase(store(), 'a')
    await openCase(store(), 'b')
    await store().savePoll(poll([judged('a2', { parentRef: 'a' })]))
    const closed = caseDecision({ id, mentionIds: [await rowOf(store(), 'a')], state: 'answered' })
    await store().saveThreads(decision('a', [closed]))
    await store().savePoll(poll([judged('b', { deleted: true })]))
    expect(await reads()).toEqual([])
    expect(await reads(id)).toEqual([])
  })

  it('gives the answered cases of late with what answered them, oldest first, each with its place', async () => {
    const id = await openCase(store(), 'a', { publishedAt: T0 - 3 * HOUR })
    await store().savePoll(poll([judged('r', { parentRef: 'a', publishedAt: T0 - HOUR, officialIdentity: 'id' })]))
    const [post, replyId] = [await rowOf(store(), 'a'), await rowOf(store(), 'r')]
    const answered = async (since: number, more: Partial<Answer> = {}) => {
      const answers = [{ ...answer({ replyId, mentionId: post, at: T0 - HOUR }), ...more }]
      await store().saveThreads(decision('a', [caseDecision({ id, mentionIds: [post], state: 'answered', answers })]))
      return await store().answeredPosts(since)
    }
    const place = { caseId: id, source: 'blog', thread: 'a', readAt: null, failure: null, answeredAt: T0 - HOUR }
    expect(await answered(T0 - HOUR)).toEqual([
      { ...place, nativeId: 'a', url: judged('a').url },
      { ...place, nativeId: 'r', url: judged('r').url },
    ])
    expect(await answered(T0)).toEqual([])
    expect(await answered(0, { kind: 'manual', replyId: null, mentionId: null })).toEqual([])
    expect(await answered(0, { kind: 'holding' })).toEqual([])
    await store().savePoll(poll([judged('r', { deleted: true })]))
    expect(await answered(0)).toEqual([])
  })

  it('knows of a thread when it was last read, whichever post of it is asked for', async () => {
    await openCase(store(), 'a')
    await openCase(store(), 'a2', { parentRef: 'a', publishedAt: T0 })
    await openCase(store(), 'b')
    await store().saveThreadRead({ source: 'blog', thread: 'a', at: T0 + HOUR, failure: null })
    await store().saveThreadRead({ source: 'forum', thread: 'b', at: T0 + HOUR, failure: null })
    expect(await reads()).toEqual([`a ${T0 + HOUR} null`, 'b null null', `a2 ${T0 + HOUR} null`])
  })

  it('keeps the last time alone, and why it failed then', async () => {
    await openCase(store(), 'a')
    const read = async (at: number, failure: string | null) => {
      await store().saveThreadRead({ source: 'blog', thread: 'a', at, failure })
      return (await reads())[0]
    }
    expect(await read(T0, 'HTTP 500')).toBe(`a ${T0} HTTP 500`)
    expect(await read(T0 + HOUR, null)).toBe(`a ${T0 + HOUR} null`)
    expect(await read(T0 - HOUR, null)).toBe(`a ${T0 - HOUR} null`)
  })

  it('forgets what lies months back', async () => {
    await openCase(store(), 'a')
    await store().saveThreadRead({ source: 'blog', thread: 'a', at: T0, failure: null })
    await store().saveThreadRead({ source: 'blog', thread: 'x', at: T0 + 91 * DAY, failure: null })
    expect(await reads()).toEqual(['a null null'])
  })

  it('gives of each case the latest posts of its thread that are about it and stand, oldest first, without its own', async () => {
    const id = await openCase(store(), 'a', { publishedAt: T0 - 5 * HOUR })
    const reply = (nativeId: string, hoursAgo: number, more: Parameters<typeof judged>[1] = {}) =>
      judged(nativeId, { parentRef: 'a', publishedAt: T0 - hoursAgo * HOUR, text: nativeId, ...more })
    await store().savePoll(
      poll([
        reply('first', 4),
        reply('second', 3, { officialIdentity: 'id' }),
        reply('third', 2, { author: { id: '9', handle: '@beat', name: null, url: null, followers: null, flags: [] } }),
        reply('gone', 1, { deleted: true }),
        reply('empty', 1, { text: '' }),
        reply('advertisement', 1, { verdict: verdict({ kind: 'spam' }) }),
        reply('somebody else below the same article', 1, { parentRef: null, rootRef: 'a' }),
        judged('other', { publishedAt: T0 }),
      ]),
    )
    expect(await store().latestPosts([id, 999], 2)).toEqual(
      new Map([
        [
          id,
          [
            { author: 'Rosa', official: true, publishedAt: T0 - 3 * HOUR, text: 'second' },
            { author: '@beat', official: false, publishedAt: T0 - 2 * HOUR, text: 'third' },
          ],
        ],
        [999, []],
      ]),
    )
  })
}
