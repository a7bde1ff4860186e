import { describe, expect, test } from 'vitest'
import { testReceiver } from '../../../src/app/delivery/test-receiver.js'
import { DAY, HOUR, MINUTE, NOON, type TestApp, testApp } from '../support.js'
import { deliver, enter, logOf, receivers, refusal, webhooks } from './support.js'

/** The chat of a bot: it may be gone, which only people can mend. */
const CHAT = receivers('id: care, type: telegram, chat: 17, token_env: TOKEN, pace: 0s')
const chatIs = { gone: true }

async function chat(): Promise<TestApp> {
  chatIs.gone = true
  return testApp({
    yaml: CHAT,
    env: { TOKEN: 'x'.repeat(20) },
    answer: ({ url }) => {
      if (chatIs.gone) throw refusal(url, 403)
      return { ok: true, result: { message_id: 4 } }
    },
  })
}
const stateOf = async (app: TestApp) => (await app.store.receiverStates())[0]

/** The same app with a receiver that is told over another address. */
function changed(app: TestApp): TestApp {
  const receivers = app.config.alerts.receivers.map((each) => ({ ...each, api: 'https://other.example' }))
  return { ...app, config: { ...app.config, alerts: { ...app.config.alerts, receivers } } }
}

describe('a receiver that refuses everything', () => {
  test('is tried with one message, and then left alone for a day; its messages wait untouched', async () => {
    const app = await chat()
    await enter(app, 'k1')
    await enter(app, 'k2')
    expect(await deliver(app)).toMatchObject({ sent: 0, failed: 1, waiting: 1 })
    expect(await logOf(app)).toEqual(['k1 pending 0', 'k2 pending 0'])
    expect(await stateOf(app)).toMatchObject({ failingSince: NOON, notBefore: NOON + DAY, refuses: true, lastSentAt: null })
    app.now += DAY - MINUTE
    expect(await deliver(app)).toMatchObject({ sent: 0, failed: 0, waiting: 2, problems: [] })
    app.now += MINUTE
    expect(await deliver(app)).toMatchObject({ sent: 0, failed: 1, waiting: 1 })
    expect(app.asked).toHaveLength(2)
    expect(await stateOf(app)).toMatchObject({ failingSince: NOON, notBefore: NOON + 2 * DAY })
  })

  test('gets what waits for it, in order, once it is mended', async () => {
    const app = await chat()
    for (const key of ['k1', 'k2']) await enter(app, key, { group: 'a' })
    await deliver(app)
    chatIs.gone = false
    app.now += DAY
    expect(await deliver(app)).toMatchObject({ sent: 2, failed: 0, waiting: 0 })
    expect(await stateOf(app)).toMatchObject({ failingSince: null, notBefore: null, error: null, lastSentAt: NOON + DAY })
  })

  test('is tried at once when its configuration has changed', async () => {
    const app = await chat()
    await enter(app, 'k1')
    await deliver(app)
    chatIs.gone = false
    expect(await deliver(changed(app))).toMatchObject({ sent: 1 })
  })

  test('is tried at once when a test message got through', async () => {
    const app = await chat()
    await enter(app, 'k1')
    await deliver(app)
    chatIs.gone = false
    await testReceiver(app, 'care', () => {})
    expect(await stateOf(app)).toMatchObject({ failingSince: null, notBefore: null, error: null })
    expect(await deliver(app)).toMatchObject({ sent: 1 })
  })

  test('stays as it is when the test message did not get through either', async () => {
    const app = await chat()
    await enter(app, 'k1')
    await deliver(app)
    const before = await stateOf(app)
    await expect(testReceiver(app, 'care', () => {})).rejects.toThrow(/^receiver care: /)
    expect(await stateOf(app)).toEqual(before)
  })
})

describe('what is said of a receiver that fails', () => {
  const failing = async () => {
    const answers = { status: 503 }
    const app = await testApp({
      yaml: webhooks('care'),
      answer: ({ url }) => {
        throw refusal(url, answers.status)
      },
    })
    await enter(app, 'k1')
    return { app, answers }
  }

  test('is news when it begins, and when it changes; in between it is known', async () => {
    const { app, answers } = await failing()
    const news = async () => {
      app.now += DAY
      const { problems, known } = await deliver(app)
      return problems.filter((problem) => !known.includes(problem)).length
    }
    expect([await news(), await news()]).toEqual([1, 0])
    answers.status = 500
    expect([await news(), await news()]).toEqual([1, 0])
    answers.status = 400
    expect([await news(), await news()]).toEqual([1, 0])
  })

  test('a missing secret: nothing is counted, but since when it is missing is known', async () => {
    const app = await testApp({ yaml: receivers('id: care, type: webhook, url_env: CARE') })
    await enter(app, 'k1')
    const first = await deliver(app)
    expect(first).toMatchObject({ failed: 1, secretMissing: true, known: [] })
    expect(await stateOf(app)).toMatchObject({ failingSince: NOON, notBefore: null, error: expect.stringContaining('CARE') })
    app.now += HOUR
    expect(await deliver(app)).toMatchObject({ failed: 1, secretMissing: true, known: first.problems })
    expect([await logOf(app), (await stateOf(app))?.failingSince]).toEqual([['k1 pending 0'], NOON])
  })

  test('a missing secret is no matter while nothing is due', async () => {
    const app = await testApp({ yaml: receivers('id: care, type: webhook, url_env: CARE') })
    await enter(app, 'k1', { now: NOON + HOUR })
    expect(await deliver(app)).toMatchObject({ failed: 0, secretMissing: false, problems: [] })
  })
})

describe('what the channel calls its messages', () => {
  const sent = (app: TestApp) => app.asked.map(({ body }) => JSON.parse(String(body)) as Record<string, unknown>)

  test('leads the next message of the same case to the one before, and an update to what it changes', async () => {
    const app = await chat()
    chatIs.gone = false
    await enter(app, 'k1', { group: 'case=C-1' })
    await enter(app, 'k2', { group: 'case=C-1' })
    await enter(app, 'k3', { group: 'case=C-2' })
    await deliver(app)
    const [first] = await app.store.deliveries({})
    await enter(app, 'k4', { group: 'case=C-1', edits: first!.id })
    await deliver(app)
    expect(sent(app).map(({ reply_parameters, message_id }) => [reply_parameters, message_id])).toEqual([
      [undefined, undefined],
      [{ message_id: 4, allow_sending_without_reply: true }, undefined],
      [undefined, undefined],
      [undefined, 4],
    ])
  })

  test('leads nowhere in a group of many cases', async () => {
    const app = await chat()
    chatIs.gone = false
    for (const key of ['k1', 'k2']) await enter(app, key, { group: 'source=forum' })
    await deliver(app)
    expect(sent(app).map(({ reply_parameters }) => reply_parameters)).toEqual([undefined, undefined])
  })

  test('leads nowhere once the receiver is another', async () => {
    const app = await chat()
    chatIs.gone = false
    await enter(app, 'k1', { group: 'case=C-1' })
    await deliver(app)
    await enter(app, 'k2', { group: 'case=C-1' })
    await deliver(changed(app))
    expect(sent(app)[1]).not.toHaveProperty('reply_parameters')
  })
})

test('nothing of a secret is in what is kept of a receiver', async () => {
  const app = await chat()
  await enter(app, 'k1')
  await deliver(app)
  expect(JSON.stringify([await app.store.receiverStates(), await app.store.deliveries({})])).not.toContain('x'.repeat(20))
})
