import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { DAY, HOUR, ids, START } from '../support/polled-source.js'
import { TrustpilotSite } from '../support/sites/trustpilot-site.js'

describeSource('trustpilot', () => new TrustpilotSite())

const pilot = (prepare: (site: TrustpilotSite) => void = () => {}) => polledSite('trustpilot', new TrustpilotSite(), { prepare })

const REPLY = { text: 'Die Lieferung ist unterwegs.', at: START + HOUR }

describe('a review on Trustpilot', () => {
  it('is told with its rating before its title, the reply of the company as a mention of its own', async () => {
    const { source } = await pilot((site) =>
      site.add({ id: '65a1', text: 'Seit drei Wochen nichts', stars: 1, at: START, reply: REPLY }),
    )
    const common = { url: 'https://www.trustpilot.com/reviews/65a1', editedAt: null, deleted: false }
    const nobody = { id: null, handle: null, name: null, url: null, followers: null, flags: [] }
    expect((await source.poll({ now: START + DAY })).mentions).toEqual([
      {
        ...common,
        nativeId: '65a1',
        role: 'review',
        title: '★☆☆☆☆ Nie wieder',
        text: 'Seit drei Wochen nichts',
        author: { ...nobody, id: '5e3d', name: 'Jana K.', url: 'https://www.trustpilot.com/users/5e3d' },
        language: 'de',
        publishedAt: START,
        parentRef: null,
        rootRef: null,
        official: null,
      },
      {
        ...common,
        nativeId: '65a1#reply',
        role: 'comment',
        title: null,
        text: 'Die Lieferung ist unterwegs.',
        author: { ...nobody, flags: ['developer'] },
        language: null,
        publishedAt: START + HOUR,
        parentRef: '65a1',
        rootRef: '65a1',
        official: true,
      },
    ])
  })

  it.each([
    ['changed after it was written', START + 2 * HOUR, START + 2 * HOUR],
    ['never changed', null, null],
    ['changed when it was written', START, null],
  ])('%s', async (_, updated, editedAt) => {
    const { source } = await pilot((site) => site.add({ id: '65a1', at: START, updated }))
    expect((await source.poll()).mentions).toMatchObject([{ publishedAt: START, editedAt }])
  })

  it('our reply taken back is deleted, once', async () => {
    const { site, source } = await pilot((made) => made.add({ id: '65a1', at: START, reply: REPLY }))
    await source.poll()
    site.reviews[0]!.reply = null
    expect((await source.poll()).mentions).toMatchObject([{ nativeId: '65a1#reply', deleted: true }])
    expect(ids(await source.poll())).toEqual([])
  })

  it('our reply that only a look at the review showed, and another one shows taken back', async () => {
    const { site, source } = await pilot((made) => made.add({ id: '65a1', at: START }))
    await source.poll()
    site.reviews[0]!.reply = REPLY
    const look = async () => await source.refetch('65a1', { url: null, waiting: ['65a1', '65a1#reply'] })
    expect((await look()).map(({ nativeId, deleted }) => [nativeId, deleted])).toContainEqual(['65a1#reply', false])
    site.reviews[0]!.reply = null
    expect((await look()).map(({ nativeId, deleted }) => [nativeId, deleted])).toContainEqual(['65a1#reply', true])
  })

  it('that was reported and taken offline is deleted; one that was never seen is nothing', async () => {
    const hidden = { reportData: { reviewVisibility: 'hidden' } }
    const { site, source } = await pilot((made) => {
      made.add({ id: '65a1', at: START })
      made.add({ id: '65a2', at: START, raw: hidden })
    })
    expect(ids(await source.poll())).toEqual(['65a1'])
    site.reviews[0]!.raw = hidden
    expect((await source.poll()).mentions).toMatchObject([{ nativeId: '65a1', deleted: true }])
  })
})

describe('how Trustpilot is read', () => {
  it('the company is looked up once, by the domain in the address, with the key in a header', async () => {
    const { site, source } = await pilot((made) => made.write(1, START - DAY))
    await source.poll()
    await source.poll()
    const found = site.requests.filter(({ path }) => path === '/business-units/find')
    expect(found.map(({ query, headers }) => [query.toString(), headers['apikey'], headers.authorization])).toEqual([
      ['name=beispiel.ch', 'schluessel', undefined],
    ])
    expect(JSON.stringify(source.memory)).not.toContain('schluessel')
  })

  it('a reply to a review far below the top is found once a day', async () => {
    const { site, source } = await pilot((made) => {
      for (let number = 1; number <= 25; number += 1) made.write(number, START - number * HOUR)
    })
    await source.poll({ now: START })
    site.reviews.at(-1)!.reply = REPLY
    expect(ids(await source.poll({ now: START + HOUR }))).toEqual([])
    expect(ids(await source.poll({ now: START + DAY }))).toEqual([`${site.nativeId(25)}#reply`])
  })

  it('one review is looked at by itself before its alert', async () => {
    const { site, source } = await pilot((made) => made.write(1, START))
    await source.poll()
    site.reviews[0]!.reply = REPLY
    expect((await source.refetch(site.nativeId(1))).map(({ official }) => official)).toEqual([null, true])
  })

  it('a key that has no right to it is a refused secret', async () => {
    const { site, source } = await pilot()
    site.fail({ status: 403, type: 'application/json', body: '{"fault":{"faultstring":"Forbidden"}}' })
    await expect(source.poll()).rejects.toMatchObject({ exit: 4, message: 'Trustpilot refuses the API key: HTTP 403' })
  })

  it('a wrong key is not repeated', async () => {
    const { source } = await pilot()
    source.secrets = { token: 'falsch-und-geheim' }
    await expect(source.poll()).rejects.toMatchObject({ status: 401, message: expect.not.stringContaining('falsch') })
  })

  it.each([
    [
      'a company that Trustpilot does not know',
      'https://de.trustpilot.com/review/gibt-es-nicht.ch',
      /knows no company by the name of gibt-es-nicht\.ch/,
    ],
    ['an address of no company', 'https://de.trustpilot.com/categories/bank', /is no page of a company/],
  ])('%s is told with the way out', async (_, url, message) => {
    const { source } = await pilot()
    source.config = { ...source.config, url }
    await expect(source.poll()).rejects.toMatchObject({
      message: expect.stringMatching(message),
      hint: expect.stringContaining('set url'),
    })
  })
})
