import { expect } from 'vitest'
import { ack } from '../../../src/app/acts/ack.js'
import { createActs } from '../../../src/app/acts/act.js'
import { answer } from '../../../src/app/acts/answer.js'
import { assign } from '../../../src/app/acts/assign.js'
import { close } from '../../../src/app/acts/close.js'
import type { Deed } from '../../../src/app/acts/deed.js'
import { label } from '../../../src/app/acts/label.js'
import { note } from '../../../src/app/acts/note.js'
import { reopen } from '../../../src/app/acts/reopen.js'
import { snooze } from '../../../src/app/acts/snooze.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import type { CaseState } from '../../../src/model/case.js'
import { HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp } from '../support.js'

const ROSA = { who: 'rosa', why: null }
export const stateOf = async (app: TestApp, id = 1): Promise<CaseState | undefined> =>
  (await app.store.cases({ ids: [id] }))[0]?.state

/** Brings a case, C-1, to a state in the way in which it comes there in life. */
export const WAYS: Readonly<Record<Exclude<CaseState, 'merged'>, (app: TestApp) => Promise<unknown>>> = {
  open: async () => undefined,
  answered: (app) => store(app, [ourReply('r', 'a')]),
  resolved: (app) => createActs(app, ROSA).on(1, close('resolved')),
  dismissed: (app) => createActs(app, ROSA).on(1, close('dismissed')),
  'removed-unanswered': (app) => store(app, [incoming('a', { deleted: true })]),
}
export const STATES = Object.keys(WAYS) as (keyof typeof WAYS)[]

export async function caseIn(wanted: keyof typeof WAYS): Promise<TestApp> {
  const app = await testApp()
  await store(app, [incoming('a', { text: 'Beispiel antwortet nie, eine Frechheit!' })])
  await joinThreads(app)
  app.now += MINUTE
  await WAYS[wanted](app)
  await joinThreads(app)
  expect(await stateOf(app)).toBe(wanted)
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

export const ACTS: readonly (readonly [string, Deed, Row])[] = [
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
  ['label', label('irrelevant'), { ...stays, open: 'dismissed', answered: 'dismissed' }],
]
