import { expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.js'
import { answer, caseDecision, decision, deed, delivery, judged, nobody, openCase, poll, T0 } from './data.js'

const DAY = 86_400_000
const old = { publishedAt: T0 - 400 * DAY }
/** A picture alone, of somebody who has no name but a handle. */
const wordless = { text: '', author: { ...nobody, handle: '@rosa' }, url: null }
const LATER = T0 + 400 * DAY

export function eraseRules(store: () => Store): void {
  it('erases words and names of what is older, and of nothing else', async () => {
    await store().savePoll(poll([judged('old', { ...old, text: 'Beispiel antwortet nie' })]))
    await store().savePoll(poll([judged('new', { publishedAt: LATER, text: 'Beispiel ist da' })], { now: LATER }))
    const [before] = await store().mentions({ all: true }, { order: 'oldest', after: null, limit: 10 })
    expect((await store().eraseBefore(T0 + DAY, 100)).mentions).toBe(1)
    expect((await store().eraseBefore(T0 + DAY, 100)).mentions).toBe(0)
    const [erased, kept] = await store().mentions({ all: true }, { order: 'oldest', after: null, limit: 10 })
    expect([before?.text, erased?.text, erased?.title, erased?.url, erased?.author.name]).toEqual([
      'Beispiel antwortet nie',
      '',
      null,
      null,
      null,
    ])
    expect(kept?.text).toBe('Beispiel ist da')
    expect(await store().mentions({ all: true, search: 'antwortet' }, { order: 'oldest', after: null, limit: 10 })).toEqual([])
  })

  it('never makes news of an erased item that the feed still delivers', async () => {
    const mention = judged('old', old)
    await store().savePoll(poll([mention]))
    await store().eraseBefore(T0 + DAY, 100)
    expect(await store().savePoll(poll([mention], { now: LATER }))).toEqual({ added: 0, edited: 0, deleted: 0 })
  })

  it('keeps what an open case needs, and erases it once the case is closed, figures excepted', async () => {
    const id = await openCase(store(), 'old', { ...old, text: 'Beispiel antwortet nie' })
    expect((await store().eraseBefore(T0 + DAY, 100)).mentions).toBe(0)
    const event = { at: T0, act: 'resolve', who: 'ab', why: 'said "antwortet nie"' }
    await store().act(id, deed({ event, state: 'resolved', outcome: 'late' }))
    expect((await store().eraseBefore(T0 + DAY, 100)).mentions).toBe(1)
    const [record] = await store().cases({ ids: [id] })
    expect([record?.text, record?.state, record?.outcome]).toEqual(['', 'resolved', 'late'])
    expect((await store().caseDetail(id))?.events.map(({ why }) => why)).toEqual([null])
  })

  it('erases the name of a bystander with what that one wrote; who of us answered stays, for the figures', async () => {
    const id = await openCase(store(), 'asks', { ...old, rootRef: 'asks' })
    await store().savePoll(
      poll([judged('helps', { ...old, parentRef: 'asks' }), judged('answers', { ...old, parentRef: 'asks' })]),
    )
    const [work] = await store().threadsToJoin(1)
    const rowOf = (nativeId: string) => work!.mentions.find((mention) => mention.nativeId === nativeId)!.id
    const mentionId = rowOf('asks')
    const answers = [
      answer({ mentionId, kind: 'bystander', replyId: rowOf('helps'), by: 'Nachbarin', identity: null }),
      answer({ mentionId, replyId: rowOf('answers'), agent: 'KB' }),
    ]
    await store().saveThreads(decision(work!.thread, [caseDecision({ id, mentionIds: [mentionId], answers, state: 'answered' })]))
    const names = async () => (await store().caseDetail(id))?.record.answers.map(({ kind, by, agent }) => [kind, by, agent])
    expect(await names()).toEqual([
      ['bystander', 'Nachbarin', null],
      ['answer', 'Kundendienst', 'KB'],
    ])
    expect((await store().eraseBefore(T0 + DAY, 10)).mentions).toBe(3)
    expect(await names()).toEqual([
      ['bystander', null, null],
      ['answer', 'Kundendienst', 'KB'],
    ])
  })

  it('erases some at a time what it erases all at once, and tells before what it will be', async () => {
    const posts = Array.from({ length: 23 }, (_, index) =>
      judged(`p${index}`, { publishedAt: index % 3 === 0 ? LATER : T0 - (index + 1) * DAY, ...(index === 7 && wordless) }),
    )
    await store().savePoll(poll(posts))
    await openCase(store(), 'waiting', old)
    await openCase(store(), 'waiting too', { ...old, parentRef: 'waiting' })
    await store().enqueue([delivery('waits', { now: T0 }), delivery('sent', { now: T0 }), delivery('late', { now: LATER })])
    for (const { id, key } of await store().deliveries({}))
      if (key !== 'waits') await store().markSent(id, { now: T0, handle: null })
    const oldest = T0 - 23 * DAY
    const kept = { mentions: 2, cases: 2 }
    expect(await store().erasable(T0 + DAY)).toEqual({ mentions: 15, oldest, deliveries: 1, kept })
    const counts: number[] = []
    do counts.push((await store().eraseBefore(T0 + DAY, 4)).mentions)
    while (counts.at(-1) === 4)
    expect(counts).toEqual([4, 4, 4, 3])
    expect(await store().erasable(T0 + DAY)).toEqual({ mentions: 0, oldest: null, deliveries: 0, kept })
    expect((await store().deliveries({})).map(({ key }) => key)).toEqual(['waits', 'late'])
  })

  it('goes on from the beginning once a search came to its end, or for another instant', async () => {
    const times = [T0 - 5 * DAY, T0 - DAY, T0 - 5 * DAY, T0 - DAY, T0 - 5 * DAY]
    await store().savePoll(
      poll(
        times.map((publishedAt, index) => judged(`p${index}`, { publishedAt })),
        { now: T0 - DAY },
      ),
    )
    expect((await store().eraseBefore(T0 - 2 * DAY, 2)).mentions).toBe(0)
    expect((await store().eraseBefore(T0, 2)).mentions).toBe(2)
    expect((await store().eraseBefore(T0 + 1, 2)).mentions).toBe(2)
    expect((await store().eraseBefore(T0, 2)).mentions).toBe(1)
    expect((await store().eraseBefore(T0, 2)).mentions).toBe(0)
  })

  it('loses nothing else when it is compacted', async () => {
    const id = await openCase(store(), 'new', { text: 'Beispiel antwortet nie' })
    await store().savePoll(poll([judged('old', { ...old, text: 'Beispiel ist weg' })]))
    await store().eraseBefore(T0 - DAY, 10)
    const all = async () => ({
      cases: await store().cases({}),
      detail: await store().caseDetail(id),
      found: (await store().mentions({ search: 'antwortet' }, { order: 'oldest', after: null, limit: 9 })).length,
      sources: await store().sources(),
    })
    const before = await all()
    await store().compact()
    expect(await all()).toEqual(before)
    expect(await store().savePoll(poll([judged('next')]))).toEqual({ added: 1, edited: 0, deleted: 0 })
  })
}
