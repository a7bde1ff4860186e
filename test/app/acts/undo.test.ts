import { describe, expect, it } from 'vitest'
import { ack } from '../../../src/app/acts/ack.js'
import { createActs } from '../../../src/app/acts/act.js'
import { assign } from '../../../src/app/acts/assign.js'
import { close } from '../../../src/app/acts/close.js'
import { label } from '../../../src/app/acts/label.js'
import { note } from '../../../src/app/acts/note.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { HOUR, incoming, MINUTE, ourReply, store, type TestApp, testApp } from '../support.js'

const by = (app: TestApp, who = 'rosa') => createActs(app, { who, why: null })

async function withCases(...names: readonly string[]): Promise<TestApp> {
  const app = await testApp()
  for (const name of names) {
    await store(app, [incoming(name)])
    await joinThreads(app)
  }
  app.now += MINUTE
  return app
}

const record = async (app: TestApp, id = 1) => (await app.store.cases({ ids: [id] }))[0]
const undone = async (app: TestApp, id = 1) =>
  ((await app.store.caseDetail(id))?.events ?? [])
    .filter(({ who }) => who !== 'monitor')
    .map(({ act, undone }) => [act, undone?.who])

describe('undo of a case', () => {
  it('takes back the last act, and once more the one before; what was taken back is marked with who did it', async () => {
    const app = await withCases('a')
    await by(app).on(1, assign('urs'))
    await by(app, 'urs').on(1, ack(HOUR))
    await by(app, 'anna').undo(1)
    expect([(await record(app))?.ackedUntil, (await record(app))?.assignee]).toEqual([null, 'urs'])
    await by(app, 'anna').undo(1)
    expect((await record(app))?.assignee).toBeNull()
    expect(await undone(app)).toEqual([
      ['assign', 'anna'],
      ['ack', 'anna'],
      ['undo', undefined],
      ['undo', undefined],
    ])
  })

  it('ends with the first act: an undo is not undone, the act is done again', async () => {
    const app = await withCases('a')
    await expect(by(app).undo(1)).rejects.toMatchObject({
      exit: 1,
      message: 'C-1: nothing that a person did is left to take back',
    })
    await by(app).on(1, close('resolved'))
    await by(app).undo(1)
    await expect(by(app).undo(1)).rejects.toThrow('nothing that a person did is left')
    await by(app).on(1, close('resolved'))
    expect((await record(app))?.state).toBe('resolved')
    await expect(by(app).undo(99)).rejects.toMatchObject({ message: 'no C-99 in the database' })
  })

  it('leaves what the machine found out meanwhile', async () => {
    const app = await withCases('a')
    await by(app).on(1, assign('urs'))
    await store(app, [ourReply('r', 'a')])
    await joinThreads(app)
    await by(app).undo(1)
    expect(await record(app)).toMatchObject({ state: 'answered', assignee: null })
  })

  it('of a resolve after which the customer wrote again lets the first post wait again', async () => {
    const app = await withCases('a')
    await by(app).on(1, close('resolved'))
    app.now += HOUR
    const author = { id: null, handle: null, name: 'Kundin a', url: null, followers: null, flags: [] }
    await store(app, [incoming('a2', { parentRef: 'a', author, publishedAt: app.now - MINUTE })])
    await joinThreads(app)
    const doing = by(app)
    await doing.undo(1)
    await doing.settle()
    expect(await record(app)).toMatchObject({ state: 'open', settledAt: null, closedAt: null })
  })

  it('of a label gives every post the one that it had', async () => {
    const app = await withCases('a')
    const author = { id: null, handle: null, name: 'Kundin a', url: null, followers: null, flags: [] }
    await store(app, [incoming('a2', { parentRef: 'a', author })])
    await joinThreads(app)
    const labels = async () => (await app.store.caseDetail(1))?.thread.map((mention) => mention.label)
    await by(app).label(2, 'question')
    await by(app).on(1, label('praise'))
    expect(await labels()).toEqual(['praise', 'praise'])
    const doing = by(app)
    await doing.undo(1)
    expect(await labels()).toEqual([null, 'question'])
    await doing.undo(1)
    await doing.settle()
    expect(await labels()).toEqual([null, null])
    expect((await record(app))?.state).toBe('open')
  })
})

describe('undo without a case', () => {
  it('takes back all that this person’s last command line did, and nobody else’s', async () => {
    const app = await withCases('a', 'b', 'c')
    await by(app).on(1, note)
    const many = by(app)
    for (const id of [1, 2, 3]) await many.on(id, close('dismissed'))
    await by(app, 'urs').on(3, assign('urs'))
    const doing = by(app)
    const events = await doing.ownLast()
    const results = await Promise.allSettled(events.map((event) => doing.undoAct(event)))
    await doing.settle()
    expect(
      results.map((result) => (result.status === 'fulfilled' ? result.value.caseIds : String(result.reason.message))),
    ).toEqual([expect.stringMatching(/^C-3 was acted on since: assign by urs/), [2], [1]])
    expect([(await record(app, 1))?.state, (await record(app, 2))?.state, (await record(app, 3))?.state]).toEqual([
      'open',
      'open',
      'dismissed',
    ])
    expect((await doing.ownLast()).length).toBe(1)
  })

  it('goes back one command line after the other', async () => {
    const app = await withCases('a')
    await by(app).on(1, assign('urs'))
    await by(app).on(1, close('resolved'))
    for (const expected of [
      { state: 'open', assignee: 'urs' },
      { state: 'open', assignee: null },
    ]) {
      const doing = by(app)
      for (const event of await doing.ownLast()) await doing.undoAct(event)
      expect(await record(app)).toMatchObject(expected)
    }
    expect(await by(app).ownLast()).toEqual([])
  })

  it('takes back a label on a mention that is in no case, and the case that it made', async () => {
    const app = await testApp()
    await store(app, [incoming('p', { text: 'Beispiel ist ganz nett.' })])
    await joinThreads(app)
    expect(await app.store.cases({})).toEqual([])
    const doing = by(app)
    expect(await doing.label(1, 'complaint')).toBeNull()
    await doing.settle()
    expect(await record(app)).toMatchObject({ state: 'open', kind: 'complaint' })
    expect((await app.store.caseDetail(1))?.events.map(({ act, who }) => [act, who])).toEqual([
      ['label', 'rosa'],
      ['opened', 'monitor'],
    ])
    const back = by(app)
    for (const event of await back.ownLast()) expect(await back.undoAct(event)).toMatchObject({ act: 'label', mentionId: 1 })
    await back.settle()
    expect((await app.store.mention(1))?.label).toBeNull()
    expect((await record(app))?.state).toBe('dismissed')
    expect(await by(app).ownLast()).toEqual([])
  })
})
