import { describe, expect, it } from 'vitest'
import { createActs } from '../../../src/app/acts/act.js'
import { answer } from '../../../src/app/acts/answer.js'
import { assign } from '../../../src/app/acts/assign.js'
import { close } from '../../../src/app/acts/close.js'
import { label } from '../../../src/app/acts/label.js'
import { note } from '../../../src/app/acts/note.js'
import { reopen } from '../../../src/app/acts/reopen.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { showCase } from '../../../src/app/showing/show-case.js'
import type { CaseState } from '../../../src/model/case.js'
import type { IncomingMention } from '../../../src/model/mention.js'
import { DAY, HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp } from '../support.js'

const ROSA = { who: 'rosa', why: null }
const acts = (app: TestApp, why: string | null = null) => createActs(app, { who: 'rosa', why })
const person = (name: string) => ({ id: null, handle: null, name, url: null, followers: null, flags: [] })

async function polled(app: TestApp, ...mentions: IncomingMention[]): Promise<void> {
  await store(app, mentions)
  await joinThreads(app)
}

// Nothing like the other's: what reads the same is labelled with it.
const OTHERS = 'Zu meiner Reklamation kommt von Beispiel keine Rückmeldung, und die Hotline legt auf.'

/** C-1 of half an hour ago and C-2 of an hour before it, by two people, each with one post: M-1 and M-2. */
async function two(): Promise<TestApp> {
  const app = await testApp()
  await polled(app, incoming('a'))
  await polled(app, incoming('b', { publishedAt: NOON - 90 * MINUTE, text: OTHERS }))
  app.now += MINUTE
  return app
}

async function merged(app: TestApp, from = 2, into = 1): Promise<void> {
  const doing = acts(app, 'dieselbe Kundin')
  await doing.merge(from, into)
  await doing.settle()
}

async function standing(app: TestApp, id: number) {
  const [record] = await app.store.cases({ ids: [id] })
  if (record === undefined) throw new Error(`no C-${id}`)
  return { state: record.state, mergedInto: record.mergedInto, posts: record.posts.map((post) => post.mentionId) }
}

const everything = async (app: TestApp) => ({
  cases: await app.store.cases({}),
  mentions: (await app.store.mentions({ all: true }, { order: 'oldest', after: null, limit: 100 })).map(({ id, caseId }) => [
    id,
    caseId,
  ]),
})

describe('merging', () => {
  it('makes one case of two: the posts go over, and the earliest clock wins', async () => {
    const app = await two()
    await merged(app)
    expect(await standing(app, 1)).toEqual({ state: 'open', mergedInto: null, posts: [2, 1] })
    expect(await standing(app, 2)).toEqual({ state: 'merged', mergedInto: 1, posts: [] })
    expect((await showCase(app, 1)).judged.clock.startedAt).toBe(NOON - 90 * MINUTE)
  })

  it('leaves a number behind that leads to the case, with the history of both', async () => {
    const app = await two()
    await acts(app, 'ruft zurück').on(2, note)
    await merged(app)
    const shown = await showCase(app, 2)
    expect([shown.asked, shown.detail.record.id, shown.detail.merged]).toEqual([2, 1, [2]])
    const told = shown.detail.events.filter(({ who }) => who === 'rosa')
    expect(told.map(({ caseId, act, why }) => ({ caseId, act, why }))).toEqual([
      { caseId: 2, act: 'note', why: 'ruft zurück' },
      { caseId: 2, act: 'merge', why: 'into C-1: dieselbe Kundin' },
    ])
  })

  it('leads on over several steps, and acts on the number act on the case', async () => {
    const app = await two()
    await polled(app, incoming('c'))
    await merged(app, 2, 1)
    await merged(app, 1, 3)
    expect(await acts(app).on(2, assign('urs'))).toMatchObject({ caseId: 3 })
    expect((await showCase(app, 2)).detail).toMatchObject({ record: { id: 3, assignee: 'urs' }, merged: [1, 2] })
  })

  it('is remembered: whatever is judged anew, nothing parts them', async () => {
    const app = await two()
    await merged(app)
    await app.store.rejoinOpenCases()
    await joinThreads(app)
    await polled(app, incoming('a', { text: 'Beispiel antwortet mir immer noch nicht, eine Frechheit!' }))
    expect(await standing(app, 1)).toEqual({ state: 'open', mergedInto: null, posts: [2, 1] })
    const work = await (async () => {
      await app.store.rejoinOpenCases()
      return app.store.threadsToJoin(10)
    })()
    expect(work.map(({ pins }) => Object.fromEntries(pins))).toEqual([
      { 1: 1, 2: 1 },
      { 1: 1, 2: 1 },
    ])
  })

  it('is not dismissed by a label on one of its posts: the customer of the other still waits', async () => {
    const app = await two()
    await merged(app)
    const doing = acts(app)
    await doing.label(1, 'praise')
    await doing.settle()
    expect((await standing(app, 1)).state).toBe('open')
    await doing.label(2, 'praise')
    await doing.settle()
    expect((await standing(app, 1)).state).toBe('open')
    await doing.on(1, label('praise'))
    expect((await standing(app, 1)).state).toBe('dismissed')
  })

  it('takes what people recorded along, and whose work it was', async () => {
    const app = await two()
    await acts(app).on(2, answer({ at: null, by: 'rosa' }))
    await acts(app).on(2, assign('urs'))
    await merged(app)
    const [record] = await app.store.cases({ ids: [1] })
    expect(record).toMatchObject({ assignee: 'urs', answers: [{ kind: 'manual', by: 'rosa' }] })
  })

  const OLDER = 1
  const NEWER = 2
  type Closing = readonly [number, 'resolved' | 'dismissed', at: number]
  const closings: readonly (readonly [string, readonly Closing[], CaseState, waitsSince: number | null])[] = [
    [
      'what was settled before the other began stays so: the other waits',
      [[OLDER, 'resolved', NOON - HOUR]],
      'open',
      NOON - 30 * MINUTE,
    ],
    ['nobody is closed unseen: the one that waits opens the whole', [[NEWER, 'resolved', NOON]], 'open', NOON - 90 * MINUTE],
    [
      'two dismissed ones are dismissed',
      [
        [OLDER, 'dismissed', NOON],
        [NEWER, 'dismissed', NOON],
      ],
      'dismissed',
      null,
    ],
    [
      'a dismissed and a resolved one are resolved',
      [
        [OLDER, 'dismissed', NOON],
        [NEWER, 'resolved', NOON],
      ],
      'resolved',
      null,
    ],
  ]
  it.each(closings)('%s', async (_, closed, state, waitsSince) => {
    const app = await testApp()
    await polled(app, incoming('older', { publishedAt: NOON - 90 * MINUTE }))
    await polled(app, incoming('newer', { publishedAt: NOON - 30 * MINUTE }))
    for (const [id, as, at] of closed) {
      app.now = at
      await acts(app).on(id, close(as))
    }
    app.now = NOON + MINUTE
    await merged(app, OLDER, NEWER)
    expect((await standing(app, NEWER)).state).toBe(state)
    const { startedAt, stoppedAt } = (await showCase(app, NEWER)).judged.clock
    if (waitsSince === null) expect(stoppedAt).toBe(NOON)
    else expect([startedAt, stoppedAt]).toEqual([waitsSince, null])
  })

  const REOPENED: readonly (readonly [string, from: number, into: number])[] = [
    ['the part that goes over', 1, 2],
    ['the part that takes it in', 2, 1],
  ]
  it.each(REOPENED)(
    'keeps what a person said of %s: a reply that was no answer to it is none to the whole',
    async (_, from, into) => {
      const app = await two()
      await polled(app, ourReply('r', 'a', { publishedAt: NOON - 10 * MINUTE }))
      expect((await standing(app, 1)).state).toBe('answered')
      await acts(app).on(1, reopen)
      app.now += MINUTE
      await merged(app, from, into)
      expect((await standing(app, into)).state).toBe('open')
      const { startedAt, stoppedAt } = (await showCase(app, into)).judged.clock
      expect([startedAt, stoppedAt]).toEqual([NOON - 90 * MINUTE, null])
    },
  )

  it('is answered by a reply to one part that is later than what the other said: they are one customer with one concern', async () => {
    const app = await two()
    await polled(app, ourReply('r', 'a', { publishedAt: NOON - 10 * MINUTE }))
    await merged(app, 2, 1)
    expect((await standing(app, 1)).state).toBe('answered')
  })

  it('is refused with itself, and of what was merged already, naming the way', async () => {
    const app = await two()
    await polled(app, incoming('c'))
    await expect(acts(app).merge(1, 1)).rejects.toMatchObject({ message: 'C-1 cannot be merged into itself' })
    await merged(app)
    await expect(acts(app).merge(2, 3)).rejects.toMatchObject({
      message: 'C-2 was merged into C-1 already',
      hint: 'monitor undo C-2 takes that back',
    })
    await expect(acts(app).merge(1, 2)).rejects.toMatchObject({ message: 'C-1 cannot be merged into itself' })
    await expect(acts(app).merge(99, 1)).rejects.toMatchObject({ message: 'no C-99 in the database' })
  })

  it.each([1, 2])('is taken back by the number of either, here C-%i: all is as it was', async (number) => {
    const app = await two()
    const before = await everything(app)
    await merged(app)
    const doing = acts(app)
    await doing.undo(number)
    await doing.settle()
    expect(await everything(app)).toEqual(before)
    expect((await app.store.threadsToJoin(10)).length).toBe(0)
    expect((await showCase(app, 2)).detail.events.map(({ act, undone }) => [act, undone !== null])).toEqual([
      ['opened', false],
      ['merge', true],
      ['undo', false],
    ])
  })

  it('is not taken back under what was done upon it since', async () => {
    const app = await two()
    await merged(app)
    await createActs(app, { who: 'urs', why: null }).on(1, close('resolved'))
    await expect(acts(app).undo(2)).rejects.toMatchObject({
      message: 'C-1 was acted on since: resolve by urs at 2026-11-16T11:01:00Z',
      hint: 'monitor undo C-1 takes that back first',
    })
    expect((await standing(app, 2)).state).toBe('merged')
  })
})

/** C-1 with three posts of one person: M-1, M-2, M-3. */
async function three(): Promise<TestApp> {
  const app = await testApp()
  const later = (id: string, minutes: number) =>
    incoming(id, { parentRef: 'a', author: person('Kundin a'), publishedAt: NOON - minutes * MINUTE })
  await polled(app, incoming('a'), later('a2', 20), later('a3', 10))
  app.now += MINUTE
  return app
}

async function splitOff(app: TestApp, ...mentionIds: number[]): Promise<number> {
  const doing = acts(app, 'anderes Anliegen')
  const { opened } = await doing.split(1, mentionIds)
  await doing.settle()
  return opened
}

describe('splitting', () => {
  it('makes a case of its own of the posts named, with the clock of the oldest of them', async () => {
    const app = await three()
    expect(await splitOff(app, 3, 2)).toBe(2)
    expect(await standing(app, 1)).toEqual({ state: 'open', mergedInto: null, posts: [1] })
    expect(await standing(app, 2)).toEqual({ state: 'open', mergedInto: null, posts: [2, 3] })
    expect((await showCase(app, 2)).judged.clock.startedAt).toBe(NOON - 20 * MINUTE)
    expect((await showCase(app, 1)).detail.events.at(-1)).toMatchObject({
      act: 'split',
      why: 'M-2, M-3 to C-2: anderes Anliegen',
    })
    expect((await showCase(app, 2)).detail.events).toMatchObject([{ act: 'split', why: 'M-2, M-3 from C-1: anderes Anliegen' }])
  })

  it('is remembered: whatever is judged anew, nothing joins them', async () => {
    const app = await three()
    await splitOff(app, 2)
    await app.store.rejoinOpenCases()
    await joinThreads(app)
    expect([(await standing(app, 1)).posts, (await standing(app, 2)).posts]).toEqual([[1, 3], [2]])
  })

  const FOLLOWERS: readonly (readonly [string, string, number])[] = [
    ['the concern that it replies to', 'a', 1],
    ['the other, where it replies to that', 'a2', 2],
    ['the one that was written of last, where it replies to neither', 'page', 1],
  ]
  it.each(FOLLOWERS)('a later post of the same person goes on with %s', async (_, parentRef, expected) => {
    const app = await three()
    await splitOff(app, 2)
    app.now += HOUR
    await polled(app, incoming('a4', { parentRef, rootRef: 'a', author: person('Kundin a'), publishedAt: app.now - MINUTE }))
    expect((await standing(app, expected)).posts).toContain(4)
  })

  it('opens what was closed for the whole: that concern was never looked at', async () => {
    const app = await three()
    await acts(app).on(1, close('resolved'))
    await splitOff(app, 2)
    expect([(await standing(app, 1)).state, (await standing(app, 2)).state]).toEqual(['resolved', 'open'])
  })

  it('keeps what a person said of the whole: a reply that was no answer to it is none to the post that goes', async () => {
    const app = await three()
    await polled(app, ourReply('r', 'a2', { rootRef: 'a', publishedAt: NOON - 5 * MINUTE }))
    await acts(app).on(1, reopen)
    app.now += MINUTE
    expect(await splitOff(app, 2)).toBe(2)
    expect([(await standing(app, 1)).state, (await standing(app, 2)).state]).toEqual(['open', 'open'])
  })

  it('is refused of posts that are not in the case, and of all that are', async () => {
    const app = await three()
    await polled(app, incoming('b'))
    await expect(acts(app).split(1, [2, 4, 99])).rejects.toMatchObject({ message: 'M-4, M-99: not in C-1' })
    await expect(acts(app).split(1, [1, 2, 3])).rejects.toMatchObject({
      message: 'C-1 has no other posts: that would leave nothing of it',
    })
  })

  it('is taken back whole, with what joined the new case since; its number then leads back', async () => {
    const app = await three()
    const before = (await everything(app)).mentions
    const opened = await splitOff(app, 2)
    app.now += HOUR
    await polled(app, incoming('a4', { parentRef: 'a2', author: person('Kundin a'), publishedAt: app.now - MINUTE }))
    const doing = acts(app)
    await doing.undo(opened)
    await doing.settle()
    expect((await everything(app)).mentions).toEqual([...before, [4, 1]])
    expect(await standing(app, opened)).toEqual({ state: 'merged', mergedInto: 1, posts: [] })
    expect((await showCase(app, opened)).detail.record.id).toBe(1)
  })

  it('never gives a number out again: not after undo, not after merging, not after erasing', async () => {
    const app = await three()
    expect(await splitOff(app, 2)).toBe(2)
    await acts(app).undo(1)
    await joinThreads(app)
    expect(await splitOff(app, 2)).toBe(3)
    const doing = acts(app)
    await doing.merge(3, 1)
    await doing.settle()
    await acts(app).on(1, close('resolved'))
    await app.store.eraseBefore(app.now + 400 * DAY, 100)
    await polled(app, incoming('new', { publishedAt: app.now }))
    expect((await app.store.cases({ states: ['open'] })).map(({ id }) => id)).toEqual([4])
  })
})

it('erasing what strangers wrote takes it out of the history of merged cases as well', async () => {
  const app = await two()
  await acts(app, 'sagt "ich klage"').on(2, note)
  await merged(app)
  await createActs(app, ROSA).on(1, close('resolved'))
  await app.store.eraseBefore(app.now + DAY, 100)
  expect((await showCase(app, 2)).detail.events.map(({ why }) => why)).toEqual(
    (await showCase(app, 1)).detail.events.map(() => null),
  )
})
