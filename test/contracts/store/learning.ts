import { expect, it } from 'vitest'
import type { NewCorrection } from '../../../src/model/learned-correction.js'
import type { Label } from '../../../src/model/verdict.js'
import type { Store } from '../../../src/store/store.js'
import { deed, event, HOUR, judged, MINUTE, openCase, poll, T0, verdict } from './data.js'

const correction = (values: Partial<NewCorrection> = {}): NewCorrection => ({
  madeAt: T0,
  who: 'rosa',
  base: 'weights 1',
  labels: 40,
  mark: 7,
  figures: { kinds: { complaint: 25, neutral: 15 }, lossBefore: 0.6, lossAfter: 0.5 },
  correction: { id: 'abc', grams: [[17, [0.1, 0, 0, 0, -0.1]]], signs: { demand: [0.2, 0, 0, 0, 0] }, bias: [0, 0, 0, 0, 0] },
  subject: { about: 6, other: 7, bias: 0.3, signs: { karte: 0.5 } },
  ...values,
})

/** What people label, and what was learned from it. */
export function learningRules(store: () => Store): void {
  const ids = async () => {
    const { length } = await store().mentions({ all: true }, { order: 'oldest', after: null, limit: 100 })
    return Array.from({ length }, (_, at) => at + 1)
  }
  const label = (mentionId: number, kind: Label) => store().labelMention(mentionId, { kind, event: event('label', T0, kind) })
  const labelled = async () =>
    (await store().labelledMentions({ after: null, limit: 10 })).map((mention) => [mention.nativeId, mention.label])

  it('knows of no label at first', async () => {
    await store().savePoll(poll([judged('a')]))
    expect(await store().labelState()).toEqual({ count: 0, mark: 0 })
    expect(await store().labelledSince(0)).toEqual({ mark: 0, changes: 0, mentionIds: [], changed: [] })
    expect(await labelled()).toEqual([])
  })

  it('tells labels newest mention first, page by page; without what we wrote ourselves and what was erased', async () => {
    const young = { publishedAt: T0 + HOUR }
    const mentions = [
      judged('gone'),
      judged('a', young),
      judged('b', young),
      judged('ours', { ...young, officialIdentity: 'id' }),
    ]
    await store().savePoll(poll([...mentions, judged('c', young)]))
    const all = await store().mentions({ all: true }, { order: 'oldest', after: null, limit: 100 })
    for (const { id, nativeId } of all) if (nativeId !== 'c') await label(id, 'complaint')
    expect(await store().labelState()).toMatchObject({ count: 4 })
    expect((await labelled()).map(([nativeId]) => nativeId)).toEqual(['b', 'a', 'gone'])
    expect((await store().eraseBefore(T0 + 1, 10)).mentions).toBe(1)
    expect(await labelled()).toEqual([
      ['b', 'complaint'],
      ['a', 'complaint'],
    ])
    const [first] = await store().labelledMentions({ after: null, limit: 1 })
    expect((await store().labelledMentions({ after: first!.id, limit: 1 })).map(({ nativeId }) => nativeId)).toEqual(['a'])
  })

  it('tells whose labels changed since: given to mentions, given to whole cases, and taken back', async () => {
    const caseId = await openCase(store(), 'a')
    await store().savePoll(poll([judged('z')]))
    const [one, other] = await ids()
    const first = await label(other!, 'praise')
    expect(await store().labelledSince(0)).toEqual({ mark: first, changes: 1, mentionIds: [other], changed: [] })
    const acted = await store().act(caseId, deed({ event: event('label'), label: { mentionIds: [one!], kind: 'question' } }))
    expect(await store().labelledSince(first)).toEqual({ mark: acted.eventId, changes: 1, mentionIds: [one], changed: [] })
    await store().act(caseId, deed({ event: event('note') }))
    const { mark } = await store().labelState()
    expect(mark).toBe(acted.eventId)
    expect(await store().labelledSince(mark)).toEqual({ mark, changes: 0, mentionIds: [], changed: [] })
    await store().undo(first, () => event('undo'))
    const after = await store().labelledSince(mark)
    expect([after.mark > mark, after.changes, after.mentionIds, after.changed]).toEqual([true, 1, [other], [other]])
    expect((await store().labelState()).count).toBe(1)
  })

  it('tells a label that was changed from one that is new', async () => {
    await store().savePoll(poll([judged('a')]))
    const first = await label(1, 'praise')
    await label(1, 'complaint')
    expect(await store().labelledSince(first)).toMatchObject({ changes: 1, mentionIds: [1], changed: [1] })
  })

  it('finds what was judged by the label of another, about us or not', async () => {
    const taught = (passage: string) => [{ code: 'taught', passage, weight: 1 }]
    const by = (passage: string, relevant = true) => ({ verdict: verdict({ relevant, reasons: taught(passage) }) })
    await store().savePoll(poll([judged('a', by('M-1')), judged('b', by('M-12')), judged('c', by('M-2', false)), judged('d')]))
    const found = async (...of: number[]) => (await store().taughtBy(of, 10)).map(({ nativeId }) => nativeId)
    expect([await found(1), await found(2, 12), await found(3), await found()]).toEqual([['a'], ['c', 'b'], [], []])
  })

  it('forgets what was learned long ago, but not that it was', async () => {
    for (let at = 0; at < 8; at++) await store().addCorrection(correction({ madeAt: T0 + at }))
    const inForce: (string | null)[] = []
    for (let at = 0; at < 6; at++) {
      const current = await store().currentCorrection('weights 1')
      inForce.push(current === null ? null : current.correction === null ? 'empty' : 'whole')
      await store().takeBackCorrection('weights 1', { at: T0, by: 'rosa' })
    }
    expect(inForce).toEqual(['whole', 'whole', 'whole', 'whole', 'whole', null])
    expect(await store().takeBackCorrection('weights 1', { at: T0, by: 'rosa' })).toBeNull()
    expect((await store().corrections()).map(({ takenBack }) => takenBack !== null)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ])
  })

  it('gives back what was learned, on the weights on which it stands', async () => {
    const id = await store().addCorrection(correction())
    const { correction: _body, subject: _subject, ...past } = correction()
    expect(await store().currentCorrection('weights 1')).toEqual({ id, ...correction(), takenBack: null })
    expect(await store().currentCorrection('weights 2')).toBeNull()
    expect(await store().corrections()).toEqual([{ id, ...past, takenBack: null }])
    expect(await store().lastCorrection()).toEqual({ id, ...past, takenBack: null })
  })

  it('goes back to the one before when the last is taken back, and keeps both', async () => {
    const first = await store().addCorrection(correction())
    const second = await store().addCorrection(correction({ madeAt: T0 + MINUTE, correction: null, subject: null }))
    expect((await store().currentCorrection('weights 1'))?.id).toBe(second)
    const takenBack = { at: T0 + 2 * MINUTE, by: 'max' }
    expect(await store().takeBackCorrection('weights 1', takenBack)).toMatchObject({ id: second, takenBack: null })
    expect((await store().currentCorrection('weights 1'))?.id).toBe(first)
    expect((await store().corrections()).map((each) => [each.id, each.takenBack])).toEqual([
      [first, null],
      [second, takenBack],
    ])
    expect((await store().lastCorrection())?.id).toBe(second)
    await store().takeBackCorrection('weights 1', takenBack)
    expect(await store().takeBackCorrection('weights 1', takenBack)).toBeNull()
  })
}
