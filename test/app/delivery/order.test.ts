import { describe, expect, test } from 'vitest'
import { DAY, HOUR, NOON, type TestApp, testApp } from '../support.js'
import { askedKeys, deliver, enter, logOf, refusal, webhooks } from './support.js'

/** An app whose receivers answer each message, by its key, with a status; others get through. */
async function answering(
  statuses: Record<string, number>,
  retryAt: number | null = null,
  yaml = webhooks('care'),
): Promise<TestApp> {
  return testApp({
    yaml,
    answer: ({ url, body }) => {
      const { data } = JSON.parse(String(body)) as { data: { key: string } }
      const status = statuses[data.key] ?? statuses['*']
      if (status !== undefined && status !== 200) throw refusal(url, status, retryAt)
    },
  })
}

describe('what waits for what', () => {
  test('a message that fails holds back its group and no other', async () => {
    const app = await answering({ k1: 500 })
    await enter(app, 'k1', { group: 'a' })
    await enter(app, 'k2', { group: 'a' })
    await enter(app, 'k3', { group: 'b' })
    await enter(app, 'k4', { group: 'c' })
    expect(await deliver(app)).toMatchObject({ sent: 2, failed: 1, waiting: 0 })
    expect(askedKeys(app)).toEqual(['k1', 'k3', 'k4'])
    expect(await logOf(app)).toEqual(['k1 pending 1', 'k2 pending 0', 'k3 sent 1', 'k4 sent 1'])
  })

  test('two groups in vain, and nothing got through: the receiver is down, and the run spares it the rest', async () => {
    const app = await answering({ '*': 503 })
    for (const key of ['k1', 'k2', 'k3', 'k4', 'k5']) await enter(app, key)
    expect(await deliver(app)).toMatchObject({ sent: 0, failed: 2, waiting: 3 })
    expect(askedKeys(app)).toEqual(['k1', 'k2'])
    app.now += HOUR
    await deliver(app)
    // Whether it is up again, those show that were not tried yet.
    expect(askedKeys(app)).toEqual(['k1', 'k2', 'k3', 'k4'])
    expect(await logOf(app)).toEqual(['k1 pending 1', 'k2 pending 1', 'k3 pending 1', 'k4 pending 1', 'k5 pending 0'])
  })

  test('two bad messages do not make a receiver that works one that is down', async () => {
    const app = await answering({ k2: 500, k3: 500 })
    for (const key of ['k1', 'k2', 'k3', 'k4']) await enter(app, key)
    expect(await deliver(app)).toMatchObject({ sent: 2, failed: 2, waiting: 0 })
    expect((await app.store.receiverStates()).map(({ notBefore }) => notBefore)).toEqual([null])
  })

  test('the receiver takes what it had not taken: what else failed there goes out at once, each group in its order', async () => {
    const statuses: Record<string, number> = { '*': 503 }
    const app = await answering(statuses)
    await enter(app, 'k1', { group: 'a' })
    await enter(app, 'k2', { group: 'a' })
    for (const pause of [HOUR, HOUR, HOUR]) {
      await deliver(app)
      app.now += pause
    }
    await enter(app, 'k3', { group: 'b' })
    await deliver(app)
    const before = app.asked.length
    statuses['*'] = 200
    app.now += HOUR / 6
    expect(await deliver(app)).toMatchObject({ sent: 3, failed: 0, waiting: 0 })
    expect(askedKeys(app).slice(before)).toEqual(['k3', 'k1', 'k2'])
  })

  test('one new message that gets through does not: the other may be bad itself', async () => {
    const app = await answering({ k1: 500 })
    await enter(app, 'k1')
    await deliver(app)
    app.now += HOUR
    await deliver(app)
    await enter(app, 'k2')
    expect(await deliver(app)).toMatchObject({ sent: 1, failed: 0 })
    expect(askedKeys(app)).toEqual(['k1', 'k1', 'k2'])
  })

  test('a receiver that names a time is left alone until then, though one message only was in vain', async () => {
    const app = await answering({ '*': 429 }, NOON + HOUR)
    for (const key of ['k1', 'k2']) await enter(app, key)
    expect(await deliver(app)).toMatchObject({ sent: 0, failed: 1, waiting: 1 })
    app.now += HOUR - 1
    expect(await deliver(app)).toMatchObject({ sent: 0, failed: 0, waiting: 2 })
    app.now += 1
    await deliver(app)
    expect(askedKeys(app)).toEqual(['k1', 'k2', 'k1'])
  })

  test('what is refused for good is given up, and what stood behind it goes out', async () => {
    const app = await answering({ k1: 400 })
    await enter(app, 'k1', { group: 'a' })
    await enter(app, 'k2', { group: 'a' })
    expect(await deliver(app)).toMatchObject({
      sent: 1,
      failed: 1,
      problems: [expect.stringMatching(/^receiver care: .*; given up$/)],
    })
    expect(await logOf(app)).toEqual(['k1 failed 1', 'k2 sent 1'])
  })

  test('one receiver that is down stops no other', async () => {
    const app = await testApp({
      yaml: webhooks('care', 'boss'),
      answer: ({ url }) => {
        if (url.includes('care')) throw refusal(url, 503)
      },
    })
    for (const key of ['k1', 'k2', 'k3']) await enter(app, key)
    await enter(app, 'k4', { receiver: 'boss' })
    expect(await deliver(app)).toMatchObject({ sent: 1, failed: 2, waiting: 1 })
  })
})

describe('quiet hours', () => {
  const quiet = (own = '') =>
    webhooks('care')
      .replace('hook" }', `hook"${own} }`)
      .replace('policies: [', 'policies: [{ name: card-data, when: { sensitive: [card] }, first_answer: 15m, time: wall }, ')
      .replace('alerts:', 'alerts:\n  quiet_hours: { times: ["20:00-07:00"], except: [card-data] }')
  const NIGHT = NOON + 10 * HOUR
  const about = (policy: string, type = 'mention.unanswered') => ({ cases: [{ policy }], type })

  const rules: readonly (readonly [string, string, object, number, string])[] = [
    ['hold what waits since the day', '', about('default'), NIGHT, 'pending'],
    ['let it go by day', '', about('default'), NIGHT + 12 * HOUR, 'sent'],
    ['let go what they except', '', about('card-data'), NIGHT, 'sent'],
    ['hold what is wrong with the monitor too', '', about('default', 'operator.alert'), NIGHT, 'pending'],
    ['are those of the receiver, where it has its own', ', quiet_hours: false', about('default'), NIGHT, 'sent'],
    ['of its own hold too', ', quiet_hours: ["12:00-18:00"]', about('default'), NOON + DAY + HOUR, 'pending'],
  ]
  test.each(rules)('%s', async (_rule, own, message, now, state) => {
    const app = await answering({}, null, quiet(own))
    await enter(app, 'k1', { message: { ...message, key: 'k1' } as never, now: NOON - HOUR })
    app.now = now
    await deliver(app)
    expect(await logOf(app)).toEqual([expect.stringContaining(`k1 ${state}`)])
  })

  test('hold no message of their exceptions, though another of its group sleeps', async () => {
    const app = await answering({}, null, quiet())
    await enter(app, 'k1', { group: 'a', message: { ...about('default'), key: 'k1' } as never })
    app.now = NIGHT
    await enter(app, 'k2', { group: 'a', now: NIGHT, message: { ...about('card-data'), key: 'k2' } as never })
    await deliver(app)
    expect(await logOf(app)).toEqual(['k1 pending 0', 'k2 sent 1'])
  })
})
