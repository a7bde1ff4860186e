import { describe, expect, test } from 'vitest'
import { deliverPending } from '../../../src/app/delivery/deliver.js'
import { notify, planAlerts } from '../../../src/app/delivery/notify.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { Fault, HttpError } from '../../../src/http/errors.js'
import { HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp } from '../support.js'
import { refusal, webhooks } from './support.js'

const quiet = { print: () => {}, dryRun: false }

/** Two groups that are overdue at noon: one in the forum, one in the blog. */
async function overdue(app: TestApp): Promise<void> {
  await store(app, [incoming('forum', { publishedAt: NOON - 2 * HOUR })])
  await store(app, [incoming('blog', { publishedAt: NOON - 2 * HOUR })], 'blog')
  await joinThreads(app)
}

const askedOf = (app: TestApp): string[] =>
  app.asked.filter(({ method }) => method === 'POST').map(({ url }) => new URL(url).hostname)
const logOf = async (app: TestApp) =>
  (await app.store.deliveries({})).map(({ receiver, state, attempts }) => `${receiver} ${state} ${attempts}`).toSorted()

describe('deliveries', () => {
  test('one receiver that fails does not stop another', async () => {
    const app = await testApp({
      yaml: webhooks('broken', 'well'),
      answer: ({ url }) => {
        if (url.includes('broken')) throw refusal(url, 503)
      },
    })
    await overdue(app)
    const { sent, failed, problems } = await notify(app, quiet)
    expect([sent, failed]).toEqual([2, 2])
    expect(problems.filter((problem) => problem.startsWith('receiver broken'))).toHaveLength(1)
    expect(askedOf(app).toSorted()).toEqual(['broken.example', 'broken.example', 'well.example', 'well.example'])
    expect(await logOf(app)).toEqual(['broken pending 1', 'broken pending 1', 'well sent 1', 'well sent 1'])
  })

  test('what is refused for good is given up, and the next goes out', async () => {
    let first = true
    const app = await testApp({
      yaml: webhooks('care'),
      answer: ({ url, method }) => {
        if (method === 'POST' && first) {
          first = false
          throw refusal(url, 400)
        }
      },
    })
    await overdue(app)
    const { sent, failed, problems } = await notify(app, quiet)
    expect([sent, failed]).toEqual([1, 1])
    expect(problems.join()).toMatch(/given up/)
    expect(await logOf(app)).toEqual(['care failed 1', 'care sent 1'])
  })

  test('not before it is time to try again', async () => {
    const app = await testApp({
      yaml: webhooks('care'),
      answer: ({ url, method }) => {
        if (method === 'POST') throw refusal(url, 500)
      },
    })
    await overdue(app)
    await notify(app, quiet)
    const before = askedOf(app).length
    expect(await deliverPending(app, quiet)).toMatchObject({ sent: 0, failed: 0 })
    expect(askedOf(app).length).toBe(before)
    app.now += HOUR
    await deliverPending(app, quiet)
    expect(askedOf(app).length).toBe(before + 2)
  })

  test.each([
    ['a message that failed', 500],
    ['a receiver that refused', 401],
  ])('a clock that was a year ahead and was put right: %s is tried again', async (_, status) => {
    let mended = false
    const app = await testApp({
      yaml: webhooks('care'),
      answer: ({ url, method }) => {
        if (method === 'POST' && !mended) throw refusal(url, status)
      },
    })
    await overdue(app)
    app.now += 366 * 24 * HOUR
    await notify(app, quiet)
    app.now -= 366 * 24 * HOUR
    mended = true
    expect(await deliverPending(app, quiet)).toMatchObject({ sent: 2, failed: 0, waiting: 0 })
  })

  test('a missing secret: nothing is tried, nothing counted, and the exit code knows', async () => {
    const app = await testApp({ yaml: webhooks('care').replace('url: "https://care.example/hook"', 'url_env: CARE') })
    await overdue(app)
    expect(await notify(app, quiet)).toMatchObject({ sent: 0, failed: 2, secretMissing: true })
    expect(await logOf(app)).toEqual(['care pending 0', 'care pending 0'])
  })

  test('a receiver that left the configuration: dropped, with the reason', async () => {
    const app = await testApp({
      yaml: webhooks('care', 'boss'),
      answer: ({ url, method }) => {
        if (method === 'POST') throw refusal(url, 500)
      },
    })
    await overdue(app)
    await notify(app, quiet)
    const receivers = app.config.alerts.receivers.filter(({ id }) => id === 'boss')
    const smaller = { ...app, config: { ...app.config, alerts: { ...app.config.alerts, receivers } } }
    app.now += HOUR
    await deliverPending(smaller, quiet)
    const dropped = (await app.store.deliveries({ states: ['dropped'] })).map(({ receiver, lastError }) => [receiver, lastError])
    expect(dropped).toContainEqual(['care', expect.stringContaining('no longer configured')])
  })

  test('interrupted: the run ends, and the message is as due as before', async () => {
    const app = await testApp({
      yaml: webhooks('care'),
      answer: ({ url, method }) => {
        if (method !== 'POST') return
        app.interrupt.abort(new Error('interrupted'))
        throw new HttpError(new Fault('aborted', 'the request was cancelled', { hint: 'Run it again.' }), url)
      },
    })
    await overdue(app)
    await expect(notify(app, quiet)).rejects.toThrow('interrupted')
    expect(await logOf(app)).toEqual(['care pending 0', 'care pending 0'])
  })

  test('answered before it could be delivered: taken back', async () => {
    const app = await testApp({
      yaml: webhooks('care'),
      answer: ({ url, method }) => {
        if (method === 'POST') throw refusal(url, 500)
      },
    })
    await store(app, [incoming('a', { publishedAt: NOON - 2 * HOUR })])
    await joinThreads(app)
    await notify(app, quiet)
    app.now += 30 * MINUTE
    await store(app, [ourReply('r', 'a', { publishedAt: NOON + MINUTE })])
    await joinThreads(app)
    const before = askedOf(app).length
    await notify(app, quiet)
    expect(askedOf(app).length).toBe(before)
    expect(await logOf(app)).toEqual(['care dropped 1'])
  })

  test('--dry-run decides, and neither writes nor sends', async () => {
    const app = await testApp({ yaml: webhooks('care') })
    await overdue(app)
    const { plan } = await notify(app, { ...quiet, dryRun: true })
    expect(plan.deliveries).toHaveLength(2)
    expect([await logOf(app), askedOf(app)]).toEqual([[], []])
  })

  test('decided twice from the same state: the same keys', async () => {
    const app = await testApp({ yaml: webhooks('care') })
    await overdue(app)
    const keys = async () => (await planAlerts(app)).deliveries.map(({ key }) => key)
    expect(await keys()).toEqual(await keys())
  })
})
