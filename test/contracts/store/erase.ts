import { expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.js'
import { deed, judged, openCase, poll, T0 } from './data.js'

const DAY = 86_400_000
const old = { publishedAt: T0 - 400 * DAY }
const LATER = T0 + 400 * DAY

export function eraseRules(store: () => Store): void {
  it('erases words and names of what is older, and of nothing else', async () => {
    await store().savePoll(poll([judged('old', { ...old, text: 'Beispiel antwortet nie' })]))
    await store().savePoll(poll([judged('new', { publishedAt: LATER, text: 'Beispiel ist da' })], { now: LATER }))
    const [before] = await store().mentions({ all: true }, { order: 'oldest', after: null, limit: 10 })
    expect(await store().eraseBefore(T0 + DAY, 100)).toBe(1)
    expect(await store().eraseBefore(T0 + DAY, 100)).toBe(0)
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
    expect(await store().eraseBefore(T0 + DAY, 100)).toBe(0)
    const event = { at: T0, act: 'resolve', who: 'ab', why: 'said "antwortet nie"' }
    await store().act(id, deed({ event, state: 'resolved', outcome: 'late' }))
    expect(await store().eraseBefore(T0 + DAY, 100)).toBe(1)
    const [record] = await store().cases({ ids: [id] })
    expect([record?.text, record?.state, record?.outcome]).toEqual(['', 'resolved', 'late'])
    expect((await store().caseDetail(id))?.events.map(({ why }) => why)).toEqual([null])
  })
}
