import { beforeEach, describe, expect, test } from 'vitest'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { pollSource } from '../../../src/app/polling/poll-source.js'
import { recheckThreads } from '../../../src/app/polling/recheck-threads.js'
import { BudgetSpent, SecretRefused, SlowDown } from '../../../src/sources/asking/refusals.js'
import { type FakeSource, fakeSource } from '../fake-source.js'
import { HOUR, incoming, MINUTE, NOON, ourReply, sourceOf, type TestApp, testApp, YAML } from '../support.js'

const TWO = YAML.replace('first_answer: 1h', 'first_answer: 4h').replace('type: feed', 'type: feed, match: all')

let forum: FakeSource
let blog: FakeSource
beforeEach(async () => {
  forum = await fakeSource('comments')
  blog = await fakeSource('feed')
})

/** A complaint in a thread of its own, written so many minutes before noon. */
const asked = (nativeId: string, minutes: number) =>
  incoming(nativeId, { url: `https://forum.example/${nativeId}`, publishedAt: NOON - minutes * MINUTE })

async function poll(app: TestApp, id: string, fake: FakeSource, ...shown: FakeSource['shown']): Promise<void> {
  fake.shown = shown
  const state = (await app.store.sources()).find((each) => each.id === id)
  await pollSource(app, sourceOf(app, id), state, { force: false, baseline: false, dryRun: false })
  await joinThreads(app)
}

const recheck = (app: TestApp, at: number) => {
  app.now = at
  return recheckThreads(app, app.config.sources)
}
const threads = (fake: FakeSource): string[] => fake.reads.map(({ thread }) => thread)

describe('threads of open cases are read again at points of their deadline', () => {
  test('at 25, 50, 75 and 95 %, once each, then decaying', async () => {
    const app = await testApp({ yaml: TWO })
    await poll(app, 'forum', forum, asked('a', 0))
    for (let at = NOON; at <= NOON + 12 * HOUR; at += 15 * MINUTE) await recheck(app, at)
    expect(forum.reads.map(({ at }) => (at - NOON) / HOUR)).toEqual([1, 2, 3, 4, 5, 7, 11])
  })

  test('a poll is no look at the thread', async () => {
    const app = await testApp({ yaml: TWO })
    await poll(app, 'forum', forum, asked('a', 0))
    app.now = NOON + 59 * MINUTE
    await poll(app, 'forum', forum, asked('a', 0))
    expect(await recheck(app, NOON + HOUR)).toEqual({ read: 1, left: 0, problems: [], secretRefused: false })
  })

  test('with the posts that wait, each thread once though two cases share it', async () => {
    const app = await testApp({ yaml: TWO })
    await poll(app, 'forum', forum, asked('a', 0), { ...asked('b', 0), parentRef: 'a' })
    expect(await recheck(app, NOON + HOUR)).toMatchObject({ read: 1 })
    expect(forum.reads).toEqual([{ thread: 'a', url: 'https://forum.example/a', waiting: ['a', 'b'], at: NOON + HOUR }])
  })

  test('what is found there is stored: the answer ends the wait, and the thread is left alone', async () => {
    const app = await testApp({ yaml: TWO })
    await poll(app, 'forum', forum, asked('a', 0))
    forum.threads.set('a', [asked('a', 0), ourReply('r', 'a', { publishedAt: NOON + HOUR })])
    await recheck(app, NOON + 2 * HOUR)
    await joinThreads(app)
    expect((await app.store.cases({})).map(({ state, outcome }) => [state, outcome])).toEqual([['answered', 'met']])
    expect(await recheck(app, NOON + 3 * HOUR)).toEqual({ read: 0, left: 0, problems: [], secretRefused: false })
  })
})

describe('threads of answered cases are read again, for our reply may be gone', () => {
  const reply = (to: string, minutes = 0) => ourReply(`r-${to}`, to, { publishedAt: NOON + minutes * MINUTE })
  const states = async (app: TestApp) => (await app.store.cases({})).map(({ state }) => state)

  test('an hour, a day and a week after it, once each', async () => {
    const app = await testApp({ yaml: TWO })
    await poll(app, 'forum', forum, asked('a', 30), reply('a'))
    for (let hour = 0; hour <= 40 * 24; hour += 1) await recheck(app, NOON + hour * HOUR)
    expect(forum.reads.map(({ at, waiting }) => [(at - NOON) / HOUR, waiting])).toEqual([
      [1, ['a', 'r-a']],
      [24, ['a', 'r-a']],
      [7 * 24, ['a', 'r-a']],
    ])
  })

  test.each<[string, () => FakeSource['shown'], string]>([
    ['the reply is gone: the customer waits again', () => [asked('a', 30), ourReply('r-a', 'a', { deleted: true })], 'open'],
    ['nothing is gone', () => [asked('a', 30), reply('a')], 'answered'],
    ['the complaint is gone: nobody waits', () => [{ ...asked('a', 30), deleted: true }, reply('a')], 'answered'],
    [
      'the whole thread is gone: nobody waits',
      () => [
        { ...asked('a', 30), deleted: true },
        { ...reply('a'), deleted: true },
      ],
      'answered',
    ],
  ])('%s', async (_, shown, state) => {
    const app = await testApp({ yaml: TWO })
    await poll(app, 'forum', forum, asked('a', 30), reply('a'))
    forum.threads.set('a', shown())
    await recheck(app, NOON + HOUR)
    await joinThreads(app)
    expect(await states(app)).toEqual([state])
  })

  test('after those in which somebody waits, and few of a source at once; in the same look where somebody waits as well', async () => {
    const app = await testApp({ yaml: TWO })
    const many = ['1', '2', '3', '4', '5', '6'].flatMap((id) => [asked(id, 30), reply(id)])
    await poll(app, 'forum', forum, ...many, asked('x', 60), { ...asked('y', 50), parentRef: '1', rootRef: '1' })
    expect(await recheck(app, NOON + HOUR)).toEqual({ read: 7, left: 0, problems: [], secretRefused: false })
    expect(forum.reads.map(({ thread, waiting }) => [thread, ...waiting].join(' '))).toEqual([
      'x x',
      '1 y 1 r-1',
      ...['2', '3', '4', '5', '6'].map((id) => `${id} ${id} r-${id}`),
    ])
  })

  test.each<[string, string, object]>([
    ['each look is paid for', TWO, { refetchIsPaid: true }],
    ['looks are counted', TWO.replace('match: all,', 'match: all, budget: { reads: 500, per: day },'), {}],
  ])('not where %s', async (_, yaml, adapter) => {
    const app = await testApp({ yaml })
    Object.assign(forum, adapter)
    await poll(app, 'forum', forum, asked('a', 30), reply('a'), asked('x', 60))
    await recheck(app, NOON + HOUR)
    expect(threads(forum)).toEqual(['x'])
  })

  test('not what the first poll found answered', async () => {
    const app = await testApp({ yaml: TWO })
    await poll(app, 'forum', forum, asked('a', 9 * 24 * 60), reply('a', -5))
    expect(await states(app)).toEqual(['answered'])
    expect(await recheck(app, NOON + HOUR)).toMatchObject({ read: 0 })
  })
})

describe('nearest deadline first', () => {
  test('what has to be answered yet before what is overdue, the soonest and the latest first', async () => {
    const app = await testApp({ yaml: TWO })
    await poll(app, 'forum', forum, ...[400, 70, 900, 200].map((minutes) => asked(`${minutes}`, minutes)))
    await recheck(app, NOON)
    expect(threads(forum)).toEqual(['200', '70', '400', '900'])
  })

  test('at most 25 of one source in a run; the rest waits for the next', async () => {
    const app = await testApp({ yaml: TWO })
    const many = Array.from({ length: 30 }, (_, index) => asked(`${index}`, 100 - index))
    await poll(app, 'forum', forum, ...many)
    await poll(app, 'blog', blog, asked('x', 70))
    expect(await recheck(app, NOON)).toEqual({ read: 26, left: 5, problems: [], secretRefused: false })
    expect(threads(forum).slice(0, 2)).toEqual(['0', '1'])
    expect(await recheck(app, NOON + 1)).toEqual({ read: 5, left: 0, problems: [], secretRefused: false })
    expect(new Set(threads(forum)).size).toBe(30)
    expect(threads(blog)).toEqual(['x'])
  })
})

describe('a thread that cannot be read', () => {
  test('is a warning, counts as a look, and stops no other', async () => {
    const app = await testApp({ yaml: TWO })
    await poll(app, 'forum', forum, asked('a', 70), asked('b', 65))
    forum.threads.set('a', new Error('HTTP 500'))
    expect(await recheck(app, NOON)).toEqual({
      read: 1,
      left: 0,
      problems: ['forum: https://forum.example/a could not be read again: HTTP 500'],
      secretRefused: false,
    })
    expect(threads(forum)).toEqual(['a', 'b'])
    await recheck(app, NOON + MINUTE)
    expect(threads(forum)).toEqual(['a', 'b'])
    expect((await app.store.openPosts()).map(({ failure }) => failure)).toEqual(['HTTP 500', null])
  })

  test('three in a row end the reading of their source in this run', async () => {
    const app = await testApp({ yaml: TWO })
    const ids = ['a', 'b', 'c', 'd', 'e']
    await poll(app, 'forum', forum, ...ids.map((id, index) => asked(id, 80 - index)))
    for (const id of ids) forum.threads.set(id, new Error('no connection'))
    const { read, left, problems } = await recheck(app, NOON)
    expect([read, left, threads(forum)]).toEqual([0, 2, ['a', 'b', 'c']])
    expect(problems.at(-1)).toBe('forum: 2 threads were not read again in this run: 3 threads in a row could not be read')
  })

  test.each<[string, () => Error, boolean]>([
    ['the budget is spent: nothing was asked', () => new BudgetSpent('500 reads a day are used up', NOON + HOUR), true],
    ['the platform says slow down', () => new SlowDown('limit reached', NOON + HOUR), false],
    [
      'an answer names when to come back',
      () => Object.assign(new Error('HTTP 503'), { status: 503, retryAt: NOON + HOUR }),
      false,
    ],
    ['too many requests', () => Object.assign(new Error('HTTP 429'), { status: 429, retryAt: null }), false],
    ['the secret was refused', () => new SecretRefused('the token is not taken'), false],
  ])('%s: the source is left alone in this run, others are not', async (_, refusal, asksAgain) => {
    const app = await testApp({ yaml: TWO })
    await poll(app, 'forum', forum, asked('a', 70), asked('b', 65))
    await poll(app, 'blog', blog, asked('x', 70))
    forum.threads.set('a', refusal())
    const { read, left, problems, secretRefused } = await recheck(app, NOON)
    expect(secretRefused).toBe(refusal() instanceof SecretRefused)
    expect([read, left, threads(forum), threads(blog)]).toEqual([1, 2, ['a'], ['x']])
    expect(problems).toEqual([`forum: 2 threads were not read again in this run: ${refusal().message}`])
    await recheck(app, NOON + MINUTE)
    expect(threads(forum)).toEqual(asksAgain ? ['a', 'a'] : ['a', 'b'])
  })
})

describe('not read again', () => {
  test('where there is no way to read one thread, or only that of the polls', async () => {
    const app = await testApp({ yaml: TWO })
    Reflect.deleteProperty(forum, 'refetch')
    await poll(app, 'forum', forum, asked('a', 70))
    blog = await fakeSource('feed', { refetchIsPoll: true })
    await poll(app, 'blog', blog, asked('x', 70))
    expect(await recheck(app, NOON)).toEqual({ read: 0, left: 0, problems: [], secretRefused: false })
    expect([threads(forum), threads(blog), (await app.store.openPosts()).length]).toEqual([[], [], 2])
  })

  test('of a source that was not chosen, fails, wants a pause, or stands elsewhere by now', async () => {
    const app = await testApp({ yaml: TWO })
    await poll(app, 'forum', forum, asked('a', 70))
    await poll(app, 'blog', blog, asked('x', 70))
    app.now = NOON
    await recheckThreads(app, [sourceOf(app, 'blog')])
    expect([threads(forum), threads(blog)]).toEqual([[], ['x']])
    const state = (await app.store.sources()).find(({ id }) => id === 'forum')
    await recheckThreads(app, [{ ...sourceOf(app, 'forum'), url: 'https://elsewhere.example/' }])
    forum.poll = async () => {
      throw new Error('HTTP 500')
    }
    await pollSource(app, sourceOf(app, 'forum'), state, { force: false, baseline: false, dryRun: false })
    await recheckThreads(app, app.config.sources)
    expect(threads(forum)).toEqual([])
  })

  test('for history that nobody is told of', async () => {
    const app = await testApp({ yaml: TWO })
    await poll(app, 'forum', forum, asked('old', 8 * 24 * 60), asked('new', 6 * 24 * 60))
    await recheck(app, NOON)
    expect(threads(forum)).toEqual(['new'])
  })

  test('when the run is interrupted', async () => {
    const app = await testApp({ yaml: TWO })
    await poll(app, 'forum', forum, asked('a', 70))
    app.interrupt.abort(new Error('interrupted'))
    await expect(recheck(app, NOON)).rejects.toThrow('interrupted')
    expect(threads(forum)).toEqual([])
  })
})
