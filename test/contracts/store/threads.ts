import { describe, expect, it } from 'vitest'
import type { JudgedMention } from '../../../src/model/mention.js'
import type { Store } from '../../../src/store/store.js'
import {
  answer,
  caseDecision,
  decision,
  deed,
  elsewhere,
  event,
  HOUR,
  judged,
  openCase,
  poll,
  rowOf,
  T0,
  verdict,
} from './data.js'

const reply = (nativeId: string, parentRef: string, values: Partial<JudgedMention> = {}) =>
  judged(nativeId, { parentRef, ...values })

const ROOT = judged('root')
const FAMILY = [ROOT, reply('child', 'root'), reply('grandchild', 'child')]

/** Every order in which the three may arrive. */
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const

/** Which posts belong together, and which threads are to be looked at. */
export function threadRules(store: () => Store): void {
  const onList = async () =>
    Object.fromEntries(
      (await store().threadsToJoin(100)).map((work) => [work.thread, work.mentions.map((each) => each.nativeId)]),
    )
  const settle = async () => {
    for (const work of await store().threadsToJoin(1_000))
      await store().saveThreads(decision(work.thread, [], { source: work.source }))
  }

  for (const order of ORDERS) {
    const arriving = order.map((index) => FAMILY[index] ?? ROOT)
    const name = arriving.map((mention) => mention.nativeId).join(', ')
    it(`joins root and replies in one poll, arriving ${name}`, async () => {
      await store().savePoll(poll(arriving))
      expect(Object.keys(await onList())).toEqual(['root'])
      expect((await onList())['root']).toHaveLength(3)
    })
    it(`joins root and replies over three polls, arriving ${name}`, async () => {
      for (const mention of arriving) await store().savePoll(poll([mention]))
      expect(Object.keys(await onList())).toEqual(['root'])
      expect((await onList())['root']).toHaveLength(3)
    })
  }

  it('lets orphans of one missing parent wait together', async () => {
    await store().savePoll(poll([reply('a', 'missing'), reply('b', 'missing'), reply('c', 'b')]))
    expect(await onList()).toEqual({ missing: ['a', 'b', 'c'] })
  })

  describe('an article about us that comes after the comments on its page', () => {
    const page = 'page:https://blog.example/tarif'
    const article = (values: Partial<JudgedMention> = {}) =>
      judged('p1', { role: 'post', url: 'http://www.blog.example/tarif/?utm_source=rss', ...values })
    const comments = [
      judged('c1', { rootRef: page, verdict: elsewhere }),
      judged('c2', { rootRef: `${page}-alt`, verdict: elsewhere }),
    ]

    it('puts them on the work list, whichever source brings it', async () => {
      await store().savePoll(poll(comments))
      expect(await onList()).toEqual({})
      await store().savePoll(poll([article()], { source: 'news' }))
      expect(await onList()).toEqual({ p1: ['p1'], [page]: ['c1'] })
    })

    it('does so when it turns out to be about us only later', async () => {
      await store().savePoll(poll([...comments, article({ verdict: elsewhere })]))
      expect(await onList()).toEqual({})
      const stored = (await store().mentionsToTriage('other rules', 10)).find((mention) => mention.nativeId === 'p1')
      await store().saveVerdicts('other rules', [{ id: stored?.id ?? 0, verdict: verdict(), officialIdentity: null }])
      expect(await onList()).toEqual({ p1: ['p1'], [page]: ['c1'] })
    })

    it('leaves them alone when it is about somebody else', async () => {
      await store().savePoll(poll([...comments, article({ verdict: elsewhere })]))
      expect(await onList()).toEqual({})
    })
  })

  it('takes the root that the source names, whether or not it is known', async () => {
    const page = 'page:https://blog.example/artikel'
    await store().savePoll(
      poll([reply('c2', 'c1'), judged('c1', { rootRef: page }), judged('c3', { rootRef: page, parentRef: 'unknown' })]),
    )
    expect(await onList()).toEqual({ [page]: ['c1', 'c2', 'c3'] })
  })

  it('survives replies that are each other’s parents, or their own', async () => {
    await store().savePoll(poll([reply('a', 'b'), reply('b', 'a'), reply('self', 'self')]))
    const threads = await onList()
    expect(Object.values(threads).flat().sort()).toEqual(['a', 'b', 'self'])
    expect(threads['self']).toEqual(['self'])
  })

  it('takes a long chain of replies, newest first, in its stride', async () => {
    const chain = Array.from({ length: 3_000 }, (_, index) => reply(`c${index}`, `c${index - 1}`)).reverse()
    await store().savePoll(poll(chain))
    expect((await store().threadsToJoin(10)).map((work) => [work.thread, work.mentions.length])).toEqual([['c-1', 3_000]])
  })

  it('learns a parent that a poorer reading did not tell, and does not unlearn it', async () => {
    await store().savePoll(poll([judged('root'), judged('c1'), reply('c2', 'c1')]))
    await store().savePoll(poll([reply('c1', 'root')]))
    expect(await onList()).toEqual({ root: ['root', 'c1', 'c2'] })
    await store().savePoll(poll([judged('c1', { contentHash: 'read without parents' })]))
    expect(await onList()).toEqual({ root: ['root', 'c1', 'c2'] })
  })

  it('does not mix threads of two sources that use the same ids', async () => {
    await store().savePoll(poll([judged('1')]))
    await store().savePoll(poll([reply('2', '1')], { source: 'forum' }))
    expect((await store().threadsToJoin(10)).map((work) => [work.source, work.thread, work.mentions.length])).toEqual([
      ['blog', '1', 1],
      ['forum', '1', 1],
    ])
  })

  it('hands out changed threads oldest change first, at most as many as asked, ordered by time', async () => {
    await store().savePoll(poll([judged('a'), judged('b'), judged('c')]))
    await store().savePoll(poll([reply('a2', 'a', { publishedAt: T0 - 2 * HOUR })]))
    const works = await store().threadsToJoin(2)
    expect(works.map((work) => work.thread)).toEqual(['b', 'c'])
    expect((await onList())['a']).toEqual(['a2', 'a'])
  })

  it('leaves threads alone that do not concern us, until they do', async () => {
    await store().savePoll(poll([judged('news', { role: 'post', verdict: elsewhere })]))
    expect(await onList()).toEqual({})
    await store().savePoll(poll([reply('c1', 'news', { verdict: elsewhere })]))
    expect(await onList()).toEqual({})
    await store().savePoll(poll([reply('c2', 'news')]))
    expect(await onList()).toEqual({ news: ['news', 'c1', 'c2'] })
  })

  it('looks at a thread in which the company wrote', async () => {
    await store().savePoll(poll([judged('a', { verdict: elsewhere, officialIdentity: 'id' })]))
    expect(await onList()).toEqual({ a: ['a'] })
  })

  it('puts a thread on the list when other rules find that it concerns us, and only then', async () => {
    await store().savePoll(poll([judged('a', { verdict: elsewhere }), judged('b', { verdict: elsewhere })]))
    const [b, a] = await store().mentionsToTriage('rules 2', 10)
    await store().saveVerdicts('rules 2', [
      { id: a?.id ?? 0, verdict: verdict(), officialIdentity: null },
      { id: b?.id ?? 0, verdict: elsewhere, officialIdentity: null },
    ])
    expect(await onList()).toEqual({ a: ['a'] })
    await settle()
    await store().saveVerdicts('rules 3', [{ id: a?.id ?? 0, verdict: verdict(), officialIdentity: null }])
    expect(await onList()).toEqual({})
  })

  it('puts a thread on the list when a person labels one of its mentions', async () => {
    await store().savePoll(poll([judged('a', { verdict: elsewhere })]))
    const [mention] = await store().mentionsToTriage('none', 1)
    await store().labelMention(mention?.id ?? 0, { kind: 'complaint', event: event('label') })
    expect((await store().threadsToJoin(1)).map((work) => work.mentions.map((each) => each.label))).toEqual([['complaint']])
    await expect(store().labelMention(4711, { kind: 'spam', event: event('label') })).rejects.toMatchObject({
      name: 'MonitorError',
      exit: 1,
    })
  })

  it('tells which mentions were found by the first poll of their source', async () => {
    await store().savePoll(poll([judged('old')], { baseline: true }))
    await store().savePoll(poll([reply('new', 'old')]))
    const old = await rowOf(store(), 'old')
    expect((await store().threadsToJoin(1)).map((work) => work.baseline)).toEqual([[old]])
  })

  it('takes a decided thread off the list, and an unchanged poll does not bring it back', async () => {
    await store().savePoll(poll([judged('a')]))
    await settle()
    await store().savePoll(poll([judged('a')]))
    expect(await onList()).toEqual({})
  })

  it('brings a thread back for a reply, an edit and a deletion', async () => {
    await store().savePoll(poll([judged('a')]))
    for (const change of [reply('b', 'a'), judged('a', { contentHash: 'edited' }), judged('a', { deleted: true })]) {
      await settle()
      await store().savePoll(poll([change]))
      expect(Object.keys(await onList())).toEqual(['a'])
    }
  })

  it('drops a decision about a thread that changed since it was read', async () => {
    await store().savePoll(poll([judged('a')]))
    const [work] = await store().threadsToJoin(1)
    await store().savePoll(poll([reply('b', 'a')]))
    await store().saveThreads(decision('a', [caseDecision({ mentionIds: [work?.mentions[0]?.id ?? 0] })]))
    expect(await store().cases({})).toEqual([])
    expect(await onList()).toEqual({ a: ['a', 'b'] })
  })

  it('lets a person’s word stand that was spoken while the machine decided', async () => {
    const id = await openCase(store(), 'a')
    await store().savePoll(poll([reply('b', 'a')]))
    const [work] = await store().threadsToJoin(1)
    await store().act(id, deed({ event: { at: T0, act: 'dismiss', who: 'rosa', why: null }, state: 'dismissed' }))
    const mentionIds = work?.mentions.map((mention) => mention.id) ?? []
    await store().saveThreads(decision('a', [caseDecision({ id, mentionIds })]))
    expect((await store().cases({ ids: [id] })).map((record) => record.state)).toEqual(['dismissed'])
    expect(Object.keys(await onList())).toEqual(['a'])
  })

  it('decides the threads of one case one after the other, each from what the other left', async () => {
    const id = await openCase(store(), 'a')
    await store().savePoll(poll([judged('b')]))
    await store().saveThreads(decision('b', [caseDecision({ id, mentionIds: [await rowOf(store(), 'b')] })]))
    await store().savePoll(poll([reply('a2', 'a'), reply('b2', 'b')]))
    const [first, second] = await store().threadsToJoin(2)
    const decided = (work: typeof first, state: 'answered' | 'open') => {
      const mentionIds = work?.mentions.slice(0, 1).map((mention) => mention.id) ?? []
      return store().saveThreads(decision(work?.thread ?? '', [caseDecision({ id, mentionIds, state })]))
    }
    await decided(first, 'answered')
    await decided(second, 'open')
    expect((await store().threadsToJoin(2)).map((work) => [work.thread, work.cases.map((record) => record.state)])).toEqual([
      ['b', ['answered']],
    ])
  })

  it('hands out the cases of a thread with it', async () => {
    const id = await openCase(store(), 'a')
    await store().savePoll(poll([reply('b', 'a')]))
    expect((await store().threadsToJoin(1)).map((work) => work.cases.map((record) => record.id))).toEqual([[id]])
  })

  it('moves the cases and answers of orphans along when their parent arrives', async () => {
    const id = await openCase(store(), 'a', { parentRef: 'missing' })
    await store().savePoll(poll([reply('missing', 'page-root')]))
    const [work] = await store().threadsToJoin(1)
    expect([work?.thread, work?.cases.map((record) => record.id)]).toEqual(['page-root', [id]])
    const mentionIds = [await rowOf(store(), 'a')]
    const answers = [answer({ mentionId: mentionIds[0] ?? 0 })]
    await store().saveThreads(decision('page-root', [caseDecision({ id, mentionIds, answers })]))
    await store().savePoll(poll([judged('page-root')]))
    await store().threadsToJoin(1)
    await store().saveThreads(decision('page-root', [caseDecision({ id, mentionIds, answers })]))
    expect((await store().cases({ ids: [id] })).map((record) => record.answers)).toEqual([answers])
  })

  it('puts the threads of all open cases back on the list, and of no closed one', async () => {
    await openCase(store(), 'a')
    const closed = await openCase(store(), 'b')
    await store().act(closed, deed({ event: { at: T0, act: 'resolve', who: 'rosa', why: null }, state: 'resolved' }))
    await settle()
    expect(await store().rejoinOpenCases()).toBe(1)
    expect(await onList()).toEqual({ a: ['a'] })
  })

  describe('posts that share a key', () => {
    const near = { besides: [], at: T0 - HOUR, within: 3 * HOUR, limit: 10 }
    const keyed = async (native: string, keys: readonly string[], source = 'blog', publishedAt = T0 - HOUR) => {
      const caseId = await openCase(store(), native, { publishedAt }, source)
      const id = (await store().cases({ ids: [caseId] }))[0]!.posts[0]!.mentionId
      await store().saveThreads(decision(native, [], { source, keys: new Map([[id, keys]]) }))
      return { id, caseId }
    }
    const found = async (keys: readonly string[], change = {}) => store().rowsByKey({ ...near, ...change, keys })

    it('are found on any source, once each, nearest in time first', async () => {
      const here = await keyed('a', ['one', 'two'])
      const there = await keyed('b', ['two'], 'forum', T0 - 2 * HOUR)
      await keyed('c', ['three'])
      expect(await found(['one', 'two'])).toEqual([here.id, there.id])
      expect(await found(['two'], { at: T0 - 2 * HOUR, limit: 1 })).toEqual([there.id])
      expect(await found(['two'], { within: HOUR / 2 })).toEqual([here.id])
      expect(await found(['two'], { besides: [here.id] })).toEqual([there.id])
      expect(await found([])).toEqual([])
    })

    it('are read by their rows', async () => {
      const [a, b] = [await keyed('a', ['one']), await keyed('b', ['one'], 'forum')]
      const read = await store().mentionsOfRows([b.id, a.id])
      expect(read.map(({ id, source, nativeId, caseId }) => ({ id, source, nativeId, caseId }))).toEqual([
        { id: b.id, source: 'forum', nativeId: 'b', caseId: b.caseId },
        { id: a.id, source: 'blog', nativeId: 'a', caseId: a.caseId },
      ])
      expect(await store().mentionsOfRows([])).toEqual([])
    })

    it('whose keys changed are found by the new ones', async () => {
      const { id } = await keyed('a', ['one', 'two'])
      await store().saveThreads(decision('a', [], { keys: new Map([[id, ['two', 'three']]]) }))
      expect([await found(['one']), await found(['three'])]).toEqual([[], [id]])
      await store().saveThreads(decision('a', []))
      expect(await found(['three'])).toEqual([id])
    })

    it('are found no more when they were erased', async () => {
      const { caseId } = await keyed('a', ['one'])
      await store().act(caseId, deed({ event: { at: T0, act: 'resolve', who: 'rosa', why: null }, state: 'resolved' }))
      await store().eraseBefore(T0 + HOUR, 10)
      expect(await found(['one'])).toEqual([])
    })

    it('tell which cases a person made', async () => {
      const [a, b] = [await keyed('a', ['one']), await keyed('b', ['one'])]
      const both = [a.caseId, b.caseId]
      expect(await store().pinnedCases(both)).toEqual(new Set())
      const why = { source: '', target: '' }
      await store().merge({ from: b.caseId, into: a.caseId, decide: () => ({ event: event('merge'), why }) })
      expect(await store().pinnedCases(both)).toEqual(new Set([a.caseId]))
    })
  })

  it('a thread that is to be looked at again stays on the list', async () => {
    await store().savePoll(poll([judged('a')]))
    await store().threadsToJoin(10)
    await store().saveThreads(decision('a', [], { again: true }))
    expect((await store().threadsToJoin(10)).map(({ thread }) => thread)).toEqual(['a'])
  })

  it('shows a case by its first post that still stands, in whatever thread', async () => {
    const id = await openCase(store(), 'late', { publishedAt: T0 - HOUR })
    const first = await (async () => {
      await store().savePoll(poll([judged('early', { publishedAt: T0 - 2 * HOUR })], { source: 'forum' }))
      return rowOf(store(), 'early')
    })()
    const decided = caseDecision({ id, mentionIds: [first] })
    await store().saveThreads(decision('early', [decided], { source: 'forum' }))
    const shown = async () => (await store().cases({ ids: [id] }))[0]?.source
    expect(await shown()).toBe('forum')
    await store().savePoll(poll([judged('early', { deleted: true })], { source: 'forum' }))
    const late = (await store().cases({ ids: [id] }))[0]!.posts.at(-1)!.mentionId
    await store().saveThreads(decision('late', [caseDecision({ id, mentionIds: [late] })]))
    expect(await shown()).toBe('blog')
  })
}
