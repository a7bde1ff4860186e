import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { DAY, HOUR, ids, MINUTE, START } from '../support/polled-source.js'
import { GoogleBusinessSite, type LocationReview } from '../support/sites/googlebusiness-site.js'

describeSource('googlebusiness', () => new GoogleBusinessSite())

const location = (prepare: (site: GoogleBusinessSite) => void = () => {}) =>
  polledSite('googlebusiness', new GoogleBusinessSite(), { prepare })

const REPLY = { comment: 'Wir öffnen eine zweite Kasse.', at: START + HOUR }

describe('a review in Google Maps', () => {
  it('is told with its rating as its title, our reply as a mention of its own', async () => {
    const { source } = await location((site) =>
      site.add({ id: 'r1', comment: 'Lange Schlange', stars: 'TWO', createdAt: START, reply: REPLY }),
    )
    const nobody = { id: null, handle: null, name: null, url: null, followers: null, flags: [] }
    const common = { url: source.config.url, language: null, editedAt: null, deleted: false }
    expect((await source.poll()).mentions).toEqual([
      {
        ...common,
        nativeId: 'r1',
        role: 'review',
        title: '★★☆☆☆',
        text: 'Lange Schlange',
        author: { ...nobody, name: 'Jana K.' },
        publishedAt: START,
        parentRef: null,
        rootRef: null,
        official: null,
      },
      {
        ...common,
        nativeId: 'r1#reply',
        role: 'comment',
        title: null,
        text: 'Wir öffnen eine zweite Kasse.',
        author: { ...nobody, flags: ['developer'] },
        publishedAt: START + HOUR,
        parentRef: 'r1',
        rootRef: 'r1',
        official: true,
      },
    ])
  })

  it.each<[rule: string, raw: LocationReview['raw'], expected: object]>([
    [
      'who stays anonymous has no name, whatever is shown',
      { reviewer: { displayName: 'A Google user', isAnonymous: true } },
      { author: { name: null, flags: ['guest'] } },
    ],
    ['stars alone are a review', { comment: undefined }, { title: '★☆☆☆☆', text: '' }],
    ['stars that are not told are not guessed', { starRating: 'STAR_RATING_UNSPECIFIED' }, { title: null }],
    [
      'a translation before the original',
      { comment: '(Translated by Google) Bad\n\n(Original)\nSchlecht' },
      { text: 'Schlecht' },
    ],
    ['a translation after the original', { comment: 'Schlecht\n\n(Translated by Google)\nBad' }, { text: 'Schlecht' }],
    [
      'where it is replied to is its address',
      { reviewReplyUrl: 'https://business.example/r/1' },
      { url: 'https://business.example/r/1' },
    ],
  ])('%s', async (_, raw, expected) => {
    const { source } = await location((site) => site.add({ id: 'r1', createdAt: START, raw: raw! }))
    expect((await source.poll()).mentions).toMatchObject([expected])
  })

  it('edited after our reply: an edit at its own time, and first written when it was', async () => {
    const { site, source } = await location((made) => made.add({ id: 'r1', createdAt: START, reply: REPLY }))
    await source.poll()
    Object.assign(site.reviews[0]!, { comment: 'Noch längere Schlange', updatedAt: START + 3 * HOUR })
    expect((await source.poll()).mentions).toMatchObject([{ nativeId: 'r1', publishedAt: START, editedAt: START + 3 * HOUR }])
  })

  it.each([
    ['one that Google rejected is shown to nobody: no answer', 'REJECTED', ['r1']],
    ['one that Google still looks at is written: an answer', 'PENDING', ['r1', 'r1#reply']],
  ])('our reply: %s', async (_, state, expected) => {
    const { source } = await location((site) => site.add({ id: 'r1', createdAt: START, reply: { ...REPLY, state } }))
    expect(ids(await source.poll())).toEqual(expected)
  })

  it('our reply rejected afterwards, or taken back, is deleted', async () => {
    const { site, source } = await location((made) => made.add({ id: 'r1', createdAt: START, reply: REPLY }))
    await source.poll()
    site.reviews[0]!.reply = { ...REPLY, state: 'REJECTED' }
    expect((await source.poll()).mentions).toMatchObject([{ nativeId: 'r1#reply', deleted: true }])
  })
})

describe('how Google Business Profile is asked', () => {
  it('with a token for the refresh token, last written first', async () => {
    const { site, source } = await location()
    await source.poll()
    const [token, list] = site.requests
    expect(Object.fromEntries(new URLSearchParams(token!.body))).toEqual({
      grant_type: 'refresh_token',
      client_id: 'client',
      client_secret: 'geheim',
      refresh_token: 'noch geheimer',
    })
    expect([list!.path, Object.fromEntries(list!.query), list!.headers.authorization]).toEqual([
      '/accounts/11/locations/22/reviews',
      { pageSize: '50', orderBy: 'updateTime desc' },
      'Bearer token-1',
    ])
  })

  it('an old review that was edited does not hide what is new below it', async () => {
    const { site, source } = await location((made) => made.write(1, START - 30 * DAY))
    await source.poll()
    for (let number = 2; number <= 25; number += 1) site.write(number, START + HOUR + number * 1_000)
    Object.assign(site.reviews[0]!, { comment: 'Schon wieder', updatedAt: START + 2 * HOUR })
    expect((await source.poll()).mentions).toHaveLength(25)
  })

  it('a reply to a review far below the top is found once a day', async () => {
    const { site, source } = await location((made) => {
      for (let number = 1; number <= 25; number += 1) made.write(number, START - number * HOUR)
    })
    await source.poll({ now: START })
    site.reviews.at(-1)!.reply = REPLY
    expect(ids(await source.poll({ now: START + HOUR }))).toEqual([])
    expect(ids(await source.poll({ now: START + DAY }))).toEqual([`${site.nativeId(25)}#reply`])
  })

  it('a page of a proxy that is not found does not delete a review', async () => {
    const { site, source } = await location((made) => made.write(1, START))
    await source.poll()
    site.fail({ status: 404, type: 'text/html', body: '<html>nein</html>' })
    await expect(source.refetch(site.nativeId(1))).rejects.toMatchObject({ status: 404 })
  })

  it('one review is looked at by itself, with its reply', async () => {
    const { site, source } = await location((made) => made.write(1, START))
    await source.poll()
    site.reviews[0]!.reply = REPLY
    expect((await source.refetch(site.nativeId(1))).map(({ nativeId }) => nativeId)).toEqual(['AbFvOq_1', 'AbFvOq_1#reply'])
  })

  it.each([
    ['no right to the location is a refused secret', { code: 403, status: 'PERMISSION_DENIED' }, { exit: 4 }],
    [
      'the minute is used up: in a minute',
      { code: 429, message: "limit 'Requests per minute'", status: 'RESOURCE_EXHAUSTED' },
      { retryAt: START + MINUTE },
    ],
    ['more is not said: in an hour', { code: 429, status: 'RESOURCE_EXHAUSTED' }, { retryAt: START + HOUR }],
  ])('%s', async (_, error, expected) => {
    const { site, source } = await location()
    await source.poll({ now: START })
    site.fail({ status: error.code, type: 'application/json', body: JSON.stringify({ error }) })
    await expect(source.poll({ now: START })).rejects.toMatchObject(expected)
  })
})
