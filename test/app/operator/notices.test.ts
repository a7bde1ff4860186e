import { expect, it } from 'vitest'
import type { Condition } from '../../../src/alerts/operator/condition.js'
import type { App } from '../../../src/app/app.js'
import { operatorNotices } from '../../../src/app/operator/notices.js'

const condition = (values: Partial<Condition> = {}): Condition => ({
  ...{ key: 'disk-full', kind: 'disk-full', subject: null, is: 'bad', level: 1, since: null, to: [], reason: '' },
  say: ({ reason, language }) => `${language} ${reason}`,
  ...values,
})
const gap = (values: Partial<Condition> = {}): Condition => condition({ key: 'no-poll:x', ...values })
const bad = (level = 1) => [condition({ level })]
const good = [condition({ is: 'good' })]
const unclear = [condition({ is: 'unknown' })]

/** What each of these runs says on standard error: what is news, and in brackets what only a terminal shows. */
async function said(...runs: readonly (readonly Condition[])[]): Promise<readonly string[]> {
  const meta = new Map<string, string>()
  let writes = 0
  const store = {
    getMeta: async (key: string) => meta.get(key) ?? null,
    setMeta: async (key: string, value: string) => {
      writes += 1
      meta.set(key, value)
    },
  }
  const app = { store, runtime: {}, config: { sla: { calendar: { timezone: 'UTC' } } } } as unknown as App
  const told: string[] = []
  for (const run of runs) {
    const before = JSON.stringify([...meta])
    const written = writes
    const notices = await operatorNotices(app, run)
    told.push(notices.map(({ message, isNews }) => (isNews ? message : `(${message})`)).join('; '))
    // What has not changed is not written.
    expect(writes - written).toBe(before === JSON.stringify([...meta]) ? 0 : 1)
  }
  return told
}

it.each<[string, readonly (readonly Condition[])[], readonly string[]]>([
  ['once, and its end', [good, bad(), bad(), good, good], ['', 'en first', '(en first)', 'en resolved', '']],
  ['again when it is twice as bad', [bad(2), bad(3), bad(4), bad(4)], ['en first', '(en first)', 'en worse', '(en first)']],
  ['nothing while nobody knows', [unclear, bad(), unclear, bad()], ['', 'en first', '', '(en first)']],
  ['anew after its end', [bad(), good, bad()], ['en first', 'en resolved', 'en first']],
  [
    'the end of what left the configuration',
    [bad(), [], []],
    ['en first', 'No longer watched, for the configuration has it no more: disk-full', ''],
  ],
  ['a gap between polls once, also who looks on', [[gap()], [gap()], []], ['en first', '', '']],
  ['the same where receivers are told', [[gap({ to: ['ops'] })], [gap({ to: ['ops'] })], []], ['(en first)', '', '']],
  ['no end of a gap between polls', [[condition({ key: 'no-poll:x' })], []], ['en first', '']],
  ['not what receivers are told, but to who looks on', [[condition({ to: ['ops'] })]], ['(en first)']],
  ['not what the poll says itself', [[condition({ saidByPoll: true })]], ['']],
  ['not what is no fault of the monitor', [[condition({ watched: true })]], ['']],
])('standard error is told %s', async (_, runs, expected) => {
  expect(await said(...runs)).toEqual(expected)
})
