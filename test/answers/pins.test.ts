import { describe, expect, it } from 'vitest'
import { judgeThread } from '../../src/answers/judge-thread.js'
import type { CaseRecord } from '../../src/model/case.js'
import { input, mention, NOW, recordOf, START, type Told } from './support.js'

const MINUTE = 60_000
const complaint = (id: number, by: string, parent: string | null = null): Told => ({
  id,
  minute: id * 10,
  by,
  kind: 'complaint',
  parent,
})

/** Cases by number, each with the rows of its posts. */
function world(told: readonly Told[], cases: Readonly<Record<number, readonly number[]>>) {
  const caseOf = new Map(Object.entries(cases).flatMap(([id, rows]) => rows.map((row) => [row, Number(id)] as const)))
  const mentions = told.map(mention).map((each) => ({ ...each, caseId: caseOf.get(each.id) ?? null }))
  const [any] = judgeThread(input(mentions.map((each) => ({ ...each, caseId: null }))))
  const records = Object.entries(cases).map(
    ([id, rows]): CaseRecord => recordOf({ ...any!, mentionIds: rows, state: 'open' }, Number(id), mentions),
  )
  return { mentions, records }
}

function placed({ mentions, records }: ReturnType<typeof world>, pins: Readonly<Record<number, number>>): string[] {
  const pinned = new Map(Object.entries(pins).map(([row, id]) => [Number(row), id]))
  return judgeThread(input(mentions, { cases: records, pins: pinned })).map(
    ({ id, mentionIds }) => `${id}: ${[...mentionIds].sort().join('+')}`,
  )
}

describe('what a person said of where a mention belongs', () => {
  it('stands before every rule: two people may share a case, one person may have two', () => {
    const told = [complaint(1, 'Petra'), complaint(2, 'Urs'), complaint(3, 'Urs')]
    expect(placed(world(told, { 5: [1, 2], 6: [3] }), { 1: 5, 2: 5, 3: 6 })).toEqual(['5: 1+2', '6: 3'])
  })

  it('stands before the case that a mention is in', () => {
    const told = [complaint(1, 'Petra'), complaint(2, 'Petra'), complaint(3, 'Urs')]
    expect(placed(world(told, { 5: [1, 2], 6: [3] }), { 2: 6 })).toEqual(['5: 1', '6: 2+3'])
  })

  it.each([
    ['goes on with the concern that it replies to', 'n1', ['5: 1+3', '6: 2']],
    ['goes on with what was written of last, where it replies to neither', null, ['5: 1', '6: 2+3']],
  ])('a later post of one whose concerns were split %s', (_rule, parent, expected) => {
    const told = [complaint(1, 'Petra'), complaint(2, 'Petra'), complaint(3, 'Petra', parent)]
    expect(placed(world(told, { 5: [1], 6: [2] }), { 1: 5, 2: 6 })).toEqual(expected)
  })
})

describe('a case that was put off', () => {
  const told = [complaint(1, 'Petra'), complaint(2, 'Petra')]
  const decided = (snoozedUntil: number | null, seen: readonly number[], change: Partial<Told> = {}) => {
    const { mentions, records } = world([told[0]!, { ...told[1]!, ...change }], { 5: seen })
    return judgeThread(input(mentions, { cases: records.map((record) => ({ ...record, snoozedUntil })) }))[0]
  }

  it.each<readonly [string, number | null, readonly number[], Partial<Told>, boolean]>([
    ['is woken by a new post of the customer', NOW + 1, [1], {}, true],
    ['not by what was known already', NOW + 1, [1, 2], {}, false],
    ['not by thanks', NOW + 1, [1], { closing: true }, false],
    ['not by a post that is gone', NOW + 1, [1], { deleted: true }, false],
    ['not when it is over', NOW, [1], {}, false],
    ['not when it never was', null, [1], {}, false],
  ])('%s', (_rule, until, seen, change, wakes) => {
    const decision = decided(until, seen, change)
    expect([decision?.wakes ?? false, decision?.events.some(({ act }) => act === 'woken')]).toEqual([wakes, wakes])
  })
})

describe('a case that a person closed', () => {
  const CLOSED = START + 30 * MINUTE
  const told = [complaint(1, 'Petra'), complaint(2, 'Petra')]
  const decided = (seen: readonly number[], change: Partial<CaseRecord>) => {
    const { mentions, records } = world(told, { 5: seen })
    return judgeThread(input(mentions, { cases: records.map((record) => ({ ...record, ...change })) }))[0]
  }

  it('is opened by a post that was written before, but came in only afterwards: nobody had seen it', () => {
    const decision = decided([1], { state: 'resolved', closedAt: CLOSED })
    expect([decision?.state, decision?.settledAt]).toEqual(['open', START + 20 * MINUTE - 1])
  })

  it('stays closed for what was known then, and open again it stays settled for that', () => {
    expect(decided([1, 2], { state: 'resolved', closedAt: CLOSED })?.state).toBe('resolved')
    expect(decided([1, 2], { state: 'open', settledAt: CLOSED })).toMatchObject({ state: 'answered' })
  })
})
