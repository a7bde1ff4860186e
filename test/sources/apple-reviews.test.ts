import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, ids, START } from '../support/polled-source.js'
import { AppleReviewsSite } from '../support/sites/apple-reviews-site.js'

class ThreeCountries extends AppleReviewsSite {
  override countries = ['de', 'at', 'ch']
  readonly unchangedRequests = 3
}

describeSource('apple-reviews', () => new AppleReviewsSite())
describeSource('apple-reviews', () => new ThreeCountries())

const feed = (prepare: (site: AppleReviewsSite) => void = () => {}) =>
  polledSite('apple-reviews', new AppleReviewsSite(), { prepare })

describe("a review in Apple's public feed", () => {
  it('is told with rating, title, and the number of its author', async () => {
    const { source } = await feed((site) =>
      site.add({ id: '1130', title: 'Geht nicht', text: 'Login hängt.', rating: 2, at: START }),
    )
    expect((await source.poll()).mentions).toEqual([
      {
        nativeId: '1130',
        role: 'review',
        url: 'https://itunes.apple.com/de/review?id=1234567890&type=Purple',
        title: '★★☆☆☆ Geht nicht',
        text: 'Login hängt.',
        author: {
          id: '77',
          handle: null,
          name: 'jana_at',
          url: 'https://itunes.apple.com/de/reviews/id77',
          followers: null,
          flags: [],
        },
        language: null,
        publishedAt: START,
        editedAt: null,
        parentRef: null,
        rootRef: null,
        official: null,
        deleted: false,
      },
    ])
  })

  it.each<[rule: string, prepare: (site: AppleReviewsSite) => void]>([
    ['a single review is no list', () => {}],
    [
      'the app itself above them is no review',
      (site) => {
        site.showsApp = true
      },
    ],
  ])('%s', async (_, prepare) => {
    const { source } = await feed((site) => {
      site.add({ id: '1130', at: START })
      prepare(site)
    })
    const result = await source.poll()
    expect([ids(result), result.warnings]).toEqual([['1130'], []])
  })

  it('the app alone: nobody wrote', async () => {
    const { source } = await feed((site) => {
      site.showsApp = true
    })
    expect(ids(await source.poll())).toEqual([])
  })

  it('of several texts the plain one is taken; without an address of its own it has that of the app', async () => {
    const content = [
      { label: '<table>…</table>', attributes: { type: 'html' } },
      { label: 'Login hängt.', attributes: { type: 'text' } },
    ]
    const { source } = await feed((site) => site.add({ id: '1130', at: START, raw: { content, link: undefined } }))
    expect((await source.poll()).mentions).toMatchObject([{ text: 'Login hängt.', url: source.config.url }])
  })

  it('seen before and changed: an edit at the time that the feed tells', async () => {
    const { site, source } = await feed((made) => made.write(1, START))
    await source.poll()
    site.edit(1, 'Jetzt geht gar nichts mehr')
    expect((await source.poll()).mentions).toMatchObject([{ text: 'Jetzt geht gar nichts mehr', editedAt: START + HOUR }])
  })

  it('without dates in the JSON: the XML is asked for them, once for each page with something new', async () => {
    const { site, source } = await feed((made) => {
      made.hasDates = false
      made.write(1, START)
    })
    expect((await source.poll()).mentions).toMatchObject([{ publishedAt: START }])
    await source.poll()
    expect(site.requests.map(({ path }) => path.slice(-4))).toEqual(['json', '/xml', 'json'])
  })

  it('without dates anywhere: nothing is guessed', async () => {
    const { source } = await feed((made) => {
      Object.assign(made, { hasDates: false, xml: 'broken' })
      made.write(1, START)
    })
    expect((await source.poll()).mentions).toMatchObject([{ publishedAt: null }])
  })
})

describe("how Apple's feed is read", () => {
  it('empty all at once: said, nothing is deleted, and its reviews are known when they come back', async () => {
    const { site, source } = await feed((made) => made.write(1, START))
    await source.poll()
    site.isEmpty = true
    const empty = await source.poll()
    expect([empty.mentions, empty.coverage.contiguous, empty.warnings]).toEqual([
      [],
      false,
      ['Apple shows no reviews of the store "de" now, though it did before; they are taken as unseen'],
    ])
    site.isEmpty = false
    expect(await source.poll()).toMatchObject({ unchanged: true, coverage: { contiguous: true } })
  })

  it('more new reviews than ten pages show: the loss is said', async () => {
    const { site, source } = await feed((made) => {
      made.pageSize = 2
      made.write(1, START)
    })
    await source.poll()
    for (let number = 2; number <= 30; number += 1) site.write(number, START + number * 1_000)
    const result = await source.poll()
    expect([result.mentions.length, result.coverage.contiguous]).toEqual([20, false])
  })

  it('a store that fails does not take the others with it', async () => {
    const { source } = await feed((made) => {
      made.countries = ['de', 'xxx']
      made.write(1, START)
    })
    const result = await source.poll()
    expect([ids(result), (result.stoppedBy as Error).message]).toEqual([['11300001'], expect.stringContaining('404')])
  })
})
