import { describe, expect, it } from 'vitest'
import { createActs } from '../../../src/app/acts/act.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import type { CaseDetail } from '../../../src/model/case.js'
import type { TestApp } from '../support.js'
import { ACTS, caseIn, STATES, stateOf } from './act-table.js'

const ROSA = { who: 'rosa', why: null }
const detail = (app: TestApp, id: number): Promise<CaseDetail | null> => app.store.caseDetail(id)

const TABLE = ACTS.flatMap(([act, deed, row]) => STATES.map((from) => [act, from, row[from], deed] as const))

describe('an act on a case', () => {
  it.each(TABLE)('%s on one that is %s: %s', async (act, from, outcome, deed) => {
    const app = await caseIn(from)
    const before = await detail(app, 1)
    const acts = createActs(app, { who: 'rosa', why: 'darum' })
    if (outcome instanceof RegExp) {
      await expect(acts.on(1, deed)).rejects.toMatchObject({ exit: 1, message: expect.stringMatching(outcome) })
      expect(await detail(app, 1)).toEqual(before)
      return
    }
    const { eventId } = await acts.on(1, deed)
    await acts.settle()
    if (outcome === 'same') {
      expect([eventId, await detail(app, 1)]).toEqual([null, before])
      return
    }
    expect(await stateOf(app)).toBe(outcome)
    const told = (await detail(app, 1))?.events[before?.events.length ?? 0]
    expect(told).toMatchObject({ act, who: 'rosa', at: app.now, why: expect.stringMatching(/(^|: )darum$/), undone: null })
    // The machine, asked again, leaves a person's word as it is.
    await app.store.rejoinOpenCases()
    await joinThreads(app)
    expect(await stateOf(app)).toBe(outcome)
    await createActs(app, ROSA).undo(1)
    await joinThreads(app)
    const { events, ...rest } = (await detail(app, 1)) as CaseDetail
    const { events: _before, ...restBefore } = before as CaseDetail
    expect(rest).toEqual(restBefore)
    expect(events.at(-1)).toMatchObject({
      act: 'undo',
      who: 'rosa',
      why: expect.stringMatching(new RegExp(`^${act} by rosa of `)),
    })
    expect(events.find((each) => each.act === act && each.who === 'rosa' && each.undone !== null)?.undone).toEqual({
      at: app.now,
      who: 'rosa',
    })
  })
})
