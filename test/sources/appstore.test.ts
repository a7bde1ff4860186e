import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { DAY, HOUR, ids, START } from '../support/polled-source.js'
import { AppStoreSite } from '../support/sites/appstore-site.js'

describeSource('appstore', () => new AppStoreSite())

const store = (prepare: (site: AppStoreSite) => void = () => {}) => polledSite('appstore', new AppStoreSite(), { prepare })

const RESPONSE = { text: 'Wir arbeiten daran.', at: START + HOUR, state: 'PUBLISHED' } as const

describe('a review in App Store Connect', () => {
  it('is told with rating and title, our response as a mention of its own', async () => {
    const { source } = await store((site) =>
      site.add({ id: 'r1', title: 'Geht nicht', body: 'Login hängt seit gestern.', rating: 1, at: START, response: RESPONSE }),
    )
    const nobody = { id: null, handle: null, name: null, url: null, followers: null, flags: [] }
    const common = { url: source.config.url, language: null, editedAt: null, deleted: false }
    expect((await source.poll()).mentions).toEqual([
      {
        ...common,
        nativeId: 'r1',
        role: 'review',
        title: '★☆☆☆☆ Geht nicht',
        text: 'Login hängt seit gestern.',
        author: { ...nobody, name: 'jana_at' },
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
        text: 'Wir arbeiten daran.',
        author: { ...nobody, flags: ['developer'] },
        publishedAt: START + HOUR,
        parentRef: 'r1',
        rootRef: 'r1',
        official: true,
      },
    ])
  })

  it('our response waits to be published: it is written, so it is an answer', async () => {
    const { source } = await store((site) =>
      site.add({ id: 'r1', at: START, response: { ...RESPONSE, state: 'PENDING_PUBLISH' } }),
    )
    expect(ids(await source.poll())).toEqual(['r1', 'r1#reply'])
  })

  it('a response that is named but does not come along was not taken back', async () => {
    const { site, source } = await store((made) => made.add({ id: 'r1', at: START, response: RESPONSE }))
    await source.poll()
    const relationships = { response: { data: { type: 'customerReviewResponses', id: 'anderswo' } } }
    site.reviews[0] = { ...site.reviews[0]!, response: null, raw: { relationships } }
    expect(ids(await source.poll())).toEqual([])
  })

  it('our response taken back is deleted', async () => {
    const { site, source } = await store((made) => made.add({ id: 'r1', at: START, response: RESPONSE }))
    await source.poll()
    site.reviews[0]!.response = null
    expect((await source.poll()).mentions).toMatchObject([{ nativeId: 'r1#reply', deleted: true }])
  })
})

describe('how App Store Connect is asked', () => {
  it.each([
    ['the key of the team', '57246542-96fe', { iss: '57246542-96fe' }],
    ['the key of a person', null, { sub: 'user' }],
  ])('with a token of 20 minutes: %s', async (_, issuerId, who) => {
    const { site, source } = await store((made) => {
      made.options = { ...made.options, issuerId }
    })
    await source.poll({ now: START })
    const iat = START / 1_000 - 30
    expect(site.token).toEqual({
      header: { alg: 'ES256', typ: 'JWT', kid: 'ABC123' },
      claims: { ...who, iat, exp: iat + 1_200, aud: 'appstoreconnect-v1' },
    })
  })

  it('for all responses, newest first, from the territories that are wanted', async () => {
    const { site, source } = await store((made) => {
      made.options = { ...made.options, territories: ['DEU', 'AUT'] }
      made.add({ id: 'r1', at: START })
      made.add({ id: 'r2', at: START, territory: 'USA' })
    })
    expect(ids(await source.poll())).toEqual(['r1'])
    expect(Object.fromEntries(site.requests[0]!.query)).toEqual({
      sort: '-createdDate',
      limit: '200',
      include: 'response',
      'filter[territory]': 'DEU,AUT',
    })
  })

  it('a next page at another host is not asked: it would get our token', async () => {
    const { site, source } = await store((made) => {
      for (let number = 1; number <= 12; number += 1) made.write(number, START - number * HOUR)
      made.nextOrigin = 'http://boese.test'
    })
    expect((await source.poll()).mentions).toHaveLength(10)
    expect(new Set(site.requests.map(({ headers }) => headers.host)).size).toBe(1)
  })

  it('an edit, or our response far below the top, is found once a day', async () => {
    const { site, source } = await store((made) => {
      for (let number = 1; number <= 25; number += 1) made.write(number, START - number * HOUR)
    })
    await source.poll({ now: START })
    site.reviews.at(-1)!.response = RESPONSE
    site.edit(24, 'Login hängt immer noch')
    expect(ids(await source.poll({ now: START + HOUR }))).toEqual([])
    expect(ids(await source.poll({ now: START + DAY }))).toEqual([site.nativeId(24), `${site.nativeId(25)}#reply`])
  })

  it('a page of a proxy that is not found does not delete a review', async () => {
    const { site, source } = await store((made) => made.write(1, START))
    await source.poll()
    site.fail({ status: 404, type: 'text/html', body: '<html>nein</html>' })
    await expect(source.refetch(site.nativeId(1))).rejects.toMatchObject({ status: 404 })
  })

  it('one review is looked at by itself, with its response', async () => {
    const { site, source } = await store((made) => made.write(1, START))
    await source.poll()
    site.reviews[0]!.response = RESPONSE
    expect((await source.refetch(site.nativeId(1))).map(({ nativeId }) => nativeId)).toEqual([
      site.nativeId(1),
      `${site.nativeId(1)}#reply`,
    ])
  })

  it('few requests are left of the rolling hour: the others get them', async () => {
    const { site, source } = await store()
    expect((await source.poll({ now: START })).notBefore).toBeUndefined()
    site.left = 12
    expect((await source.poll({ now: START })).notBefore).toBe(START + HOUR)
  })

  it.each([
    ['429 names no time: again in an hour', 429, 'RATE_LIMIT_EXCEEDED', { retryAt: START + HOUR }],
    ['403 is a key without the role', 403, 'FORBIDDEN_ERROR', { exit: 4, message: expect.stringContaining('role') }],
    ['401 is a key that is not taken', 401, 'NOT_AUTHORIZED', { status: 401 }],
  ])('%s', async (_, status, code, expected) => {
    const { site, source } = await store()
    site.fail({ status, type: 'application/json', body: JSON.stringify({ errors: [{ status: String(status), code }] }) })
    await expect(source.poll({ now: START })).rejects.toMatchObject(expected)
  })

  it('an address without an app is told with the way out', async () => {
    const { source } = await store()
    source.config = { ...source.config, url: 'https://apps.apple.com/de/developer/beispiel' }
    await expect(source.poll()).rejects.toMatchObject({
      message: expect.stringMatching(/names no app/),
      hint: expect.stringContaining('/id1234567890'),
    })
  })
})
