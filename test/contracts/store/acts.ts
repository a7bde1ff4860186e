import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../src/model/case.js'
import type { MergeDecision, SplitDecision } from '../../../src/store/case-acts.js'
import type { Store } from '../../../src/store/store.js'
import { answer, deed, event, HOUR, judged, openCase, poll, rowOf, T0 } from './data.js'

const merging = (from: number, into: number): MergeDecision => ({
  from,
  into,
  decide: () => ({ event: event('merge'), why: { source: 'goes', target: 'takes' }, state: 'open' }),
})

const splitting = (...mentionIds: number[]): SplitDecision => ({
  decide: () => ({ event: event('split'), mentionIds, why: { source: (opened) => `to C-${opened}`, target: 'from' } }),
})

const undoing =
  (at = T0): (() => CaseEvent) =>
  () =>
    event('undo', at)

/** What people do to cases. */
export function actRules(store: () => Store): void {
  const one = async (id: number) => (await store().cases({ ids: [id] }))[0]
  const history = async (id: number) =>
    ((await store().caseDetail(id))?.events ?? []).map(({ caseId, act, undone }) => [caseId, act, undone?.at ?? null])
  const settle = async () => {
    for (const { source, thread } of await store().threadsToJoin(100))
      await store().saveThreads({ source, thread, now: T0, cases: [] })
  }
  const onList = async () => (await store().threadsToJoin(100)).map(({ thread }) => thread)

  it('decides by the case as it stands, in the transaction that writes', async () => {
    const id = await openCase(store(), 'a')
    await store().act(id, deed({ event: event('assign'), assignee: 'urs' }))
    const seen: (string | null)[] = []
    const { caseId, eventId } = await store().act(id, {
      decide: (record) => {
        seen.push(record.assignee)
        return null
      },
    })
    expect([seen, caseId, eventId]).toEqual([['urs'], id, null])
  })

  it('writes nothing of an act whose decision throws', async () => {
    const id = await openCase(store(), 'a')
    const before = await store().caseDetail(id)
    const refuse = () => {
      throw new Error('no')
    }
    await expect(store().act(id, { decide: refuse })).rejects.toThrow('no')
    await expect(store().merge({ from: id, into: id, decide: refuse })).rejects.toThrow('no')
    await expect(store().split(id, { decide: refuse })).rejects.toThrow('no')
    expect(await store().caseDetail(id)).toEqual(before)
  })

  it('knows of no case that does not exist', async () => {
    const missing = { exit: 1, message: 'no C-9 in the database' }
    await expect(store().act(9, deed({ event: event('ack') }))).rejects.toMatchObject(missing)
    await expect(store().merge(merging(9, 8))).rejects.toMatchObject(missing)
    await expect(store().split(9, splitting(1))).rejects.toMatchObject(missing)
    expect(await store().lastActs({ caseId: 9 })).toEqual([])
    await expect(store().undo(9, undoing())).rejects.toThrow('nothing there to take back')
  })

  it('finds what was assigned whatever the case of the letters, and what is nobody’s', async () => {
    const [a, b] = [await openCase(store(), 'a'), await openCase(store(), 'b')]
    await store().act(a, deed({ event: event('assign'), assignee: 'Rosa' }))
    expect((await store().cases({ assignee: 'rosa' })).map(({ id }) => id)).toEqual([a])
    expect((await store().cases({ assignee: null })).map(({ id }) => id)).toEqual([b])
  })

  it('forgets a snooze with the wait that it put off', async () => {
    const id = await openCase(store(), 'a')
    await store().act(id, deed({ event: event('snooze'), snoozedUntil: T0 + HOUR }))
    expect((await one(id))?.snoozedUntil).toBe(T0 + HOUR)
    await store().act(id, deed({ event: event('resolve'), state: 'resolved' }))
    await store().act(id, deed({ event: event('reopen'), state: 'open', settledAt: null }))
    expect((await one(id))?.snoozedUntil).toBeNull()
  })

  it('keeps up to when a person had settled what the machine opens again, unless a person takes that back', async () => {
    const id = await openCase(store(), 'a')
    await store().act(id, deed({ event: event('resolve', T0 + HOUR), state: 'resolved' }))
    await store().act(id, deed({ event: event('reopened', T0 + 2 * HOUR), state: 'open' }))
    expect((await one(id))?.settledAt).toBe(T0 + HOUR)
    await store().act(
      id,
      deed({ event: event('reopen', T0 + 3 * HOUR), state: 'open', settledAt: null, reopenedAt: T0 + 3 * HOUR }),
    )
    expect(await one(id)).toMatchObject({ settledAt: null, reopenedAt: T0 + 3 * HOUR })
  })

  describe('taking back', () => {
    it('puts every column, answer and label back, and leaves the rest', async () => {
      const id = await openCase(store(), 'a')
      const before = await one(id)
      const posts = before?.posts.map((post) => post.mentionId) ?? []
      await store().act(
        id,
        deed({
          event: event('all'),
          state: 'dismissed',
          outcome: 'late',
          policyHash: 'p',
          assignee: 'urs',
          ackedUntil: T0 + HOUR,
          answer: answer({ kind: 'manual' }),
          label: { mentionIds: posts, kind: 'praise' },
        }),
      )
      expect(await one(id)).toMatchObject({ state: 'dismissed', kind: 'praise', assignee: 'urs', answers: [{ kind: 'manual' }] })
      const [last] = await store().lastActs({ caseId: id })
      await settle()
      expect(await store().undo(last ?? 0, undoing(T0 + 5))).toEqual({
        act: 'all',
        at: T0,
        who: 'rosa',
        caseIds: [id],
        mentionId: null,
      })
      expect(await one(id)).toEqual(before)
      expect(await history(id)).toEqual([
        [id, 'all', T0 + 5],
        [id, 'undo', null],
      ])
      expect(await onList()).toEqual(['a'])
    })

    it('is done once, and only of what lies on top', async () => {
      const id = await openCase(store(), 'a')
      const first = await store().act(id, deed({ event: event('first'), assignee: 'urs' }))
      const second = await store().act(id, deed({ event: event('second'), assignee: 'anna' }))
      await expect(store().undo(first.eventId ?? 0, undoing())).rejects.toMatchObject({
        message: `C-${id} was acted on since: second by rosa at 2026-11-18T07:00:00Z`,
        hint: `monitor undo C-${id} takes that back first`,
      })
      await store().undo(second.eventId ?? 0, undoing())
      expect((await one(id))?.assignee).toBe('urs')
      await expect(store().undo(second.eventId ?? 0, undoing())).rejects.toThrow('nothing there to take back')
      expect((await one(id))?.assignee).toBe('urs')
    })

    it('knows the acts of one command line, newest first, without what was taken back', async () => {
      const [a, b, c] = [await openCase(store(), 'a'), await openCase(store(), 'b'), await openCase(store(), 'c')]
      await store().act(a, deed({ event: event('alone') }))
      const first = await store().act(a, deed({ event: event('many') }))
      const command = first.eventId
      const second = await store().act(b, { ...deed({ event: event('many') }), command })
      const third = await store().act(c, { ...deed({ event: event('many') }), command })
      await store().act(c, deed({ event: { ...event('other'), who: 'urs' } }))
      await store().undo(second.eventId ?? 0, undoing())
      expect(await store().lastActs({ who: 'rosa' })).toEqual([third.eventId, first.eventId])
      expect(await store().lastActs({ who: 'nobody' })).toEqual([])
    })

    it('of what follows from something else is not asked for', async () => {
      const id = await openCase(store(), 'a')
      await store().act(id, deed({ event: event('dismissed'), state: 'dismissed', follows: true }))
      expect([await store().lastActs({ caseId: id }), await store().lastActs({ who: 'rosa' })]).toEqual([[], []])
    })

    it('of a label on a mention alone tells it with the mention, in whichever case that is', async () => {
      await store().savePoll(poll([judged('a')]))
      const mentionId = await rowOf(store(), 'a')
      const labelled = await store().labelMention(mentionId, { kind: 'spam', event: event('label') })
      const id = await openCase(store(), 'a')
      expect(await history(id)).toEqual([[id, 'label', null]])
      expect(await store().lastActs({ caseId: id })).toEqual([labelled])
      await store().undo(labelled, undoing())
      expect((await store().mention(mentionId))?.label).toBeNull()
    })
  })

  describe('merging and splitting', () => {
    it('moves posts and what they were answered with, there and back', async () => {
      const [a, b] = [await openCase(store(), 'a'), await openCase(store(), 'b', {}, 'forum')]
      await store().act(b, deed({ event: event('answer'), answer: answer({ kind: 'manual' }) }))
      const before = [await one(a), await one(b)]
      const { eventId } = await store().merge(merging(b, a))
      expect(await one(a)).toMatchObject({ answers: [{ kind: 'manual' }], posts: [{}, {}], mergedInto: null })
      expect(await one(b)).toMatchObject({ state: 'merged', mergedInto: a, posts: [], answers: [] })
      await store().undo(eventId ?? 0, undoing())
      expect([await one(a), await one(b)]).toEqual(before)
    })

    it('lets a merged number lead on: reading, acting, and merging into it', async () => {
      const [a, b, c] = [await openCase(store(), 'a'), await openCase(store(), 'b'), await openCase(store(), 'c')]
      await store().merge(merging(b, a))
      await store().merge(merging(c, b))
      expect(await store().act(c, deed({ event: event('ack'), ackedUntil: T0 }))).toMatchObject({ caseId: a })
      expect(await store().caseDetail(c)).toMatchObject({ record: { id: a, ackedUntil: T0 }, merged: [b, c] })
      expect(await history(c)).toEqual([
        [b, 'merge', null],
        [c, 'merge', null],
        [a, 'ack', null],
      ])
    })

    it('hands out with a thread where people said that its mentions belong', async () => {
      const [a, b] = [await openCase(store(), 'a'), await openCase(store(), 'b')]
      const [inA, inB] = [(await one(a))?.posts[0]?.mentionId ?? 0, (await one(b))?.posts[0]?.mentionId ?? 0]
      await store().merge(merging(b, a))
      const pins = async () => Object.fromEntries((await store().threadsToJoin(10)).flatMap((work) => [...work.pins]))
      expect(await pins()).toEqual({ [inA]: a, [inB]: a })
      const { opened } = await store().split(a, splitting(inB))
      expect(await pins()).toEqual({ [inA]: a, [inB]: opened })
      const [last] = await store().lastActs({ caseId: opened })
      await store().undo(last ?? 0, undoing())
      expect(await pins()).toEqual({ [inA]: a, [inB]: a })
    })

    it('shows what is left of a split case by one of its own posts', async () => {
      const a = await openCase(store(), 'a', { text: 'Erstens', publishedAt: T0 - 2 * HOUR })
      const b = await openCase(store(), 'b', { text: 'Zweitens' })
      const first = (await one(a))?.posts[0]?.mentionId ?? 0
      await store().merge(merging(b, a))
      const { opened } = await store().split(a, splitting(first))
      expect([(await one(a))?.text, (await one(opened))?.text]).toEqual(['Zweitens', 'Erstens'])
    })

    it('drops what the machine decided of a thread meanwhile', async () => {
      const [a, b] = [await openCase(store(), 'a'), await openCase(store(), 'b')]
      await store().savePoll(poll([judged('b', { contentHash: 'edited' })]))
      const [work] = await store().threadsToJoin(10)
      await store().merge(merging(b, a))
      const mentionIds = work?.mentions.map((mention) => mention.id) ?? []
      await store().saveThreads({
        source: 'blog',
        thread: 'b',
        now: T0,
        cases: [{ id: b, mentionIds, state: 'open', baseline: false, answers: [], events: [], policyHash: null, outcome: null }],
      })
      expect(await one(b)).toMatchObject({ state: 'merged', posts: [] })
    })
  })
}
