import { beforeEach, describe, expect, test } from 'vitest'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import type { CaseQuery } from '../../../src/app/listing/case-query.js'
import { listCases } from '../../../src/app/listing/list-cases.js'
import { configOf, HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp, YAML } from '../support.js'

let app: TestApp

/** Due an hour after its post: `old` and `card` are overdue at noon, `new` is not yet; `done` was answered. */
beforeEach(async () => {
  app = await testApp()
  await store(app, [
    incoming('old', { publishedAt: NOON - 5 * HOUR }),
    incoming('done', { publishedAt: NOON - 3 * HOUR }),
    ourReply('r', 'done'),
    incoming('new', { publishedAt: NOON - 10 * MINUTE }),
  ])
  await store(
    app,
    [
      incoming('card', {
        publishedAt: NOON - 2 * HOUR,
        text: 'Beispiel hat meine Karte 4111 1111 1111 1111 doppelt belastet und antwortet nicht, eine Frechheit!',
      }),
    ],
    'blog',
  )
  await joinThreads(app)
})

const listed = async (query: CaseQuery): Promise<string[]> =>
  (await listCases(app, query)).cases.map(({ record }) => /Kundin (\w+)/.exec(record.author.name ?? '')?.[1] ?? '')
const OPEN = { states: ['open'] } as const

describe('a listing', () => {
  test.each<[string, CaseQuery, string[]]>([
    ['who waits longest first', OPEN, ['old', 'card', 'new']],
    ['most overdue first', { ...OPEN, sort: 'overdue' }, ['old', 'card', 'new']],
    ['newest first', { ...OPEN, sort: 'newest' }, ['new', 'card', 'old']],
    ['by age', { ...OPEN, sort: 'age' }, ['old', 'card', 'new']],
    ['by number', { sort: 'case' }, ['old', 'done', 'new', 'card']],
    ['by severity, then by number', { ...OPEN, sort: 'severity' }, ['card', 'old', 'new']],
    ['only overdue', { ...OPEN, overdue: true }, ['old', 'card']],
    ['due within half an hour, or overdue', { ...OPEN, dueWithinMs: 30 * MINUTE }, ['old', 'card']],
    ['due within an hour', { ...OPEN, dueWithinMs: HOUR }, ['old', 'card', 'new']],
    ['due within an hour never means what is answered', { dueWithinMs: HOUR }, ['old', 'card', 'new']],
    ['at least as severe', { ...OPEN, minSeverity: 'high' }, ['card']],
    ['of one source', { ...OPEN, sources: ['blog'] }, ['card']],
    ['published since', { ...OPEN, since: NOON - HOUR }, ['new']],
    ['published until', { ...OPEN, until: NOON - 4 * HOUR }, ['old']],
    ['no more than asked for, after sorting', { ...OPEN, limit: 2 }, ['old', 'card']],
    ['of a person', { ...OPEN, author: 'Kundin new' }, ['new']],
    ['with words', { ...OPEN, search: 'doppelt' }, ['card']],
    ['answered ones', { states: ['answered'] }, ['done']],
    ['nothing', { ...OPEN, languages: ['fr'] }, []],
  ])('%s', async (_name, query, names) => {
    expect(await listed(query)).toEqual(names)
  })

  test.each([{ brands: ['Andere'] }, { sources: ['andere'] }])('of what nobody knows is refused: %j', async (query) => {
    await expect(listed({ ...OPEN, ...query })).rejects.toMatchObject({ exit: 2 })
  })

  test('due at 11:00:00 is met at 11:00:00, and overdue after it', async () => {
    app.now = NOON + 50 * MINUTE
    expect(await listed({ ...OPEN, overdue: true })).toEqual(['old', 'card'])
    app.now += 1_000
    expect(await listed({ ...OPEN, overdue: true })).toEqual(['old', 'card', 'new'])
  })
})

describe('what could not be seen', () => {
  const failed = (source: string) =>
    app.store.saveFailure({
      source,
      type: 'feed',
      url: 'https://x.example',
      now: NOON,
      nextDueAt: NOON + HOUR,
      message: 'HTTP 403',
      gone: false,
    })

  test('is told with the listing', async () => {
    await failed('blog')
    expect((await listCases(app, OPEN)).unknown).toEqual([{ source: 'blog', since: NOON, reason: 'HTTP 403' }])
  })

  test('is not told when another source was asked for', async () => {
    await failed('blog')
    expect((await listCases(app, { ...OPEN, sources: ['forum'] })).unknown).toEqual([])
  })

  test('is not told of a source that left the configuration', async () => {
    await failed('blog')
    const config = await configOf(YAML.replace(/ {2}- \{ id: blog.*\n/, ''))
    expect((await listCases({ ...app, config }, OPEN)).unknown).toEqual([])
  })
})

describe('a closed case', () => {
  test('keeps what it came to when the policy changes; an open one does not', async () => {
    const config = await configOf(YAML.replace('first_answer: 1h', 'first_answer: 9h'))
    const { cases } = await listCases({ ...app, config }, { sort: 'case' })
    expect(cases.map(({ record, clock }) => [record.state, clock.status])).toEqual([
      ['open', 'running'],
      ['answered', 'late'],
      ['open', 'running'],
      ['open', 'running'],
    ])
    expect(cases[1]?.clock.reasons.at(-1)).toMatch(/closed as late by the policy of that time/)
  })
})

describe('the order in which customers are served', () => {
  /** Card data is due after five minutes, the rest after a day. `loud` came last; `again` was answered, and wrote again at 11:00. */
  const POLICIES = YAML.replace(
    '[{ name: default, first_answer: 1h, next_answer: 2h, time: wall }]',
    '[{ name: card, when: { sensitive: card }, first_answer: 5m, time: wall }, { name: default, first_answer: 1d, time: wall }]',
  )
  const CARD = 'Beispiel hat meine Karte 4111 1111 1111 1111 doppelt belastet und antwortet nicht, eine Frechheit!'
  const again = { author: { ...incoming('again').author, id: 'again' } }
  const loud = { ...incoming('loud').author, followers: 2_000_000 }

  async function served(yaml: string, query: CaseQuery = OPEN): Promise<string[]> {
    app = await testApp({ yaml })
    await store(app, [
      incoming('again', { ...again, publishedAt: NOON - 9 * HOUR }),
      ourReply('r', 'again', { publishedAt: NOON - 8 * HOUR }),
      incoming('again2', { ...again, parentRef: 'again', publishedAt: NOON - HOUR }),
      incoming('quiet', { publishedAt: NOON - 5 * HOUR }),
      incoming('card', { publishedAt: NOON - 2 * HOUR, text: CARD }),
      incoming('loud', { publishedAt: NOON - 30 * MINUTE, author: loud }),
    ])
    await joinThreads(app)
    return listed(query)
  }

  test('is that in which their wait began, however loud, late or severe they are', async () => {
    expect(await served(POLICIES)).toEqual(['quiet', 'card', 'again', 'loud'])
  })

  test('is no other where reach raises the severity', async () => {
    expect(await served(`${POLICIES}triage: { reach: { critical: 1000000 } }\n`)).toEqual(['quiet', 'card', 'again', 'loud'])
  })

  test('is another only where the configuration says so', async () => {
    expect(await served(`${POLICIES}listing: { order: newest }\n`)).toEqual(['loud', 'card', 'quiet', 'again'])
  })

  test('is that which is asked for, whatever the configuration says', async () => {
    const yaml = `${POLICIES}listing: { order: newest }\n`
    expect(await served(yaml, { ...OPEN, sort: 'overdue' })).toEqual(['card', 'quiet', 'again', 'loud'])
    expect(await served(yaml, { ...OPEN, sort: 'severity' })).toEqual(['card', 'again', 'quiet', 'loud'])
  })

  test('by what is most overdue, is last for whom nobody keeps waiting, however long ago it was due', async () => {
    app = await testApp({ yaml: `${POLICIES}listing: { order: overdue }\n` })
    await store(app, [
      incoming('answered', { publishedAt: NOON - 90 * HOUR }),
      ourReply('r', 'answered', { publishedAt: NOON - 80 * HOUR }),
      incoming('loud', { publishedAt: NOON - 30 * MINUTE, author: loud }),
      incoming('card', { publishedAt: NOON - 2 * HOUR, text: CARD }),
    ])
    await joinThreads(app)
    expect(await listed({ states: ['open', 'answered'] })).toEqual(['card', 'loud', 'answered'])
  })
})
