import { beforeEach, describe, expect, test } from 'vitest'
import { notify } from '../../../src/app/delivery/notify.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { currentPollGap, pollTimes, rememberPollEnd, rememberPollStart } from '../../../src/app/polling/poll-times.js'
import { DAY, HOUR, incoming, MINUTE, NOON, sourceOf, store, type TestApp, testApp, YAML } from '../support.js'

const watched = (operator: string, receivers = '{ id: terminal, type: stdout }') =>
  YAML.replace('receivers: [{ id: terminal, type: stdout }]', `receivers: [${receivers}]\n  operator: ${operator}`)

let app: TestApp

/** What the stdout receiver prints, and what is news on standard error. */
async function told(): Promise<{ readonly printed: readonly string[]; readonly news: readonly string[] }> {
  const printed: string[] = []
  const { notices } = await notify(app, { print: (text) => printed.push(text.trim()), dryRun: false })
  return { printed, news: notices.filter(({ isNews }) => isNews).map(({ message }) => message) }
}

async function fail(source = 'blog', values: { readonly secret?: boolean; readonly gone?: boolean } = {}): Promise<void> {
  const { type, url } = sourceOf(app, source)
  const failure = { source, type, url, now: app.now, nextDueAt: app.now + HOUR, message: 'HTTP 503', gone: false, ...values }
  await app.store.saveFailure(failure)
}

describe('a source that is broken', () => {
  beforeEach(async () => {
    app = await testApp({ yaml: watched('{ to: terminal, source_failures: 2 }') })
    await store(app, [], 'blog')
  })

  test('is told once, and told when it is read again', async () => {
    await fail()
    expect(await told()).toEqual({ printed: [], news: [] })
    app.now += 15 * MINUTE
    await fail()
    expect(await told()).toEqual({
      printed: [expect.stringMatching(/^Source blog: 2 polls in a row failed, last read Mon 16 Nov 12:00 \(HTTP 503\)\./)],
      news: [],
    })
    expect(await told()).toEqual({ printed: [], news: [] })
    await store(app, [], 'blog')
    expect(await told()).toEqual({ printed: ['Source blog is read again'], news: [] })
    expect(await told()).toEqual({ printed: [], news: [] })
    const sent = await app.store.deliveries({ group: 'operator: source-failing:blog' })
    expect(sent.map(({ state, message }) => [state, message.type, message.condition?.kind])).toEqual([
      ['sent', 'operator.alert', 'source-failing'],
      ['sent', 'operator.resolved', 'source-failing'],
    ])
  })

  test('for want of its secret is told at once, and by that name', async () => {
    await fail('blog', { secret: true })
    expect((await told()).printed).toEqual(['Secret of source blog: HTTP 503. Mend it, then try: monitor check --online'])
    await store(app, [], 'blog')
    expect((await told()).printed).toEqual(['Secret of source blog: there, and accepted again'])
  })

  test('with an overdue case in it: that this one is not announced weighs more', async () => {
    await store(app, [incoming('a', { publishedAt: NOON - 3 * HOUR })], 'forum')
    await joinThreads(app)
    app.now += 15 * MINUTE
    await fail('forum')
    expect((await told()).printed).toEqual([
      'Source forum cannot be seen since Mon 16 Nov 12:00 (HTTP 503); 1 case there is not announced, for an answer may exist. Look: monitor unanswered --source forum',
    ])
    app.now += 15 * MINUTE
    await fail('forum')
    expect(await told()).toEqual({ printed: [], news: [] })
  })
})

describe('without an operator', () => {
  test('standard error is told, once', async () => {
    app = await testApp()
    await store(app, [incoming('a', { publishedAt: NOON - 3 * HOUR })], 'forum')
    await joinThreads(app)
    app.now += 15 * MINUTE
    await fail('forum')
    expect(await told()).toEqual({
      printed: [],
      news: [expect.stringMatching(/^Source forum cannot be seen since .* 1 case there is/)],
    })
    expect(await told()).toEqual({ printed: [], news: [] })
    await store(app, [], 'forum')
    const { printed, news } = await told()
    expect({ alerts: printed.length, news }).toEqual({ alerts: 1, news: ['Source forum can be seen again'] })
  })
})

describe('receivers', () => {
  const BOTH = '{ id: terminal, type: stdout }, { id: care, type: webhook, url_env: CARE, secrets_expire: 2026-11-20 }'
  const failing = async () => {
    const state = {
      receiver: 'care',
      settings: '',
      lastSentAt: null,
      failingSince: app.now - 2 * HOUR,
      notBefore: null,
      refuses: false,
    }
    await app.store.saveReceiverState({ ...state, error: 'hooks.example: HTTP 503' })
  }

  test('one that fails is told through the other; what is wrong with its secrets too', async () => {
    app = await testApp({ yaml: watched('{ to: [terminal, care] }', BOTH) })
    await failing()
    const { printed, news } = await told()
    expect(news).toEqual([])
    expect(printed).toEqual([
      'Secret of receiver care: environment variable CARE is not set or empty. Mend it, then try: monitor check --online',
      'Secrets of receiver care expire in 4 days: 2026-11-20 is their last day. Make new ones, and set secrets_expire to their end',
      'Receiver care gets nothing since Mon 16 Nov 10:00 (hooks.example: HTTP 503). Try it: monitor notify --test care',
    ])
    const queued = (await app.store.deliveries({ states: ['pending'] })).map(({ receiver, group }) => [receiver, group])
    expect(queued).toEqual([['care', 'operator: secret-expiring:receivers.care']])
  })

  test('when there is no other, standard error is told', async () => {
    app = await testApp({
      yaml: watched('{ to: care }', BOTH.replace(', secrets_expire: 2026-11-20', '')),
      env: { CARE: 'https://hooks.example/x' },
    })
    await failing()
    expect((await told()).news).toEqual([expect.stringMatching(/^Receiver care gets nothing since/)])
    expect((await told()).news).toEqual([])
  })
})

describe('polls', () => {
  const pollAt = async (at: number): Promise<void> => {
    app.now = at
    await rememberPollStart(app, at)
    await rememberPollEnd(app, at + 2_000)
  }

  beforeEach(async () => {
    app = await testApp({ yaml: watched('{ to: terminal }') })
    for (let index = 0; index < 8; index += 1) await pollAt(NOON + index * 15 * MINUTE)
  })

  test('that did not come are told once, by the first that comes again, and that is all', async () => {
    expect((await told()).printed).toEqual([])
    await pollAt(NOON + 6 * HOUR)
    expect((await told()).printed).toEqual([
      expect.stringMatching(/^No poll between Mon 16 Nov 13:45 and Mon 16 Nov 18:00, though one is usual within 15 minutes: /),
    ])
    await pollAt(NOON + 6 * HOUR + 15 * MINUTE)
    expect((await told()).printed).toEqual([])
    await pollAt(NOON + 2 * DAY)
    expect((await told()).printed).toHaveLength(1)
  })

  test('are missed by who only delivers, too, and not told again when they come', async () => {
    app.now = NOON + 6 * HOUR
    expect((await told()).printed).toEqual([expect.stringMatching(/^No poll between /)])
    await pollAt(NOON + 6 * HOUR + 5 * MINUTE)
    expect((await told()).printed).toEqual([])
  })

  test('the last eleven are remembered, and how long the last took', async () => {
    for (let index = 8; index < 15; index += 1) await pollAt(NOON + index * 15 * MINUTE)
    const { times, tookMs, gap } = await pollTimes(app)
    expect({ first: times[0], count: times.length, tookMs, gap }).toEqual({
      first: NOON + HOUR,
      count: 11,
      tookMs: 2_000,
      gap: null,
    })
  })

  test('a gap is told for a day to who was not told, then it is history', async () => {
    await pollAt(NOON + 6 * HOUR)
    for (let at = NOON + 6 * HOUR; at < NOON + 31 * HOUR; at += 15 * MINUTE) await pollAt(at)
    expect(await currentPollGap(app, NOON + 29 * HOUR)).toMatchObject({ to: NOON + 6 * HOUR })
    expect(await currentPollGap(app, NOON + 31 * HOUR)).toBeNull()
  })
})
