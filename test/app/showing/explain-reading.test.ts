import { expect, test } from 'vitest'
import { importMentions } from '../../../src/app/import/import-mentions.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { pollSource } from '../../../src/app/polling/poll-source.js'
import { recheckThreads } from '../../../src/app/polling/recheck-threads.js'
import { explainCase } from '../../../src/app/showing/explain-case.js'
import { type FakeSource, fakeSource } from '../fake-source.js'
import { HOUR, incoming, MINUTE, NOON, ourReply, sourceOf, type TestApp, testApp, YAML } from '../support.js'

const POST = incoming('a', { url: 'https://forum.example/a', publishedAt: NOON })

async function opened(forum: FakeSource): Promise<TestApp> {
  const app = await testApp({ yaml: YAML.replace('first_answer: 1h', 'first_answer: 4h') })
  forum.shown = [POST]
  await pollSource(app, sourceOf(app, 'forum'), undefined, { force: false, baseline: false, dryRun: false })
  await joinThreads(app)
  return app
}

const readings = async (app: TestApp) => (await explainCase(app, 1)).readings
const reading = { source: 'forum', url: 'https://forum.example/a', readAt: null, failure: null }

test('says when a thread was last read, why it is or is not read now, and when it is next', async () => {
  const forum = await fakeSource('comments')
  const app = await opened(forum)
  expect(await readings(app)).toEqual([
    { ...reading, decision: 'not read now: no point of its deadline has come yet', nextAt: NOON + HOUR },
  ])
  app.now = NOON + 70 * MINUTE
  const passed = '25 % of the time to answer has passed (2026-11-16T12:00:00Z)'
  expect(await readings(app)).toEqual([
    { ...reading, decision: `read at the next poll: ${passed}, and it was never read by itself`, nextAt: NOON + 2 * HOUR },
  ])
  forum.threads.set('a', new Error('HTTP 500'))
  await recheckThreads(app, app.config.sources)
  expect(await readings(app)).toEqual([
    {
      ...reading,
      readAt: app.now,
      failure: 'HTTP 500',
      decision: `not read now: ${passed}, but the last look at it was 2026-11-16T12:10:00Z`,
      nextAt: NOON + 2 * HOUR,
    },
  ])
})

test('says why a thread is never read by itself', async () => {
  const forum = await fakeSource('comments', { refetchIsPoll: true })
  const app = await opened(forum)
  const decision = async (of: TestApp) => (await readings(of)).map((each) => [each.decision, each.nextAt])
  expect(await decision(app)).toEqual([['read by the polls of forum, and just before an alert', null]])
  Reflect.deleteProperty(forum, 'refetch')
  expect(await decision(app)).toEqual([['read by the polls of forum alone: a comments source shows no single thread', null]])
  const config = { ...app.config, sources: [] }
  expect(await decision({ ...app, config })).toEqual([['not read again: its source left the configuration', null]])
})

test('says of what was imported that no poll reads it', async () => {
  const app = await testApp()
  async function* file() {
    yield Buffer.from('{"id":"1","url":"https://archiv.example/1","text":"Beispiel antwortet nicht, eine Frechheit!"}\n')
  }
  await importMentions(app, file(), { source: 'archiv', who: 'uli', baseline: false, dryRun: false })
  const found = { source: 'archiv', url: 'https://archiv.example/1', readAt: null, failure: null }
  expect(await readings(app)).toEqual([{ ...found, decision: 'not read: an import brought it', nextAt: null }])
})

test('says nothing of a case in which nobody waits', async () => {
  const forum = await fakeSource('comments')
  const app = await opened(forum)
  app.now = NOON + HOUR
  forum.threads.set('a', [ourReply('r', 'a', { publishedAt: NOON + 30 * MINUTE })])
  await recheckThreads(app, app.config.sources)
  await joinThreads(app)
  expect(await readings(app)).toEqual([])
})
