import { describe, expect, it } from 'vitest'
import type { MentionFilter, Store } from '../../../src/store/store.js'
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

  it('gives each mention whole, as it is read alone', async () => {
    await fill(store())
    const [first] = await store().mentions({}, FIRST)
    expect(first).toEqual(await store().mention(first!.id))
  })

  it('says that a search cannot be understood', async () => {
    await expect(store().mentions({ search: '"karte' }, FIRST)).rejects.toMatchObject({ exit: 2 })
  })
}
