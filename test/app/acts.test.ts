import { describe, expect, it } from 'vitest'
import { createActs } from '../../src/app/act.js'
import { ack } from '../../src/app/acts/ack.js'
import { answer } from '../../src/app/acts/answer.js'
import { assign } from '../../src/app/acts/assign.js'
import { close } from '../../src/app/acts/close.js'
import type { Deed } from '../../src/app/acts/deed.js'
import { label } from '../../src/app/acts/label.js'
import { note } from '../../src/app/acts/note.js'
import { reopen } from '../../src/app/acts/reopen.js'
import { snooze } from '../../src/app/acts/snooze.js'
import { joinThreads } from '../../src/app/join-threads.js'
import type { CaseDetail, CaseState } from '../../src/model/case.js'
import { HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp } from './support.js'

const ROSA = { who: 'rosa', why: null }
const state = async (app: TestApp, id: number): Promise<CaseState | undefined> => (await detail(app, id))?.record.state
const detail = (app: TestApp, id: number): Promise<CaseDetail | null> => app.store.caseDetail(id)

/** Brings a case, C-1, to a state in the way in which it comes there in life. */
const WAYS: Readonly<Record<Exclude<CaseState, 'merged'>, (app: TestApp) => Promise<unknown>>> = {
  open: async () => undefined,
  answered: (app) => store(app, [ourReply('r', 'a')]),
  resolved: (app) => createActs(app, ROSA).on(1, close('resolved')),
  dismissed: (app) => createActs(app, ROSA).on(1, close('dismissed')),
  'removed-unanswered': (app) => store(app, [incoming('a', { deleted: true })]),
}
const STATES = Object.keys(WAYS) as (keyof typeof WAYS)[]

async function caseIn(wanted: keyof typeof WAYS): Promise<TestApp> {
  const app = await testApp()
  await store(app, [incoming('a', { text: 'Beispiel antwortet nie, eine Frechheit!' })])
  await joinThreads(app)
  app.now += MINUTE
  await WAYS[wanted](app)
  await joinThreads(app)
  expect(await state(app, 1)).toBe(wanted)
  app.now += MINUTE
  return app
}

/** What an act makes of the states: the next state, `same` for "is so already, nothing is written", or why it is refused. */
type Outcome = CaseState | 'same' | RegExp
type Row = Readonly<Record<keyof typeof WAYS, Outcome>>

const stays: Row = {
  open: 'open',
  answered: 'answered',
  resolved: 'resolved',
  dismissed: 'dismissed',
  'removed-unanswered': 'removed-unanswered',
}
const onlyOpen = (what: string): Row => ({
  open: 'open',
  answered: new RegExp(`^C-1 is answered, there is nothing to ${what}$`),
  resolved: new RegExp(`^C-1 is resolved, there is nothing to ${what}$`),
  dismissed: new RegExp(`^C-1 is dismissed, there is nothing to ${what}$`),
  'removed-unanswered': new RegExp(`^C-1 is removed-unanswered, there is nothing to ${what}$`),
})

const ACTS: readonly (readonly [string, Deed, Row])[] = [
  ['ack', ack(HOUR), onlyOpen('acknowledge')],
  ['snooze', snooze(NOON + 24 * HOUR), onlyOpen('put off')],
  ['assign', assign('urs'), stays],
  ['note', note, stays],
  ['answer', answer({ at: null, by: 'urs' }), { ...stays, open: 'answered', 'removed-unanswered': 'answered' }],
  [
    'resolve',
    close('resolved'),
    { open: 'resolved', answered: 'resolved', resolved: 'same', dismissed: 'resolved', 'removed-unanswered': 'resolved' },
  ],
  [
    'dismiss',
    close('dismissed'),
    { open: 'dismissed', answered: 'dismissed', resolved: 'dismissed', dismissed: 'same', 'removed-unanswered': 'dismissed' },
  ],
  [
    'reopen',
    reopen,
    {
      open: 'same',
      answered: 'open',
      resolved: 'open',
      dismissed: 'open',
      'removed-unanswered': /^C-1: the customer's posts are gone, nobody waits$/,
    },
  ],
  ['label', label('complaint'), stays],
  ['label', label('praise'), { ...stays, open: 'dismissed', answered: 'dismissed' }],
]

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
    expect(await state(app, 1)).toBe(outcome)
    const told = (await detail(app, 1))?.events[before?.events.length ?? 0]
    expect(told).toMatchObject({ act, who: 'rosa', at: app.now, why: expect.stringMatching(/(^|: )darum$/), undone: null })
    // The machine, asked again, leaves a person's word as it is.
    await app.store.rejoinOpenCases()
    await joinThreads(app)
    expect(await state(app, 1)).toBe(outcome)
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
