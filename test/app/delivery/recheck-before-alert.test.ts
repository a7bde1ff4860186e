import { describe, expect, onTestFinished, test } from 'vitest'
import { poll } from '../../../src/app/polling/poll.js'
import { quickClient } from '../../support/polled-source.js'
import { DiscourseSite } from '../../support/sites/discourse-site.js'
import { fakeSource } from '../fake-source.js'
import { HOUR, incoming, MINUTE, NOON, type TestApp, testApp, YAML } from '../support.js'

const JANA = { id: 501, name: 'jana_k' }
const HELP = { id: 7, name: 'team_hilfe' }
const COMPLAINT = 'Beispiel antwortet mir seit drei Wochen nicht, das ist eine Frechheit!'
const ANSWER = 'Das tut uns leid. Wir haben Ihnen den Betrag heute zurückerstattet.'

/** A forum that is searched for our name: what our people reply does not say it, so only the topic itself shows an answer. */
async function watched(budget = '') {
  const site = new DiscourseSite()
  const origin = await site.start()
  onTestFinished(() => site.stop())
  const sources = `sources:
  - { id: forum, type: discourse, url: "${origin}", search: [Beispiel], allow_private: true, every: 15m${budget} }
`
  const yaml = YAML.replace(/official: .*\n/, `official: [{ platform: discourse, site: "${new URL(origin).host}", id: "7" }]\n`)
    .replace(/sources:\n(?: {2}- .*\n)+/, sources)
    .replace('first_answer: 1h', 'first_answer: 4h, warn_before: 30m')
  const app = await testApp({ yaml })
  const client = quickClient()
  Object.assign(app, { http: async () => client })
  site.add({ topic: 11, text: COMPLAINT, at: NOON, user: JANA })
  return { site, app }
}

const told: string[] = []
async function pollAt(app: TestApp, at: number, more = {}) {
  app.now = at
  told.length = 0
  const alerts = { print: (text: string) => void told.push(text), dryRun: false }
  return await poll(app, { only: null, force: false, baseline: false, dryRun: false, alerts, ...more })
}

const topicReads = (site: DiscourseSite): number => site.requests.filter(({ path }) => path === '/t/11.json').length
const states = async (app: TestApp): Promise<string[]> => (await app.store.cases({})).map(({ state }) => state)

test('a complaint that a look at its thread did not show, and that a moderator brought back, is a case again', async () => {
  const { site, app } = await watched()
  await pollAt(app, NOON + MINUTE)
  site.posts[0]!.gone = true
  await pollAt(app, NOON + 61 * MINUTE)
  expect(await states(app)).toEqual(['removed-unanswered'])
  site.posts[0]!.gone = false
  await pollAt(app, NOON + 90 * MINUTE)
  expect(await states(app)).toEqual(['open'])
})

describe('an answer that only the thread shows', () => {
  test('is found at half of the time: the case is answered, and nobody is ever told', async () => {
    const { site, app } = await watched()
    const said: string[] = []
    for (let at = NOON + MINUTE; at <= NOON + 6 * HOUR; at += 15 * MINUTE) {
      if (at > NOON + 1.5 * HOUR && site.posts.length === 1)
        site.add({ topic: 11, text: ANSWER, at: NOON + 1.5 * HOUR, user: HELP, replyTo: 1 })
      const { reread, notified } = await pollAt(app, at)
      if ((reread?.read ?? 0) > 0) said.push(`read again ${(at - NOON) / MINUTE}m: ${(await states(app)).join()}`)
      expect(notified?.sent).toBe(0)
    }
    // The last one an hour after the answer, which may be gone by then.
    expect(said).toEqual(['read again 61m: open', 'read again 121m: answered', 'read again 151m: answered'])
    expect([await states(app), topicReads(site)]).toEqual([['answered'], 3])
  })

  test('is not there: the alert goes out, and a thread that was read in the same run is not read twice', async () => {
    const { site, app } = await watched()
    await pollAt(app, NOON + MINUTE)
    await pollAt(app, NOON + 200 * MINUTE)
    const before = topicReads(site)
    expect(await pollAt(app, NOON + 235 * MINUTE)).toMatchObject({
      reread: { read: 1, left: 0, problems: [] },
      notified: { sent: 1, calledOff: [] },
    })
    expect(topicReads(site) - before).toBe(1)
    expect(told.join()).toContain(COMPLAINT)
  })

  test('is looked for just before an alert where no point of the deadline has come', async () => {
    const { site, app } = await watched()
    await pollAt(app, NOON + MINUTE)
    await pollAt(app, NOON + 3 * HOUR)
    site.add({ topic: 11, text: ANSWER, at: NOON + 3 * HOUR + MINUTE, user: HELP, replyTo: 1 })
    const calledOff = [{ caseId: 1, reason: 'the case is answered' }]
    expect(await pollAt(app, NOON + 3.6 * HOUR)).toMatchObject({ reread: { read: 0 }, notified: { sent: 0, calledOff } })
    expect(await states(app)).toEqual(['answered'])
  })
})

test('a source that shows no single thread is not told to have failed', async () => {
  const feed = await fakeSource('feed')
  Reflect.deleteProperty(feed, 'refetch')
  feed.shown = [incoming('a', { text: COMPLAINT, publishedAt: NOON })]
  const app = await testApp({ yaml: YAML.replace('type: feed', 'type: feed, match: all') })
  await pollAt(app, NOON + MINUTE)
  expect((await pollAt(app, NOON + 2 * HOUR)).notified).toMatchObject({ sent: 1, problems: [] })
})

describe('threads are not read again', () => {
  test('by a run that writes nothing, or asks another source', async () => {
    const { site, app } = await watched()
    await pollAt(app, NOON + MINUTE)
    expect((await pollAt(app, NOON + 2 * HOUR, { dryRun: true })).reread).toBeNull()
    expect(topicReads(site)).toBe(0)
  })
})

test('a budget goes to the threads first, and is never exceeded', async () => {
  const { site, app } = await watched(', budget: { reads: 4, per: day }')
  await pollAt(app, NOON + MINUTE)
  const before = site.requests.length
  await pollAt(app, NOON + 61 * MINUTE)
  expect([before, site.requests[before]?.path, site.requests.length]).toEqual([2, '/t/11.json', 4])
  const { reread } = await pollAt(app, NOON + 2 * HOUR)
  expect([site.requests.length, reread?.read, reread?.left]).toEqual([4, 0, 1])
  expect(reread?.problems.join()).toMatch(/^forum: 1 thread was not read again in this run: the budget of 4 reads/)
})
