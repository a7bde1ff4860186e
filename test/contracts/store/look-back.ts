import { expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.js'
import type { ThreadPage, ThreadWork } from '../../../src/store/thread-store.js'
import { caseDecision, DAY, decision, HOUR, judged, openCase, poll, rowOf, T0 } from './data.js'

const native = (works: readonly ThreadWork[]) =>
  works.map(({ source, thread, mentions }) => `${source} ${thread}: ${mentions.map(({ nativeId }) => nativeId).join(' ')}`)

/** Reading threads back, to see what other rules would have made of them. */
export function lookBackRules(store: () => Store): void {
  const since = T0 - DAY
  const first: ThreadPage = { after: null, limit: 100 }
  const old = { publishedAt: T0 - 3 * DAY }
  const lately = { publishedAt: T0 - HOUR }

  /** In the blog an old thread that goes on, an old one that does not, and a new one; a new one in the forum. */
  async function fill(): Promise<void> {
    await store().savePoll(
      poll([
        judged('old', old),
        judged('still', { ...lately, parentRef: 'old' }),
        judged('over', old),
        judged('over-2', { ...old, parentRef: 'over' }),
        judged('new', lately),
      ]),
    )
    await store().savePoll(poll([judged('new', lately)], { source: 'forum' }))
  }

  const looked = async (page: ThreadPage = first, onlyCases = false) => store().threadsSince({ since, onlyCases }, page)

  it('gives every thread in which something was posted since, whole', async () => {
    await fill()
    expect(native(await looked())).toEqual(['blog new: new', 'blog old: old still', 'forum new: new'])
  })

  it('goes on after the last thread of a page, until there is none', async () => {
    await fill()
    const pages: string[][] = []
    let after: ThreadPage['after'] = null
    for (let count = 0; count < 10; count += 1) {
      const page = await looked({ after, limit: 2 })
      if (page.length === 0) break
      pages.push(native(page))
      after = page.at(-1) ?? null
    }
    expect(pages).toEqual([['blog new: new', 'blog old: old still'], ['forum new: new']])
  })

  it('gives the cases of a thread, and where a person said that posts belong', async () => {
    const id = await openCase(store(), 'new', lately)
    const [work] = await looked()
    expect(work).toMatchObject({ cases: [{ id, state: 'open' }], pins: new Map(), baseline: [] })
  })

  it('of threads with cases alone, where that is asked', async () => {
    await fill()
    await store().saveThreads(decision('old', [caseDecision({ mentionIds: [await rowOf(store(), 'still')] })]))
    await store().saveThreads(decision('over', [caseDecision({ mentionIds: [await rowOf(store(), 'over')] })]))
    expect(native(await looked(first, true))).toEqual(['blog old: old still'])
  })

  it('decides nothing: what waits to be joined goes on waiting', async () => {
    await fill()
    const waiting = native(await store().threadsToJoin(100))
    await looked()
    expect(native(await store().threadsToJoin(100))).toEqual(waiting)
  })
}
