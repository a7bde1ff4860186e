import { beforeEach, describe, expect, test } from 'vitest'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { pollSource } from '../../../src/app/polling/poll-source.js'
import type { IncomingMention } from '../../../src/model/mention.js'
import { type FakeSource, fakeSource } from '../fake-source.js'
import { incoming, MINUTE, sourceOf, type TestApp, testApp, YAML } from '../support.js'

let forum: FakeSource
beforeEach(async () => {
  forum = await fakeSource('comments')
})

const OURS = { text: 'Beispiel hat die Preise erhöht.' }
const THEIRS = { text: 'Heute scheint die Sonne.' }
const root = (values: Partial<IncomingMention>) => incoming('root', values)
const reply = (nativeId: string, parentRef: string, text = 'Das ist eine Frechheit, seit drei Wochen!') =>
  incoming(nativeId, { parentRef, text })

async function poll(app: TestApp, ...shown: readonly IncomingMention[]): Promise<void> {
  forum.shown = shown
  app.now += MINUTE
  const [state] = await app.store.sources()
  await pollSource(app, sourceOf(app, 'forum'), state, { force: false, baseline: false, dryRun: false })
  await joinThreads(app)
}

const about = async (app: TestApp): Promise<string> =>
  (await app.store.mentions({ all: true }, { order: 'oldest', after: null, limit: 100 }))
    .filter(({ verdict }) => verdict.relevant)
    .map(({ nativeId }) => nativeId)
    .sort()
    .join(' ')

const a = reply('a', 'root')
const b = reply('b', 'a')
const c = reply('c', 'b')

describe('a reply that names its parent only is judged by the root of its thread', () => {
  test.each<[string, readonly (readonly IncomingMention[])[], string]>([
    ['all at once', [[root(OURS), a, b, c]], 'a b c root'],
    ['all at once, newest first', [[c, b, a, root(OURS)]], 'a b c root'],
    ['the parents were known before', [[root(OURS), a, b], [c]], 'a b c root'],
    ['top down over four polls', [[root(OURS)], [a], [b], [c]], 'a b c root'],
    ['bottom up over four polls', [[c], [b], [a], [root(OURS)]], 'a b c root'],
    ['the root before, the middle last', [[root(OURS)], [c], [b], [a]], 'a b c root'],
    ['the parent is not known: it waits', [[root(OURS)], [b, c]], 'root'],
    ['the root is not about us: no reply is', [[root(THEIRS), a, b, c]], ''],
    ['bottom up, the root is not about us', [[c], [b], [a], [root(THEIRS)]], ''],
    ['only the direct parent names us', [[root(THEIRS), reply('a', 'root', 'Wie bei Beispiel!')], [b], [c]], 'a'],
    ['only the direct parent names us, on one page', [[c, b, reply('a', 'root', 'Wie bei Beispiel!'), root(THEIRS)]], 'a'],
    ['the root names us after an edit', [[root(THEIRS), a, b], [root(OURS)]], 'a b root'],
    ['a circle has no root', [[reply('a', 'b', 'Wie bei Beispiel!'), b, c]], 'a'],
    ['a circle over three polls', [[reply('a', 'c', 'Wie bei Beispiel!')], [b], [c]], 'a'],
  ])('%s', async (_, polls, expected) => {
    const app = await testApp({ yaml: YAML.replace('match: all', 'match: thread') })
    for (const shown of polls) await poll(app, ...shown)
    expect(await about(app)).toBe(expected)
  })
})
