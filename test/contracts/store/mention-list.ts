import { describe, expect, it } from 'vitest'
import type { MentionFilter } from '../../../src/store/mention-lists.js'
import type { Store } from '../../../src/store/store.js'
import { DAY, elsewhere, event, HOUR, judged, nobody, poll, rowOf, T0, verdict } from './data.js'

const FIRST = { order: 'oldest', after: null, limit: 100 } as const

async function fill(store: Store): Promise<void> {
  const petra = { ...nobody, id: '9', handle: '@petra@social.example', name: 'Petra' }
  await store.savePoll(
    poll([
      judged('card', { publishedAt: T0 - 2 * DAY, text: 'Meine Karte kommt nicht' }),
      judged('praise', {
        author: petra,
        text: 'Alles bestens',
        verdict: verdict({ kind: 'praise', severity: 'low', language: 'en', brand: 'Zweite' }),
      }),
      judged('other', { text: 'Karte von anderen', verdict: elsewhere }),
    ]),
  )
  await store.savePoll(
    poll(
      [judged('topic', { publishedAt: null, text: 'Neue Karte?', verdict: verdict({ kind: 'question', severity: 'medium' }) })],
      {
        source: 'forum',
        now: T0 + HOUR,
      },
    ),
  )
}

const QUESTIONS: readonly (readonly [string, MentionFilter, readonly string[]])[] = [
  ['those about us', {}, ['card', 'praise', 'topic']],
  ['all of them', { all: true }, ['card', 'praise', 'other', 'topic']],
  ['published since; first sight counts where no date is known', { since: T0 - HOUR }, ['praise', 'topic']],
  ['published until', { until: T0 - DAY }, ['card']],
  ['of a source', { sources: ['forum'] }, ['topic']],
  ['of a source that does not exist', { sources: ['nowhere'] }, []],
  ['of a brand', { brands: ['Zweite'] }, ['praise']],
  ['of a kind', { kinds: ['question', 'praise'] }, ['praise', 'topic']],
  ['of some severities', { severities: ['medium', 'high'] }, ['card', 'topic']],
  ['in a language', { languages: ['en'] }, ['praise']],
  ['by name, whatever its case', { author: 'petra' }, ['praise']],
  ['by handle, with or without @', { author: 'petra@social.example' }, ['praise']],
  ['by id', { author: '17' }, ['card', 'topic']],
  ['with a word', { search: 'karte' }, ['card', 'topic']],
  ['with a word, and of a source', { search: 'karte', sources: ['blog'] }, ['card']],
]

/** Listing what is stored, page by page. */
export function mentionListRules(store: () => Store): void {
  const ids = async (...asked: Parameters<Store['mentions']>): Promise<string[]> =>
    (await store().mentions(...asked)).map((each) => each.nativeId)

  describe('selects', () => {
    for (const [name, filter, expected] of QUESTIONS) {
      it(name, async () => {
        await fill(store())
        expect(await ids(filter, FIRST)).toEqual(expected)
      })
    }
  })

  it('asks for the kind that a person gave', async () => {
    await fill(store())
    await store().labelMention(await rowOf(store(), 'card'), { kind: 'suggestion', event: event('label') })
    expect(await ids({ kinds: ['suggestion'] }, FIRST)).toEqual(['card'])
    expect(await ids({ kinds: ['complaint'] }, FIRST)).toEqual([])
  })

  it.each(['newest', 'oldest'] as const)('goes on after a page without losing or repeating any, %s first', async (order) => {
    for (const [index, search] of [undefined, 'antwort'].entries()) {
      const source = `source-${index}`
      await store().savePoll(
        poll(
          Array.from({ length: 7 }, (_, n) => judged(`n${n}`, { text: 'Wo bleibt die Antwort' })),
          { source },
        ),
      )
      const filter = { sources: [source], ...(search !== undefined && { search }) }
      const seen: string[] = []
      let after: number | null = null
      for (;;) {
        const page = await store().mentions(filter, { order, after, limit: 3 })
        if (page.length === 0) break
        seen.push(...page.map((each) => each.nativeId))
        after = page.at(-1)!.id
      }
      const inOrder = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6']
      expect(seen).toEqual(order === 'oldest' ? inOrder : inOrder.toReversed())
    }
  })

  describe('of what is uncertain', () => {
    const doubtful = (nativeId: string, complaint: number, values: Parameters<typeof judged>[1] = {}) =>
      judged(nativeId, { ...values, verdict: verdict({ complaint, uncertain: true, ...values.verdict }) })
    const nearTo = { order: { nearTo: 0.3 }, after: null, limit: 100 } as const

    it('lists what nobody has settled, the nearest to where complaints begin first', async () => {
      await store().savePoll(
        poll([
          doubtful('far', 0.6),
          doubtful('near', 0.31),
          judged('sure', { verdict: verdict({ complaint: 0.3 }) }),
          doubtful('labelled', 0.3),
          doubtful('below', 0.2),
          doubtful('ours', 0.3, { officialIdentity: 'id' }),
          doubtful('gone', 0.3),
          doubtful('praise', 0.35, { verdict: verdict({ complaint: 0.35, uncertain: true, kind: 'praise' }) }),
        ]),
      )
      await store().labelMention(await rowOf(store(), 'labelled'), { kind: 'neutral', event: event('label') })
      await store().savePoll(poll([judged('gone', { deleted: true })], { now: T0 + HOUR }))
      expect(await ids({ uncertain: true }, nearTo)).toEqual(['near', 'praise', 'below', 'far'])
      expect(await ids({ uncertain: true, kinds: ['complaint'] }, FIRST)).toEqual(['far', 'near', 'below'])
      expect(await ids({ uncertain: true, search: 'karte' }, nearTo)).toEqual(['near', 'praise', 'below', 'far'])
      expect(await store().countMentions({ uncertain: true })).toBe(4)
      expect(await store().countMentions({ uncertain: true, kinds: ['praise'], sources: ['blog'] })).toBe(1)
    })

    it('goes on after a page without losing or repeating any, where several are equally near', async () => {
      const close = [0.29, 0.31, 0.3, 0.31, 0.29, 0.5, 0.31]
      await store().savePoll(poll(close.map((complaint, n) => doubtful(`n${n}`, complaint))))
      const seen: string[] = []
      let after: number | null = null
      for (;;) {
        const page = await store().mentions({ uncertain: true }, { ...nearTo, after, limit: 2 })
        if (page.length === 0) break
        seen.push(...page.map((each) => each.nativeId))
        after = page.at(-1)!.id
      }
      expect(seen).toEqual(await ids({ uncertain: true }, nearTo))
      expect([seen.length, seen[0], seen.at(-1)]).toEqual([7, 'n2', 'n5'])
    })

    it('counts as new what was first seen since, and is no history', async () => {
      await store().savePoll(poll([doubtful('history', 0.3)], { baseline: true }))
      await store().savePoll(poll([doubtful('earlier', 0.3)], { now: T0 + HOUR }))
      await store().savePoll(poll([doubtful('history', 0.3), doubtful('now', 0.3)], { now: T0 + 2 * HOUR }))
      expect(await store().countMentions({ uncertain: true })).toBe(3)
      expect(await store().countMentions({ uncertain: true, newSince: T0 + HOUR })).toBe(2)
      expect(await store().countMentions({ uncertain: true, newSince: T0 + 2 * HOUR })).toBe(1)
    })
  })

  it('gives each mention whole, as it is read alone', async () => {
    await fill(store())
    const [first] = await store().mentions({}, FIRST)
    expect(first).toEqual(await store().mention(first!.id))
  })

  it('gives with each what it said before its edits, where that is asked for', async () => {
    await fill(store())
    await store().savePoll(poll([judged('card', { text: 'Meine Karte ist da', contentHash: 'anders' })], { now: T0 + 2 * HOUR }))
    const said = { text: 'Meine Karte kommt nicht', kind: 'complaint', until: T0 + 2 * HOUR }
    const earlierOf = async (page: Parameters<Store['mentions']>[1]) =>
      (await store().mentions({}, page)).map(({ nativeId, earlier }) => [nativeId, earlier])
    expect(await earlierOf({ ...FIRST, earlier: true })).toEqual([
      ['card', [said]],
      ['praise', undefined],
      ['topic', undefined],
    ])
    expect((await earlierOf(FIRST))[0]).toEqual(['card', undefined])
  })

  it('finds those of a source by their native ids, and what a person said of them', async () => {
    await fill(store())
    const of = async (source: string, ...names: readonly string[]) =>
      (await store().mentionsNamed(source, names)).map(({ nativeId, label }) => [nativeId, label])
    await store().labelMention(await rowOf(store(), 'praise'), { kind: 'neutral', event: event('label') })
    expect((await of('blog', 'praise', 'topic', 'card', 'nowhere')).sort()).toEqual([
      ['card', null],
      ['praise', 'neutral'],
    ])
    expect(await of('nowhere', 'card')).toEqual([])
    expect(await of('blog')).toEqual([])
    const [topic] = await store().mentionsNamed('forum', ['topic'])
    expect((await store().mention(topic!.id))?.nativeId).toBe('topic')
  })

  it('gives those of a source with these native ids, whole, some hundreds at most', async () => {
    await fill(store())
    const of = async (source: string, ...names: readonly string[]) =>
      (await store().mentionsWithIds(source, names)).map(({ nativeId, text }) => [nativeId, text])
    const [card] = (await store().mentions({}, FIRST)).filter(({ nativeId }) => nativeId === 'card')
    expect(await of('blog', 'topic', 'card', 'nowhere')).toEqual([['card', card!.text]])
    expect([await of('nowhere', 'card'), await of('blog')]).toEqual([[], []])
  })

  it('says that a search cannot be understood', async () => {
    await expect(store().mentions({ search: '"karte' }, FIRST)).rejects.toMatchObject({ exit: 2 })
  })
}
