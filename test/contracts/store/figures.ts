import { expect, it } from 'vitest'
import type { FigureFilter } from '../../../src/store/case-store.js'
import type { Store } from '../../../src/store/store.js'
import {
  answer,
  caseDecision,
  DAY,
  decision,
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

/** What is counted: cases without their texts, and what no poll saw. */
export function figureRules(store: () => Store): void {
  const counted = async (filter: FigureFilter) => (await store().caseFigures(filter)).map(({ id }) => id)

  it('gives what is counted of a case, and nothing of what its customer wrote', async () => {
    const author = { ...nobody, id: '17', name: 'Rosa', followers: 1_200 }
    await store().savePoll(poll([judged('a', { author, publishedAt: T0 - 2 * HOUR }), judged('b', { parentRef: 'a' })]))
    const [a, b] = [await rowOf(store(), 'a'), await rowOf(store(), 'b')]
    const answers = [answer({ replyId: b, mentionId: a, agent: 'AB' })]
    await store().saveThreads(
      decision('a', [caseDecision({ mentionIds: [a, b], state: 'answered', answers, policyHash: 'hash', outcome: 'late' })]),
    )
    const [figures] = await store().caseFigures({})
    expect(figures).toEqual({
      id: figures?.id,
      state: 'answered',
      source: 'blog',
      brand: 'Beispiel',
      kind: 'complaint',
      severity: 'high',
      language: 'de',
      sensitive: ['card'],
      followers: 1_200,
      openedAt: T0 + MINUTE,
      baseline: false,
      closedAt: T0 + MINUTE,
      policyHash: 'hash',
      outcome: 'late',
      settledAt: null,
      reopenedAt: null,
      posts: [
        { mentionId: a, at: T0 - 2 * HOUR, closing: false, deleted: false },
        { mentionId: b, at: T0 - HOUR, closing: false, deleted: false },
      ],
      answers,
    })
  })

  it('tells the same of every case as the case itself', async () => {
    await openCase(store(), 'a')
    await openCase(store(), 'b', { verdict: verdict({ kind: 'question', brand: null, language: null, sensitive: [] }) }, 'forum')
    const figures = await store().caseFigures({})
    expect(figures).toHaveLength(2)
    const records = (await store().cases({})).map((record) => ({ ...record, followers: record.author.followers }))
    expect(records).toEqual(figures.map((each) => expect.objectContaining(each)))
  })

  it('gives the same of the cases that are named, merged ones too', async () => {
    const [first, second] = [await openCase(store(), 'a'), await openCase(store(), 'b', {}, 'forum')]
    expect(await store().figuresOf([second, first, 99])).toEqual(await store().caseFigures({}))
    expect(await store().figuresOf([])).toEqual([])
    await store().merge({
      from: second,
      into: first,
      decide: () => ({ event: event('merge'), why: { source: 'same', target: 'same' } }),
    })
    expect((await store().figuresOf([first, second])).map(({ id, state, posts }) => [id, state, posts.length])).toEqual([
      [first, 'open', 2],
      [second, 'merged', 0],
    ])
  })

  it('chooses by time, source, brand, kind, severity and language; all conditions hold', async () => {
    const old = await openCase(store(), 'a', { publishedAt: T0 - 3 * DAY })
    const question = await openCase(store(), 'b', { verdict: verdict({ kind: 'question', severity: 'low', language: 'en' }) })
    const other = await openCase(store(), 'c', { verdict: verdict({ brand: 'Andere' }) }, 'forum')
    const found: readonly (readonly [FigureFilter, readonly number[]])[] = [
      [{}, [old, question, other]],
      [{ since: T0 - DAY }, [question, other]],
      [{ until: T0 - DAY }, [old]],
      [{ sources: ['forum'] }, [other]],
      [{ brands: ['Beispiel'] }, [old, question]],
      [{ kinds: ['question'] }, [question]],
      [{ severities: ['high', 'critical'] }, [old, other]],
      [{ languages: ['de'] }, [old, other]],
      [{ brands: ['Beispiel'], since: T0 - DAY, kinds: ['complaint'] }, []],
    ]
    for (const [filter, ids] of found) expect([filter, await counted(filter)]).toEqual([filter, ids])
  })

  it("counts a person's label, not the machine's", async () => {
    const id = await openCase(store(), 'a')
    const [row] = (await store().cases({ ids: [id] })).flatMap(({ posts }) => posts.map(({ mentionId }) => mentionId))
    await store().act(id, {
      decide: () => ({
        event: { at: T0, act: 'label', who: 'rosa', why: null },
        label: { mentionIds: [row!], kind: 'question' },
      }),
    })
    expect([await counted({ kinds: ['question'] }), await counted({ kinds: ['complaint'] })]).toEqual([[id], []])
  })

  it('names the gaps that reach into a span of time', async () => {
    await store().savePoll(poll([]))
    await store().savePoll(poll([], { now: T0 + DAY, coverage: { from: T0 + 20 * HOUR, to: T0 + DAY, contiguous: false } }))
    await store().savePoll(poll([], { source: 'forum' }))
    const gap = { source: 'blog', from: T0, to: T0 + 20 * HOUR }
    expect([
      await store().gaps({ since: T0 - DAY, until: T0 + DAY }),
      await store().gaps({ since: T0 + HOUR, until: T0 + 2 * HOUR }),
      await store().gaps({ since: T0 + 21 * HOUR, until: T0 + DAY }),
      await store().gaps({ since: T0 - DAY, until: T0 - HOUR }),
    ]).toEqual([[gap], [gap], [], []])
  })
}
