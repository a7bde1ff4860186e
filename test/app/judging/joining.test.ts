import { describe, expect, test } from 'vitest'
import { createActs } from '../../../src/app/acts/act.js'
import { close } from '../../../src/app/acts/close.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import type { IncomingMention } from '../../../src/model/mention.js'
import { incoming, NOON, ourReply, store, type TestApp, testApp } from '../support.js'

const TEXT = 'Seit drei Wochen warte ich auf die bestellte Karte von Beispiel, und niemand meldet sich. Das ist eine Frechheit!'
const AUTHOR = { ...incoming('a').author, id: 'u1', name: 'Max Muster' }

/** The same complaint, in a thread of its own. */
const again = (index: number, values: Partial<IncomingMention> = {}): IncomingMention =>
  incoming(`m${index}`, {
    text: TEXT,
    author: AUTHOR,
    url: `https://forum.example/t/${index}`,
    publishedAt: NOON - 80_000_000 + index * 1_000,
    ...values,
  })

const many = (count: number): IncomingMention[] => Array.from({ length: count }, (_, index) => again(index))

/** The same run, with something of its store done otherwise. */
const withStore = (app: TestApp, otherwise: Partial<TestApp['store']>): TestApp => ({
  ...app,
  store: { ...app.store, ...otherwise },
})

test('a case that hundreds of threads join is read whole once a batch', async () => {
  const app = await testApp()
  await store(app, many(450))
  let whole = 0
  const cases: TestApp['store']['cases'] = (filter) => {
    whole += 1
    return app.store.cases(filter)
  }
  await joinThreads(withStore(app, { cases }))
  expect(whole).toBe(3)
  expect((await app.store.cases({})).map(({ state, posts }) => [state, posts.length])).toEqual([['open', 450]])
})

test('posts of one thread that share a key are compared as they were read with it', async () => {
  const app = await testApp()
  const author = (index: number) => ({ ...AUTHOR, id: null, name: `Person Nr${index}`, url: 'https://shared.example/' })
  const inOneThread = many(15).map((mention, index) => ({
    ...mention,
    parentRef: 'root',
    rootRef: 'root',
    author: author(index),
  }))
  await store(app, inOneThread)
  const read: number[] = []
  const mentionsOfRows: TestApp['store']['mentionsOfRows'] = (rows) => {
    read.push(...rows)
    return app.store.mentionsOfRows(rows)
  }
  await joinThreads(withStore(app, { mentionsOfRows }))
  expect((await app.store.cases({ states: ['open'] })).map(({ posts }) => posts.length)).toEqual([15])
  expect(read).toEqual([])
})

const reply = (index: number, to: number, text: string): IncomingMention =>
  ourReply(`r${index}`, `m${to}`, { rootRef: `m${to}`, text, publishedAt: NOON - 80_000_000 + index * 1_000 + 500 })

const WORLDS: readonly (readonly [string, readonly IncomingMention[]])[] = [
  ['that only complain', many(30)],
  ['of which one is answered', [...many(30), reply(12, 10, 'Guten Tag, die Karte ist heute bei Ihnen angekommen.')]],
  ['of which one gets a word that does not end the wait', [...many(30), reply(12, 10, 'Wir kümmern uns darum und melden uns.')]],
  ['one of which is gone', many(30).map((mention, index) => (index === 7 ? { ...mention, deleted: true } : mention))],
  [
    'in one of which the customer thanks',
    [...many(20), again(20, { parentRef: 'm5', rootRef: 'm5', text: 'Danke, jetzt geht alles.' })],
  ],
  [
    'in some of which others help',
    [
      ...many(20),
      again(20, { author: { ...AUTHOR, id: 'u2' }, parentRef: 'm5', rootRef: 'm5', text: 'Bei mir half ein Neustart.' }),
    ],
  ],
]

/** All that is stored of the cases; where a person closes the case in the middle, after so many threads. */
async function played(mentions: readonly IncomingMention[], whole: boolean, closedAfter: number | null): Promise<object> {
  const app = await testApp()
  let saved = 0
  const saveThreads: TestApp['store']['saveThreads'] = async (...decisions) => {
    await app.store.saveThreads(...decisions)
    saved += 1
    const [first] = saved === closedAfter ? await app.store.cases({}) : []
    if (first !== undefined) await createActs(app, { who: 'rosa', why: null }).on(first.id, close('resolved'))
  }
  // What is not told without its posts is read with them.
  const run = withStore(app, { saveThreads, ...(whole && { caseHeads: async () => [] }) })
  for (const part of [mentions.slice(0, 12), mentions]) {
    await store(app, part)
    await joinThreads(run)
  }
  const cases = await app.store.cases({})
  return app.store.caseDetails(cases.map(({ id }) => id))
}

describe('threads that join one case come to the same as if it was read whole for each', () => {
  test.each(WORLDS)('%s', async (_, mentions) => {
    expect(await played(mentions, false, null)).toEqual(await played(mentions, true, null))
  })

  test('also where a person closes it meanwhile', async () => {
    expect(await played(many(30), false, 18)).toEqual(await played(many(30), true, 18))
  })
})

test('cases that are found to be one, each by posts that are in it already, are merged without a new look at the thread for each', async () => {
  const looks: number[] = []
  for (const count of [30, 90]) {
    const app = await testApp()
    const author = (index: number) => ({ ...AUTHOR, id: null, name: `Person Nr${index}`, url: 'https://shared.example/' })
    await store(
      app,
      many(count).map((mention, index) => ({ ...mention, parentRef: 'root', rootRef: 'root', author: author(index) })),
    )
    // Of thousands that share a key only the newest are compared; here, ten.
    const rowsByKey: TestApp['store']['rowsByKey'] = async (selection) =>
      (await app.store.rowsByKey(selection)).filter((row) => row > count - 10)
    let read = 0
    const threadsToJoin: TestApp['store']['threadsToJoin'] = (limit) => {
      read += 1
      return app.store.threadsToJoin(limit)
    }
    await joinThreads(withStore(app, { rowsByKey, threadsToJoin }))
    looks.push(read)
    expect((await app.store.cases({ states: ['open'] })).map(({ posts }) => posts.length)).toEqual([count])
  }
  expect(looks[1]).toBe(looks[0])
})
