import { describe, expect, test } from 'vitest'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { rejoinByPolicy, retriage } from '../../../src/app/judging/retriage.js'
import { loadRules } from '../../../src/app/rules.js'
import { configOf, HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp, YAML } from '../support.js'

const statesOf = async (app: TestApp) => (await app.store.cases({})).map(({ id, state, outcome }) => [`C-${id}`, state, outcome])

describe('what happens to a case when a mention goes', () => {
  test('its answer was deleted: open again', async () => {
    const app = await testApp()
    await store(app, [incoming('a'), ourReply('r', 'a')])
    await joinThreads(app)
    expect(await statesOf(app)).toEqual([['C-1', 'answered', 'met']])
    app.now += HOUR
    await store(app, [ourReply('r', 'a', { deleted: true })])
    await joinThreads(app)
    expect(await statesOf(app)).toEqual([['C-1', 'open', null]])
    expect((await app.store.caseDetail(1))?.events.map(({ act }) => act)).toEqual(['opened', 'answered', 'reopened'])
  })

  test('the complaint was deleted, and nobody had answered: removed, counted apart', async () => {
    const app = await testApp()
    await store(app, [incoming('a')])
    await joinThreads(app)
    await store(app, [incoming('a', { deleted: true })])
    await joinThreads(app)
    expect((await statesOf(app)).map(([, state]) => state)).toEqual(['removed-unanswered'])
  })

  test('the complaint was deleted after its answer: it stays answered', async () => {
    const app = await testApp()
    await store(app, [incoming('a'), ourReply('r', 'a')])
    await joinThreads(app)
    await store(app, [incoming('a', { deleted: true })])
    await joinThreads(app)
    expect((await statesOf(app)).map(([, state]) => state)).toEqual(['answered'])
  })
})

describe('the order of arrival does not matter', () => {
  const posts = [
    incoming('a'),
    ourReply('r', 'a'),
    incoming('b', { parentRef: 'r', publishedAt: NOON - 5 * MINUTE, author: incoming('a').author }),
  ]
  test.each([[[0, 1, 2]], [[2, 1, 0]], [[1, 0, 2]], [[1, 2, 0]]])('%j', async (order) => {
    const app = await testApp()
    for (const index of order) {
      await store(app, [posts[index]!])
      await joinThreads(app)
    }
    // She was answered and wrote again: her second post waits.
    expect(
      (await app.store.cases({ states: ['open'] })).map(({ posts: { length }, answers }) => [length, answers.length]),
    ).toEqual([[2, 1]])
  })
})

test('the same words of the same person in two places are one case', async () => {
  const app = await testApp()
  const author = incoming('a').author
  await store(app, [incoming('a')])
  await store(app, [incoming('x', { text: incoming('a').text, author })], 'blog')
  await joinThreads(app)
  expect((await app.store.cases({})).map(({ posts }) => posts.length)).toEqual([2])
})

describe('a configuration that changed', () => {
  test('the first run has nothing to judge again, and remembers by what it judged', async () => {
    const app = await testApp()
    expect(await retriage(app)).toBe(0)
    await store(app, [incoming('a')])
    expect(await retriage(app)).toBe(0)
  })

  test('brands: each stored mention is judged once more, and then no more', async () => {
    const app = await testApp()
    await retriage(app)
    await store(app, [incoming('a'), incoming('b')])
    const config = await configOf(YAML.replace('[{ name: Beispiel }]', '[{ name: Beispiel }, { name: Neu }]'))
    const changed = { ...app, config, rules: async () => loadRules(config) }
    expect([await retriage(changed), await retriage(changed)]).toEqual([2, 0])
  })

  test('the SLA: open cases are put on the list once, closed ones never', async () => {
    const app = await testApp()
    await rejoinByPolicy(app)
    await store(app, [incoming('a'), ourReply('r', 'a')])
    await store(app, [incoming('x')], 'blog')
    await joinThreads(app)
    const changed = { ...app, config: await configOf(YAML.replace('first_answer: 1h', 'first_answer: 2h')) }
    const waiting = async () => (await app.store.threadsToJoin(10)).map(({ thread }) => thread)
    await rejoinByPolicy(changed)
    expect(await waiting()).toEqual(['x'])
    await joinThreads(changed)
    await rejoinByPolicy(changed)
    expect(await waiting()).toEqual([])
  })
})
