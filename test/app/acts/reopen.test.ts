import { describe, expect, it } from 'vitest'
import { createActs } from '../../../src/app/acts/act.js'
import { answer } from '../../../src/app/acts/answer.js'
import { close } from '../../../src/app/acts/close.js'
import { label } from '../../../src/app/acts/label.js'
import { reopen } from '../../../src/app/acts/reopen.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { showCase } from '../../../src/app/showing/show-case.js'
import { HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp } from '../support.js'

const acts = (app: TestApp) => createActs(app, { who: 'rosa', why: null })
const customer = { id: null, handle: null, name: 'Kundin a', url: null, followers: null, flags: [] }

async function polled(app: TestApp, ...mentions: Parameters<typeof store>[1]): Promise<void> {
  await store(app, mentions)
  await joinThreads(app)
}

async function waiting(): Promise<TestApp> {
  const app = await testApp()
  await polled(app, incoming('a'))
  app.now += 10 * MINUTE
  return app
}

const POSTED = NOON - 30 * MINUTE

async function clock(app: TestApp) {
  const { detail, judged } = await showCase(app, 1)
  const { target, startedAt, stoppedAt, status, reasons } = judged.clock
  return { state: detail.record.state, target, startedAt, stoppedAt, status, why: reasons[0] }
}

describe('reopening', () => {
  it('lets the clock of a resolved case run on from the customer’s post, as if it had never stopped, and says why', async () => {
    const app = await waiting()
    await acts(app).on(1, close('resolved'))
    app.now += HOUR
    await acts(app).on(1, reopen)
    await joinThreads(app)
    expect(await clock(app)).toMatchObject({
      state: 'open',
      target: 'first_answer',
      startedAt: POSTED,
      stoppedAt: null,
      status: 'breached',
      why: expect.stringMatching(
        /^started by the oldest unanswered post M-1 of .*; reopened .*: a person said that what had ended it did not$/,
      ),
    })
    expect((await app.store.caseDetail(1))?.events.at(-1)).toMatchObject({
      act: 'reopen',
      who: 'rosa',
      why: 'the customer waits since 2026-11-16T10:30:00Z',
    })
  })

  it('takes the reply that had ended the wait for none; a later one ends it', async () => {
    const app = await waiting()
    await polled(app, ourReply('r1', 'a'))
    await acts(app).on(1, reopen)
    await app.store.rejoinOpenCases()
    await joinThreads(app)
    expect(await clock(app)).toMatchObject({ state: 'open', startedAt: POSTED, stoppedAt: null })
    app.now += HOUR
    await polled(app, ourReply('r2', 'a', { publishedAt: app.now - MINUTE }))
    expect(await clock(app)).toMatchObject({ state: 'answered', startedAt: POSTED, stoppedAt: app.now - MINUTE, status: 'late' })
  })

  it('leaves the waits before the last one as they were answered', async () => {
    const app = await waiting()
    await polled(app, ourReply('r1', 'a', { publishedAt: NOON }))
    const again = NOON + 5 * MINUTE
    await polled(app, incoming('a2', { parentRef: 'a', author: customer, publishedAt: again }))
    app.now += MINUTE
    await acts(app).on(1, answer({ at: null, by: 'rosa' }))
    app.now += MINUTE
    await acts(app).on(1, reopen)
    await joinThreads(app)
    expect(await clock(app)).toMatchObject({ state: 'open', target: 'next_answer', startedAt: again, stoppedAt: null })
  })

  it('of a dismissed case that its label keeps closed says which word opens it', async () => {
    const app = await waiting()
    await acts(app).on(1, label('praise'))
    await joinThreads(app)
    await expect(acts(app).on(1, reopen)).rejects.toMatchObject({
      message: 'C-1 is labelled praise, which wants no answer',
      hint: 'monitor label C-1 complaint opens it again',
    })
    await acts(app).on(1, label('complaint'))
    await joinThreads(app)
    expect(await clock(app)).toMatchObject({ state: 'open', startedAt: POSTED, stoppedAt: null })
  })
})

describe('a customer who writes again after a person closed the case', () => {
  it('opens it with a new wait: what was settled stays settled', async () => {
    const app = await waiting()
    await acts(app).on(1, close('resolved'))
    const again = app.now + MINUTE
    app.now += HOUR
    await polled(app, incoming('a2', { parentRef: 'a', author: customer, publishedAt: again }))
    const settled = { state: 'open', target: 'next_answer', startedAt: again, stoppedAt: null }
    expect(await clock(app)).toMatchObject(settled)
    await app.store.rejoinOpenCases()
    await joinThreads(app)
    expect(await clock(app)).toMatchObject(settled)
  })

  it('opens it also when that was written before, and came in only after: who closed it did not know', async () => {
    const app = await waiting()
    const before = app.now - MINUTE
    await acts(app).on(1, close('resolved'))
    app.now += HOUR
    await polled(app, incoming('a2', { parentRef: 'a', author: customer, publishedAt: before }))
    const unseen = { state: 'open', startedAt: before, stoppedAt: null }
    expect(await clock(app)).toMatchObject(unseen)
    await app.store.rejoinOpenCases()
    await joinThreads(app)
    expect(await clock(app)).toMatchObject(unseen)
  })

  it('and whose case is reopened by hand then waits since the first post', async () => {
    const app = await waiting()
    await acts(app).on(1, close('resolved'))
    await acts(app).on(1, reopen)
    app.now += HOUR
    await polled(app, incoming('a2', { parentRef: 'a', author: customer, publishedAt: app.now - MINUTE }))
    expect(await clock(app)).toMatchObject({ state: 'open', target: 'first_answer', startedAt: POSTED })
  })
})
