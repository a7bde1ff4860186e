import { describe, expect, it } from 'vitest'
import { ack } from '../../../src/app/acts/ack.js'
import { createActs } from '../../../src/app/acts/act.js'
import { close } from '../../../src/app/acts/close.js'
import { snooze } from '../../../src/app/acts/snooze.js'
import { planAlerts } from '../../../src/app/delivery/notify.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { listCases } from '../../../src/app/listing/list-cases.js'
import { DAY, HOUR, incoming, MINUTE, NOON, store, type TestApp, testApp } from '../support.js'

const acts = (app: TestApp) => createActs(app, { who: 'rosa', why: null })
const writesAgain = (publishedAt: number, text = 'Wann kommt endlich jemand? Unmöglich!') =>
  incoming('a2', {
    parentRef: 'a',
    text,
    author: { id: null, handle: null, name: 'Kundin a', url: null, followers: null, flags: [] },
    publishedAt,
  })

/** C-1, breached, put off until tomorrow noon. */
async function putOff(): Promise<TestApp> {
  const app = await testApp()
  await store(app, [incoming('a')])
  await joinThreads(app)
  app.now += HOUR
  await acts(app).on(1, snooze(NOON + DAY))
  return app
}

async function seen(app: TestApp) {
  const unanswered = await listCases(app, { states: ['open'], hideSnoozed: true })
  const { skips } = await planAlerts(app)
  return {
    listed: unanswered.cases.map(({ record }) => record.id),
    snoozed: unanswered.snoozed,
    rests: skips.map(({ code }) => code),
  }
}

describe('a snooze', () => {
  it('leaves a case out of what is unanswered and of alerts, and counts it there', async () => {
    const app = await putOff()
    expect(await seen(app)).toEqual({ listed: [], snoozed: 1, rests: ['snoozed'] })
    expect((await listCases(app, { states: ['open'] })).cases.map(({ record }) => record.id)).toEqual([1])
  })

  it('does not stop the clock', async () => {
    const app = await putOff()
    app.now = NOON + DAY
    const [judged] = (await listCases(app, { states: ['open'] })).cases
    expect(judged?.clock).toMatchObject({ startedAt: NOON - 30 * MINUTE, stoppedAt: null, status: 'breached' })
  })

  it('ends by itself, and the case alerts as one that waits', async () => {
    const app = await putOff()
    app.now = NOON + DAY
    expect(await seen(app)).toEqual({ listed: [1], snoozed: 0, rests: [] })
    expect((await planAlerts(app)).decisions).toMatchObject([{ cases: [1] }])
  })

  it('is ended by the customer who writes again, told in the history', async () => {
    const app = await putOff()
    app.now += HOUR
    await store(app, [writesAgain(app.now - MINUTE)])
    await joinThreads(app)
    expect(await seen(app)).toEqual({ listed: [1], snoozed: 0, rests: [] })
    expect((await app.store.caseDetail(1))?.events.at(-1)).toMatchObject({
      act: 'woken',
      who: 'monitor',
      why: 'put off, but the customer wrote again: M-2',
    })
  })

  it('is ended by a post that was written before it, and only seen after: nobody knew of it', async () => {
    const app = await putOff()
    await store(app, [writesAgain(NOON + 30 * MINUTE)])
    await joinThreads(app)
    expect((await seen(app)).listed).toEqual([1])
  })

  it('is not ended by thanks, nor by judging again', async () => {
    const app = await putOff()
    await store(app, [writesAgain(app.now - MINUTE, 'Vielen Dank!')])
    await joinThreads(app)
    await app.store.rejoinOpenCases()
    await joinThreads(app)
    expect((await seen(app)).snoozed).toBe(1)
  })

  it('does not outlive the case: opened again, that waits like the rest', async () => {
    const app = await putOff()
    await acts(app).on(1, close('resolved'))
    app.now += HOUR
    await store(app, [writesAgain(app.now - MINUTE)])
    await joinThreads(app)
    expect((await seen(app)).listed).toEqual([1])
  })

  it('beside an ack rests as long as the longer of the two', async () => {
    const app = await putOff()
    await acts(app).on(1, ack(2 * DAY))
    expect((await seen(app)).rests).toEqual(['acked'])
    app.now = NOON + DAY
    expect(await seen(app)).toEqual({ listed: [1], snoozed: 0, rests: ['acked'] })
  })
})
