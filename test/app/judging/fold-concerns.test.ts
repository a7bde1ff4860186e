import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createActs } from '../../../src/app/acts/act.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { judgeCases } from '../../../src/app/listing/list-cases.js'
import type { Author, IncomingMention } from '../../../src/model/mention.js'
import { configFrom, type MemoryApp, memoryApp } from '../../quality/memory-app.js'
import { HOUR, incoming, MINUTE, NOON, ourReply, store } from '../support.js'

const YAML = `company:
  name: Beispiel AG
  brands: [{ name: Beispiel }]
  official: [{ source: forum, name: Beispiel Kundendienst }, { source: blog, name: Beispiel Kundendienst }]
sources:
  - { id: forum, type: comments, url: "https://forum.example/a.atom", match: all }
  - { id: blog, type: comments, url: "https://blog.example/a.atom", match: all }
  - { id: social, type: comments, url: "https://social.example/a.atom", match: all }
sla:
  policies: [{ name: default, first_answer: 1h, next_answer: 2h, time: wall }]
`

const CARD = 'Beispiel antwortet mir seit drei Wochen nicht auf meine Mails wegen der neuen Karte, das ist eine Frechheit!'
const TURNED = 'Seit drei Wochen antwortet mir Beispiel nicht auf meine Mails wegen der neuen Karte. Das ist eine Frechheit!'
const APP = 'Die App von Beispiel stürzt seit dem Update beim Anmelden ab, was für eine Zumutung, ich bin stinksauer!'

/** A post in few words. `minute` counts from noon. */
interface Told extends Partial<IncomingMention> {
  readonly in: 'forum' | 'blog' | 'social'
  readonly id: string
  readonly minute?: number
  readonly by?: Partial<Author>
}

const author = (by: Partial<Author> = {}): Author => ({
  id: null,
  handle: null,
  name: null,
  url: null,
  followers: null,
  flags: [],
  ...by,
})

const mentionOf = ({ in: source, id, minute = 0, by, ...values }: Told): IncomingMention =>
  incoming(id, {
    url: `https://${source}.example/t#${id}`,
    text: CARD,
    author: author(by),
    publishedAt: NOON + minute * MINUTE,
    ...values,
  })

const maxi = { handle: 'maxi77' }
const profile = { url: 'https://maxi.example/ueber-mich' }

let app: MemoryApp
beforeAll(async () => {
  app = memoryApp(await configFrom(YAML, NOON))
})

async function poll(...told: readonly Told[]): Promise<void> {
  for (const each of told) await store(app, [mentionOf(each)], each.in)
  await joinThreads(app)
}

function fresh(): void {
  app.clear()
  app.now = NOON + 10 * HOUR
}

/** Cases by the posts in them, in the order of their clocks; numbers depend on what was seen first. */
async function cases() {
  const records = (await app.store.cases({})).filter(({ state }) => state !== 'merged')
  const seen = []
  for (const { record, clock } of judgeCases(records, app.config, app.now)) {
    const posts = await Promise.all(record.posts.map(async ({ mentionId }) => (await app.store.mention(mentionId))?.nativeId))
    const answers = await Promise.all(
      record.answers.map(async ({ replyId }) => (await app.store.mention(replyId ?? 0))?.nativeId),
    )
    const minute = (clock.startedAt - NOON) / MINUTE
    seen.push({
      posts: posts.sort().join('+'),
      state: record.state,
      clock: `${clock.target} from ${minute}`,
      answers,
      shown: record.url,
    })
  }
  return seen.sort((a, b) => (a.posts < b.posts ? -1 : 1))
}

const partition = async (): Promise<string[]> => (await cases()).map(({ posts }) => posts)

describe('one concern in two places is one case, whichever was seen first', () => {
  it.each<[string, Told, Told, readonly string[]]>([
    [
      'one handle, near text',
      { in: 'forum', id: 'a', by: maxi },
      { in: 'blog', id: 'b', minute: 9, text: TURNED, by: maxi },
      ['a+b'],
    ],
    [
      'one linked profile, near text',
      { in: 'forum', id: 'a', by: profile },
      { in: 'blog', id: 'b', minute: 9, text: TURNED, by: profile },
      ['a+b'],
    ],
    [
      'one full name, the same text',
      { in: 'forum', id: 'a', by: { name: 'Petra Huber' } },
      { in: 'blog', id: 'b', minute: 9, by: { name: 'Petra Huber' } },
      ['a+b'],
    ],
    [
      'one account in two threads of a place',
      { in: 'forum', id: 'a', by: { id: '7' } },
      { in: 'forum', id: 'b', minute: 9, text: TURNED, by: { id: '7' } },
      ['a+b'],
    ],
    [
      'two accounts, the same text',
      { in: 'forum', id: 'a', by: { id: '7' } },
      { in: 'forum', id: 'b', minute: 9, by: { id: '8' } },
      ['a', 'b'],
    ],
    [
      'one name, near text',
      { in: 'forum', id: 'a', by: { name: 'Petra Huber' } },
      { in: 'blog', id: 'b', text: TURNED, by: { name: 'Petra Huber' } },
      ['a', 'b'],
    ],
    ['nobody in particular, the same text', { in: 'forum', id: 'a' }, { in: 'blog', id: 'b' }, ['a', 'b']],
    ['one handle, two concerns', { in: 'forum', id: 'a', by: maxi }, { in: 'blog', id: 'b', text: APP, by: maxi }, ['a', 'b']],
    [
      'one profile under two names in one thread',
      { in: 'forum', id: 'a', rootRef: 'page:1', by: { ...profile, name: 'Maxi Huber' } },
      { in: 'forum', id: 'b', rootRef: 'page:1', text: TURNED, by: { ...profile, name: 'M. Huber' } },
      ['a+b'],
    ],
  ])('%s', async (_rule, a, b, expected) => {
    const ways: readonly (() => Promise<void>)[] = [
      () => poll(a, b),
      () => poll(b, a),
      async () => {
        await poll(a)
        await poll(b)
      },
      async () => {
        await poll(b)
        await poll(a)
      },
    ]
    for (const way of ways) {
      fresh()
      await way()
      expect(await partition()).toEqual(expected)
    }
  })

  it('the earliest clock wins, and the case is shown by the earliest post', async () => {
    for (const order of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      fresh()
      for (const id of order) await poll({ in: id === 'a' ? 'forum' : 'blog', id, minute: id === 'a' ? 0 : 45, by: maxi })
      expect(await cases()).toEqual([
        { posts: 'a+b', state: 'open', clock: 'first_answer from 0', answers: [], shown: 'https://forum.example/t#a' },
      ])
    }
  })

  it('tells in the history why, and from where', async () => {
    fresh()
    await poll({ in: 'forum', id: 'a', by: maxi })
    await poll({ in: 'blog', id: 'b', minute: 9, by: maxi })
    const detail = await app.store.caseDetail(1)
    expect(detail?.events.map(({ act, who, why }) => `${act} by ${who}: ${why}`).at(-1)).toMatch(
      /^joined by monitor: M-\d+ belongs to it: the same handle \(maxi77\), the same words$/,
    )
  })
})

describe('two cases that turn out to be one', () => {
  /** The third post is what both have in common. */
  const first: Told = { in: 'forum', id: 'a', by: maxi }
  const second: Told = { in: 'blog', id: 'b', minute: 5, by: { ...profile, name: 'M' } }
  const both: Told = { in: 'social', id: 'c', minute: 9, by: { ...maxi, ...profile } }

  it('become the older number; the younger leads there, and says why', async () => {
    fresh()
    await poll(first)
    await poll(second)
    expect(await partition()).toEqual(['a', 'b'])
    await poll(both)
    expect(await partition()).toEqual(['a+b+c'])
    const [older, younger] = (await app.store.cases({})).map(({ id }) => id)
    const [detail, same] = [await app.store.caseDetail(older!), await app.store.caseDetail(younger!)]
    expect(same).toEqual(detail)
    expect([detail?.record.id, detail?.merged]).toEqual([older, [younger]])
    expect(detail?.events.filter(({ act }) => act === 'merge').map(({ caseId, who, why }) => ({ caseId, who, why }))).toEqual([
      {
        caseId: younger,
        who: 'monitor',
        why: `into C-${older}: the same person (both link to maxi.example/ueber-mich), the same words`,
      },
    ])
  })

  it('what people did to either is kept', async () => {
    fresh()
    await poll(first)
    await poll(second)
    const acts = createActs(app, { who: 'rosa', why: null })
    const { assign } = await import('../../../src/app/acts/assign.js')
    await acts.on((await app.store.cases({}))[1]!.id, assign('urs'))
    await poll(both)
    expect((await app.store.cases({ states: ['open'] })).map(({ assignee }) => assignee)).toEqual(['urs'])
  })

  it('in one thread, whose fragments came before what joins them', async () => {
    fresh()
    const by = { id: '7' }
    await poll({ in: 'forum', id: 'x', parentRef: 'm', by, minute: 3, text: APP })
    await poll({ in: 'forum', id: 'y', parentRef: 'n', by, minute: 5 })
    expect(await partition()).toEqual(['x', 'y'])
    const neutral = { text: 'Guten Morgen zusammen', by: { id: '9' } }
    await poll({ in: 'forum', id: 'm', parentRef: 'root', ...neutral }, { in: 'forum', id: 'n', parentRef: 'root', ...neutral })
    expect(await partition()).toEqual(['x+y'])
  })
})

describe('what a person said is never undone', () => {
  const a: Told = { in: 'forum', id: 'a', by: maxi }
  const b: Told = { in: 'blog', id: 'b', minute: 5, by: maxi }
  const acts = () => createActs(app, { who: 'rosa', why: null })
  const number = async (of: string) => (await app.store.cases({})).find(({ url }) => url?.endsWith(`#${of}`))!.id
  const rowOf = async (of: string) =>
    (await app.store.mentions({ all: true }, { order: 'newest', after: null, limit: 99 })).find(
      ({ nativeId }) => nativeId === of,
    )!.id

  /** Everything is looked at anew, and more of the same comes in. */
  async function comesMore(): Promise<void> {
    await app.store.rejoinOpenCases()
    await joinThreads(app)
    await poll({ in: 'social', id: 'c', minute: 9, by: maxi, text: TURNED })
    await app.store.rejoinOpenCases()
    await joinThreads(app)
  }

  it('a split stays, and what comes later joins the one that it is likest', async () => {
    fresh()
    await poll(a)
    await poll({ ...b, text: TURNED })
    await acts().split(await number('a'), [await rowOf('b')])
    await comesMore()
    expect(await partition()).toEqual(['a', 'b+c'])
  })

  it('a merge of two that nothing connects stays, and takes in what is like either', async () => {
    fresh()
    await poll(a)
    await poll({ ...b, text: APP, by: { id: '8' } })
    await acts().merge(await number('b'), await number('a'))
    await comesMore()
    expect(await partition()).toEqual(['a+b+c'])
  })

  it('a merge of the machine that was taken back is not made again', async () => {
    fresh()
    await poll(a)
    await poll({ ...b, by: profile })
    await poll({ in: 'social', id: 'c', minute: 9, by: { ...maxi, ...profile } })
    expect(await partition()).toEqual(['a+b+c'])
    await acts().undo(await number('a'))
    await app.store.rejoinOpenCases()
    await joinThreads(app)
    expect(await partition()).toEqual(['a+c', 'b'])
  })
})

describe('in any order, in any polls', () => {
  const people: readonly Partial<Author>[] = [
    maxi,
    profile,
    { ...maxi, ...profile },
    { id: '7' },
    { id: '7', ...maxi },
    { name: 'Petra Huber' },
    {},
  ]
  const post = fc.record({
    in: fc.constantFrom('forum' as const, 'blog' as const, 'social' as const),
    by: fc.constantFrom(...people),
    text: fc.constantFrom(CARD, TURNED, APP),
    minute: fc.nat(500),
    // Threads of up to three posts, and posts that stand alone.
    rootRef: fc.constantFrom(null, null, 'page:1'),
  })
  const told = fc
    .array(post, { minLength: 2, maxLength: 6 })
    .map((posts) => posts.map((each, index): Told => ({ ...each, id: `n${index}` })))

  it('the same cases, states and clocks', async () => {
    await fc.assert(
      fc.asyncProperty(told, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), fc.nat(63), async (posts, keys, cuts) => {
        fresh()
        await poll(...posts)
        const expected = await cases()
        fresh()
        const shuffled = posts.map((each, index) => ({ each, key: keys[index]! })).sort((x, y) => x.key - y.key)
        for (const [index, { each }] of shuffled.entries()) {
          await store(app, [mentionOf(each)], each.in)
          if ((cuts >> index) % 2 === 1) await joinThreads(app)
        }
        await joinThreads(app)
        expect(await cases()).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })
})

it('who was answered in one place and says it again in another waits again', async () => {
  const first: Told = { in: 'forum', id: 'a', by: maxi }
  const again: Told = { in: 'blog', id: 'b', minute: 45, by: maxi }
  const reply = () => store(app, [ourReply('r', 'a', { publishedAt: NOON + 30 * MINUTE })], 'forum')
  const ways: readonly (() => Promise<void>)[] = [
    async () => {
      await poll(first)
      await reply()
      await poll(again)
    },
    async () => {
      await poll(again)
      await poll(first)
      await reply()
      await joinThreads(app)
    },
    async () => {
      await poll(again, first)
      await reply()
      await joinThreads(app)
    },
  ]
  for (const way of ways) {
    fresh()
    await way()
    expect(await cases()).toMatchObject([{ posts: 'a+b', state: 'open', clock: 'next_answer from 45', answers: ['r'] }])
  }
})

it('an answer in one place ends the wait of the customer, who spoke in two', async () => {
  fresh()
  await poll({ in: 'forum', id: 'a', by: maxi }, { in: 'blog', id: 'b', minute: 5, by: maxi })
  await store(app, [ourReply('r', 'a', { publishedAt: NOON + 30 * MINUTE })], 'forum')
  await joinThreads(app)
  expect(await cases()).toMatchObject([{ posts: 'a+b', state: 'answered', answers: ['r'] }])
})
