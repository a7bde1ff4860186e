// Run as a process of its own, which is killed in the middle of a step: by itself, from inside the store's transaction.
import { openStore } from '../../src/store/sqlite/file/open-store.js'
import { answer, caseDecision, decision, delivery, judged, poll, T0 } from '../contracts/store/data.js'

const [step, path] = process.argv.slice(2) as [string, string]

/** SIGKILL leaves no time for anything: no handler, no rollback, no closing of files. */
function die(): never {
  process.kill(process.pid, 'SIGKILL')
  for (;;);
}

/** The same object, but who reads `key` of it dies. */
const deadly = <Value extends object>(value: Value, key: keyof Value): Value =>
  Object.defineProperty({ ...value }, key, { get: die })

const store = await openStore(path)
const [work] = await store.threadsToJoin(1)
const first = work?.mentions[0]?.id ?? 0

if (step === 'poll') {
  const mentions = [judged('new1'), judged('new2'), deadly(judged('new3'), 'nativeId')]
  await store.savePoll(poll(mentions, { memory: 'second' }))
}
if (step === 'thread') {
  const events = [{ at: T0, act: 'opened', who: 'monitor', why: null }]
  const fatal = deadly(caseDecision({ mentionIds: [first], answers: [answer({ mentionId: first })], events }), 'events')
  await store.saveThreads(decision(work?.thread ?? '', [fatal]))
}
if (step === 'enqueue') await store.enqueue([delivery('k1'), deadly(delivery('k2'), 'cases')])
// Each dies when its event is written, after everything else of the act.
const event = { at: T0, act: step, who: 'rosa', why: null }
if (step === 'act')
  await store.act(1, {
    decide: () => ({ event: deadly(event, 'why'), state: 'resolved', label: { mentionIds: [first], kind: 'praise' } }),
  })
if (step === 'merge') {
  const decide = () => ({ event: deadly(event, 'who'), why: { source: '', target: '' }, state: 'open' as const })
  await store.merge({ from: 2, into: 1, decide })
}
if (step === 'split')
  await store.split(1, {
    decide: () => ({ event: deadly(event, 'who'), mentionIds: [1], why: { source: String, target: '' } }),
  })
if (step === 'undo') await store.undo((await store.lastActs({ caseId: 1 }))[0] ?? 0, () => deadly(event, 'why'))
if (step === 'compact') await store.compact()
if (step === 'lock') {
  await store.lockPoll({ pid: process.pid, host: 'wache', since: T0 })
  process.stdout.write('locked\n')
  // Holds the lock until it is killed from outside.
  setInterval(() => {}, 60_000)
}
