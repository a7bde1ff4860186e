import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, ids, START } from '../support/polled-source.js'
import { HackerNewsSite } from '../support/sites/hackernews-site.js'

/** Everything hangs below one story that does not name us. */
class CommentSite extends HackerNewsSite {
  #story: number | null = null
  override add(item: Parameters<HackerNewsSite['add']>[0]): string {
    if (this.#story === null) this.#story = Number(super.add({ by: 'op', text: 'Ask HN: ISP in Austria?', at: 0, parent: null }))
    return super.add({ ...item, parent: item.parent ?? this.#story })
  }
}

describeSource('hackernews', () => new CommentSite())

async function site(prepare: (made: HackerNewsSite) => void) {
  const { site: made, source } = await polledSite('hackernews', new HackerNewsSite(), { prepare })
  return { made, source }
}

describe('an item of Hacker News', () => {
  it('a comment: entities read, parent and story told, the user name is the id', async () => {
    const { source } = await site((made) => {
      made.add({ by: 'op', text: 'Ask HN: ISP?', at: START - HOUR, parent: null })
      made.add({ by: 'jk', text: 'Beispiel is a black hole &amp; refunds take<p>months', at: START, parent: 45_000_000 })
    })
    expect((await source.poll()).mentions).toEqual([
      {
        nativeId: '45000001',
        role: 'comment',
        url: 'https://news.ycombinator.com/item?id=45000001',
        title: null,
        text: 'Beispiel is a black hole & refunds take\nmonths',
        author: {
          id: 'jk',
          handle: 'jk',
          name: 'jk',
          url: 'https://news.ycombinator.com/user?id=jk',
          followers: null,
          flags: [],
        },
        language: 'en',
        publishedAt: START,
        editedAt: null,
        parentRef: '45000000',
        rootRef: '45000000',
        official: null,
        deleted: false,
      },
    ])
  })
})

describe('how Hacker News is asked', () => {
  it('a burst beyond the 1,000 hits of a query: the window slides below them', async () => {
    const { made, source } = await site((each) => each.add({ by: 'jk', text: 'Beispiel 0', at: START - 30 * HOUR, parent: null }))
    await source.poll()
    for (let number = 1; number <= 1_250; number += 1)
      made.add({ by: 'jk', text: `Beispiel ${number}`, at: START - 20 * HOUR + number * 1_000, parent: null })
    const result = await source.poll()
    expect([result.mentions.length, result.coverage.contiguous]).toEqual([1_250, true])
  })

  it('a whole page within one second does not stop it, and what is passed over is said to be lost', async () => {
    const { made, source } = await site((each) => each.add({ by: 'jk', text: 'Beispiel 0', at: START - 30 * HOUR, parent: null }))
    await source.poll()
    for (let number = 1; number <= 150; number += 1)
      made.add({ by: 'jk', text: `Beispiel ${number}`, at: START - HOUR, parent: null })
    const { mentions, coverage } = await source.poll()
    expect([mentions.length, coverage.contiguous]).toEqual([100, false])
  })

  it('the search is down: the official API is walked from the newest known item on, and only what names us is taken', async () => {
    const { made, source } = await site((each) => each.add({ by: 'jk', text: 'Beispiel 0', at: START - HOUR, parent: null }))
    await source.poll()
    made.add({ by: 'jk', text: 'Something else', at: START, parent: null })
    made.add({ by: 'jk', text: 'Beispiel again', at: START, parent: 45_000_001 })
    made.add({ by: 'beispiel_support', text: 'On it', at: START, parent: 45_000_002 })
    made.searchIsDown = 503
    const result = await source.poll()
    expect([ids(result), result.warnings.length]).toEqual([['45000002', '45000003'], 1])
    expect(result.warnings[0]).toMatch(/^the search is down, the official API is read instead: HTTP 503/)
    made.add({ by: 'jk', text: 'Beispiel once more', at: START, parent: null })
    expect(ids(await source.poll())).toEqual(['45000004'])
    made.searchIsDown = null
    // The official API tells no story, the search does.
    const { mentions } = await source.poll()
    expect(mentions.map(({ nativeId, rootRef }) => [nativeId, rootRef])).toContainEqual(['45000002', '45000001'])
  })

  it('the search is down at the very first poll: there is nowhere to begin, and that is an error', async () => {
    const { made, source } = await site((each) => each.add({ by: 'jk', text: 'Beispiel', at: START, parent: null }))
    made.searchIsDown = 503
    await expect(source.poll()).rejects.toMatchObject({ status: 503 })
  })
})
