import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { App } from '../../../src/app/app.js'
import { notify } from '../../../src/app/delivery/notify.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import type { ReceiverConfig } from '../../../src/model/receiver.js'
import type { SecretRef } from '../../../src/model/secret-ref.js'
import { NOTIFIER_TYPES } from '../../../src/notifiers/registry.js'
import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { testClient } from '../../http/test-client.js'
import { EVERY_RECEIVER, type Reachable } from '../../support/every-receiver.js'
import type { Stub } from '../../support/loopback.js'
import { fakeSource } from '../fake-source.js'
import { HOUR, incoming, NOON, ourReply, store, type TestApp, testApp } from '../support.js'

// The webhook and what runs on this machine are tested elsewhere; the second service of Atlassian is the first at another address.
const ELSEWHERE = ['command', 'desktop', 'jsm', 'stdout', 'webhook']

interface Everybody {
  readonly app: App
  readonly clock: TestApp
  readonly printed: string[]
  readonly ends: ReadonlyMap<string, FarEnd>
  readonly tell: () => ReturnType<typeof notify>
}

/** One configuration with every receiver, each with its secrets in the environment. */
async function everybody(chosen: Readonly<Record<string, Reachable>>, answer?: Stub): Promise<Everybody> {
  const env: Record<string, string> = {}
  const receivers: ReceiverConfig[] = []
  const ends = new Map<string, FarEnd>()
  for (const [type, { open, edits = false, groupBy = null }] of Object.entries(chosen)) {
    const end = await open(answer)
    ends.set(type, end)
    const { config, secrets, url } = end.context
    const refOf = (name: string, value: string): SecretRef => {
      const variable = `${type}_${name}`.toUpperCase().replaceAll('-', '_')
      env[variable] = value
      return { env: variable }
    }
    const refs = Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, refOf(name, value)]))
    receivers.push({ ...config, id: type, edits, groupBy, secrets: refs, url: url === null ? null : refOf('url', url) })
  }
  const clock = await testApp({ env })
  const [terminal] = clock.config.alerts.receivers
  const alerts = { ...clock.config.alerts, receivers: [...receivers, terminal!], routes: [] }
  const client = testClient({ now: () => clock.now })
  const app: App = { ...clock, config: { ...clock.config, alerts }, http: async () => client }
  const printed: string[] = []
  // Nobody has answered meanwhile.
  await fakeSource('comments')
  await store(clock, [incoming('k1', { publishedAt: NOON - 2 * HOUR })])
  await joinThreads(app)
  return { app, clock, printed, ends, tell: () => notify(app, { print: (text) => printed.push(text), dryRun: false }) }
}

const statesOf = async (app: App): Promise<Readonly<Record<string, readonly string[]>>> => {
  const all = await app.store.deliveries({})
  const statesAt = (id: string) => all.flatMap(({ receiver, state }) => (receiver === id ? [state] : []))
  return Object.fromEntries(all.map(({ receiver }) => [receiver, statesAt(receiver)]))
}

const everyoneHas = (app: App, states: readonly string[]) =>
  Object.fromEntries(app.config.alerts.receivers.map(({ id }) => [id, states]))

test('there is a far end for every type that can be configured', () =>
  expect([...Object.keys(EVERY_RECEIVER), ...ELSEWHERE].sort()).toEqual([...NOTIFIER_TYPES].sort()))

test('one case, every receiver: each is told once, then that it was answered, and nothing is kept of their secrets', async () => {
  const { app, clock, ends, tell } = await everybody(EVERY_RECEIVER)
  const first = await tell()
  expect(first.problems).toEqual([])
  expect(await statesOf(app)).toEqual(everyoneHas(app, ['sent']))
  const told = await Promise.all([...ends].map(async ([type, end]) => [type, (await end.arrived()).join('\n')] as const))
  expect(told.filter(([, text]) => !text.includes('C-1')).map(([type]) => type)).toEqual([])

  clock.now = NOON + 10 * 60_000
  expect((await tell()).sent).toBe(0)

  await store(clock, [ourReply('r1', 'k1', { publishedAt: clock.now })])
  await joinThreads(app)
  expect((await tell()).problems).toEqual([])
  expect(await statesOf(app)).toEqual(everyoneHas(app, ['sent', 'sent']))
  const kept = readFileSync(app.databaseFile, 'latin1') + readFileSync(`${app.databaseFile}-wal`, 'latin1')
  expect(Object.values(SECRETS).filter((secret) => kept.includes(secret))).toEqual([])
})

test('every one refuses our secret: the terminal is told all the same, nothing is lost, and no secret is in a message', async () => {
  const web = Object.fromEntries(Object.entries(EVERY_RECEIVER).filter(([, { other }]) => other !== true))
  const { app, printed, tell } = await everybody(web, { status: 401, body: 'nope' })
  const { sent, problems } = await tell()
  expect(sent).toBe(1)
  expect(printed.join('')).toContain('C-1 unanswered')
  expect(problems.map((problem) => /^receiver ([\w-]+): /.exec(problem)?.[1]).sort()).toEqual(Object.keys(web).sort())
  expect(Object.values(SECRETS).filter((secret) => problems.join('\n').includes(secret))).toEqual([])
  expect(await statesOf(app)).toEqual({ ...everyoneHas(app, ['pending']), terminal: ['sent'] })
})

test('every one is down for a while: what waits goes out when they are back, and is told once', async () => {
  const web = Object.fromEntries(Object.entries(EVERY_RECEIVER).filter(([, { other }]) => other !== true))
  let isDown = true
  const { app, clock, tell } = await everybody(web, () => (isDown ? { status: 503 } : { status: 401 }))
  await tell()
  expect(await statesOf(app)).toEqual({ ...everyoneHas(app, ['pending']), terminal: ['sent'] })
  isDown = false
  clock.now = NOON + 10 * 60_000
  const { problems } = await tell()
  // Asked again, and now they say something else: each of them was tried.
  expect(problems.filter((problem) => /401|refuse/i.test(problem))).toHaveLength(Object.keys(web).length)
})
