import { expect, it } from 'vitest'
import type { CaseAct } from '../../../src/store/case-acts.js'
import type { CaseFilter } from '../../../src/store/case-store.js'
import type { Store } from '../../../src/store/store.js'
import {
  answer,
  caseDecision,
  decision,
  deed,
  event,
  HOUR,
  judged,
  MINUTE,
  nobody,
  openCase,
  poll,
  rowOf,
  T0,
  verdict,
} from './data.js'

/** A customer's concern: what it holds, what state it is in, and how it is found. */
export function caseRules(store: () => Store): void {
  const one = async (id: number) => (await store().cases({ ids: [id] }))[0]
  const act = (caseId: number, values: Partial<CaseAct>) => store().act(caseId, deed({ event: event('act'), ...values }))

  it('gives a case back whole, shown by the first mention of the decision', async () => {
    const author = { id: '17', handle: '@rosa', name: 'Rosa', url: null, followers: 3, flags: ['guest'] }
    const first = judged('a', { author, title: 'Karte', publishedAt: T0 - 2 * HOUR })
    const thanks = judged('b', { parentRef: 'a', publishedAt: T0 - HOUR, verdict: verdict({ closing: true }) })
    await store().savePoll(poll([thanks, first]))
    const [a, b] = [await rowOf(store(), 'a'), await rowOf(store(), 'b')]
    const answers = [answer({ replyId: b, mentionId: a })]
    const events = [{ at: T0, act: 'opened', who: 'monitor', why: 'complaint' }]
    await store().saveThreads(decision('a', [caseDecision({ mentionIds: [a, b], baseline: true, answers, events })]))
    const [record] = await store().cases({})
    expect(record).toEqual({
      id: record?.id,
      state: 'open',
      source: 'blog',
      sourceType: 'wordpress',
      thread: 'a',
      brand: 'Beispiel',
      kind: 'complaint',
      score: 0.93,
      severity: 'high',
      reasons: [{ code: 'waiting-time', passage: 'seit drei Wochen', weight: 0.6 }],
      language: 'de',
      url: 'https://blog.example/artikel#a',
      title: 'Karte',
      text: 'Wo bleibt meine Karte? a',
      author,
      publishedAt: T0 - 2 * HOUR,
      firstSeenAt: T0,
      sensitive: ['card'],
      openedAt: T0 + MINUTE,
      baseline: true,
      closedAt: null,
      policyHash: null,
      outcome: null,
      assignee: null,
      ackedUntil: null,
      snoozedUntil: null,
      settledAt: null,
      reopenedAt: null,
      mergedInto: null,
      posts: [
        { mentionId: a, at: T0 - 2 * HOUR, closing: false, deleted: false },
        { mentionId: b, at: T0 - HOUR, closing: true, deleted: false },
      ],
      answers,
    })
    const detail = await store().caseDetail(record?.id ?? 0)
    expect(detail?.record).toEqual(record)
    expect(detail?.thread.map((mention) => mention.nativeId)).toEqual(['a', 'b'])
    expect(detail?.events).toEqual(events.map((each) => ({ ...each, caseId: record?.id, undone: null })))
  })

  it('knows no case that was never opened', async () => {
    expect(await store().caseDetail(1)).toBeNull()
    expect(await store().caseDetails([1])).toEqual([])
    await expect(act(1, {})).rejects.toMatchObject({ name: 'MonitorError', exit: 1, message: 'no C-1 in the database' })
  })

  it('starts the clock at first sight when the time is missing or lies in the future', async () => {
    const unknown = await openCase(store(), 'a', { publishedAt: null })
    const future = await openCase(store(), 'b', { publishedAt: T0 + HOUR })
    expect((await store().cases({ ids: [unknown, future] })).map((record) => record.posts.map((post) => post.at))).toEqual([
      [T0],
      [T0],
    ])
  })

  it('never gives a number twice', async () => {
    const first = await openCase(store(), 'a')
    const second = await openCase(store(), 'b')
    expect(second).toBeGreaterThan(first)
  })

  it('replaces the machine’s answers of the thread and keeps what a person recorded', async () => {
    const id = await openCase(store(), 'a')
    await act(id, { answer: answer({ kind: 'manual', by: 'rosa', at: T0 + MINUTE, identity: null }) })
    await store().savePoll(poll([judged('b', { parentRef: 'a' })]))
    const [a, b] = [await rowOf(store(), 'a'), await rowOf(store(), 'b')]
    for (const kind of ['holding', 'answer'] as const) {
      await store().saveThreads(
        decision('a', [caseDecision({ id, mentionIds: [a], answers: [answer({ kind, replyId: b, mentionId: a })] })]),
      )
    }
    expect((await one(id))?.answers.map((each) => each.kind)).toEqual(['answer', 'manual'])
  })

  it('holds the posts and answers of several threads, and decides each thread apart', async () => {
    const id = await openCase(store(), 'a')
    await store().savePoll(poll([judged('b'), judged('c', { parentRef: 'b' })], { source: 'forum' }))
    const [b, c] = [await rowOf(store(), 'b'), await rowOf(store(), 'c')]
    const inForum = (mentionIds: number[], answers: ReturnType<typeof answer>[]) =>
      store().saveThreads(decision('b', [caseDecision({ id, mentionIds, answers })], { source: 'forum' }))
    await inForum([b, c], [answer({ replyId: c, mentionId: b })])
    expect(await one(id)).toMatchObject({ source: 'blog', text: 'Wo bleibt meine Karte? a', answers: [{ replyId: c }] })
    expect((await one(id))?.posts).toHaveLength(3)
    await inForum([b], [])
    expect(await one(id)).toMatchObject({ source: 'blog', answers: [] })
    expect((await one(id))?.posts).toHaveLength(2)
  })

  it('remembers when it was closed, by which policy and with what outcome, and keeps that', async () => {
    const id = await openCase(store(), 'a')
    await store().savePoll(poll([judged('b', { parentRef: 'a' })]))
    const a = await rowOf(store(), 'a')
    const closing = (now: number, policyHash: string) =>
      store().saveThreads(
        decision('a', [caseDecision({ id, mentionIds: [a], state: 'answered', policyHash, outcome: 'met' })], { now }),
      )
    await closing(T0 + HOUR, 'policy 1')
    await closing(T0 + 2 * HOUR, 'policy 2')
    expect(await one(id)).toMatchObject({ state: 'answered', closedAt: T0 + HOUR, policyHash: 'policy 1', outcome: 'met' })
  })

  it('forgets all that when it is opened again', async () => {
    const id = await openCase(store(), 'a')
    await act(id, { state: 'resolved', event: event('resolve', T0 + HOUR), policyHash: 'policy 1', outcome: 'late' })
    expect(await one(id)).toMatchObject({ state: 'resolved', closedAt: T0 + HOUR, policyHash: 'policy 1', outcome: 'late' })
    await act(id, { state: 'open', event: event('reopen', T0 + 2 * HOUR) })
    expect(await one(id)).toMatchObject({ state: 'open', closedAt: null, policyHash: null, outcome: null })
  })

  it('changes by an act only what the act names, and tells of it', async () => {
    const id = await openCase(store(), 'a')
    await act(id, { assignee: 'otto', event: event('assign', T0) })
    await act(id, { ackedUntil: T0 + HOUR, event: { ...event('ack', T0 + 1), why: 'rufe an' } })
    expect(await one(id)).toMatchObject({ state: 'open', assignee: 'otto', ackedUntil: T0 + HOUR })
    await act(id, { ackedUntil: null, event: event('unack', T0 + 2) })
    expect(await one(id)).toMatchObject({ assignee: 'otto', ackedUntil: null })
    const events = [event('assign', T0), event('ack', T0 + 1, 'rufe an'), event('unack', T0 + 2)]
    expect((await store().caseDetail(id))?.events).toEqual(events.map((each) => ({ ...each, caseId: id, undone: null })))
  })

  it('shows a case by a person’s label rather than by the verdict', async () => {
    const id = await openCase(store(), 'a')
    await act(id, { label: { mentionIds: (await one(id))?.posts.map((post) => post.mentionId) ?? [], kind: 'question' } })
    expect(await one(id)).toMatchObject({ kind: 'question' })
    expect((await store().cases({ kinds: ['complaint'] })).length).toBe(0)
    expect((await store().caseDetail(id))?.thread.map((mention) => mention.label)).toEqual(['question'])
  })

  it('shows deleted posts as such', async () => {
    const id = await openCase(store(), 'a')
    await store().savePoll(poll([judged('a', { deleted: true })]))
    expect((await one(id))?.posts.map((post) => post.deleted)).toEqual([true])
  })

  const FILTERS: readonly (readonly [string, CaseFilter, readonly string[]])[] = [
    ['everything', {}, ['a', 'b', 'c']],
    ['state', { states: ['open'] }, ['a', 'b']],
    ['several states', { states: ['resolved', 'open'] }, ['a', 'b', 'c']],
    ['no state', { states: [] }, []],
    ['published since, that instant included', { since: T0 - HOUR }, ['b', 'c']],
    ['published until, that instant included', { until: T0 - HOUR }, ['a', 'b']],
    ['source', { sources: ['forum'] }, ['b']],
    ['brand', { brands: ['Beispiel', 'Muster'] }, ['a', 'c']],
    ['kind', { kinds: ['question'] }, ['b']],
    ['language', { languages: ['en'] }, ['c']],
    ['author by id', { author: '23' }, ['b']],
    ['author by handle, with and without @', { author: 'OTTO@social.example' }, ['b']],
    ['author by name', { author: 'rosa' }, ['a', 'c']],
    ['assignee', { assignee: 'lea' }, ['c']],
    ['a word', { search: 'karte' }, ['a', 'b', 'c']],
    ['a word without its umlaut dots', { search: 'gebuhr' }, ['b']],
    ['a word in the title', { search: 'tarif' }, ['a']],
    ['words with a hyphen', { search: 'Beispiel-Hotline' }, ['c']],
    ['a host name', { search: 'beispiel.ch' }, ['c']],
    ['a beginning', { search: 'hot*' }, ['c']],
    ['a phrase', { search: '"meine Karte"' }, ['a', 'c']],
    ['one of two words', { search: 'tarif OR gebühr' }, ['a', 'b']],
    ['several conditions at once', { states: ['open'], sources: ['blog'], search: 'karte' }, ['a']],
  ]

  async function threeCases(): Promise<void> {
    await openCase(store(), 'a', { title: 'Neuer Tarif', text: 'Wo ist meine Karte', publishedAt: T0 - 2 * HOUR })
    const otto = { ...nobody, id: '23', handle: '@otto@social.example', name: 'Otto' }
    const question = verdict({ kind: 'question', brand: null })
    await openCase(store(), 'b', { text: 'Gebühr der Karte', author: otto, verdict: question, publishedAt: T0 - HOUR }, 'forum')
    const text = 'Wo ist meine Karte? Beispiel-Hotline von beispiel.ch hilft nicht'
    const c = await openCase(store(), 'c', { text, verdict: verdict({ language: 'en' }), publishedAt: T0 - MINUTE })
    await act(c, { state: 'resolved', assignee: 'lea' })
  }

  it('finds cases by any of the conditions', async () => {
    await threeCases()
    for (const [name, filter, expected] of FILTERS) {
      const threads = (await store().cases(filter)).map((record) => record.thread)
      expect([name, threads]).toEqual([name, expected])
    }
  })

  it('finds a case by the words of any of its posts, as they are now', async () => {
    const id = await openCase(store(), 'a')
    await store().savePoll(poll([judged('b', { parentRef: 'a', text: 'Auch die Hotline schweigt' })]))
    const mentionIds = [await rowOf(store(), 'a'), await rowOf(store(), 'b')]
    await store().saveThreads(decision('a', [caseDecision({ id, mentionIds })]))
    expect(await store().cases({ search: 'hotline' })).toHaveLength(1)
    await store().savePoll(poll([judged('b', { parentRef: 'a', text: 'Erledigt', contentHash: 'edited' })]))
    expect(await store().cases({ search: 'hotline' })).toHaveLength(0)
    expect(await store().cases({ search: 'erledigt' })).toHaveLength(1)
  })

  for (const search of ['"offen', 'AND', '(', 'title:', '*', 'NEAR(', '^^']) {
    it(`explains that ${search} is no search, even when there is nothing to search in`, async () => {
      await expect(store().cases({ search })).rejects.toMatchObject({
        name: 'MonitorError',
        exit: 2,
        hint: 'see: monitor help search',
      })
    })
  }
}
