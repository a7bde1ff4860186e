import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { DAY, HOUR, ids, START } from '../support/polled-source.js'
import { TrustedShopsSite } from '../support/sites/trustedshops-site.js'

class AscendingShop extends TrustedShopsSite {
  override newestFirst = false
}

describeSource('trustedshops', () => new TrustedShopsSite())
describeSource('trustedshops', () => new AscendingShop())

const shop = (prepare: (site: TrustedShopsSite) => void = () => {}) =>
  polledSite('trustedshops', new TrustedShopsSite(), { prepare })

describe('a review at Trusted Shops', () => {
  it('is told without the mail address and the order of who wrote it', async () => {
    const { source, url } = await shop((site) =>
      site.add({ id: 'rev-1', text: 'Seit drei Wochen keine Antwort', at: START - HOUR }),
    )
    const { mentions } = await source.poll({ now: START })
    expect(mentions).toEqual([
      {
        nativeId: 'rev-1',
        role: 'review',
        url,
        title: '★☆☆☆☆ Keine Antwort',
        text: 'Seit drei Wochen keine Antwort',
        author: {
          id: expect.stringMatching(/^[0-9a-f]{16}$/),
          handle: null,
          name: 'Jana K.',
          url: null,
          followers: null,
          flags: [],
        },
        language: null,
        publishedAt: START - HOUR,
        editedAt: null,
        parentRef: null,
        rootRef: null,
        official: null,
        deleted: false,
      },
    ])
    expect(JSON.stringify([mentions, source.memory])).not.toMatch(/example\.at|AT-1001|Kern/i)
  })

  it.each([
    ['as it is said to be', { reply: { comment: 'Wir melden uns.', createdAt: '2026-11-20T08:30:00Z' } }, START - HOUR / 2],
    ['by another name', { response: { text: 'Wir melden uns.', submittedAt: '2026-11-20T08:30:00Z' } }, START - HOUR / 2],
    ['without a date', { reply: { message: 'Wir melden uns.' } }, null],
  ])('a reply %s', async (_, raw, publishedAt) => {
    const { source } = await shop((site) => site.add({ id: 'rev-1', at: START - HOUR, raw }))
    expect((await source.poll({ now: START })).mentions[1]).toMatchObject({
      nativeId: 'rev-1#reply',
      text: 'Wir melden uns.',
      publishedAt,
      parentRef: 'rev-1',
      official: true,
    })
  })

  it.each([
    ['that has no words', { reply: { id: 'rep-1' } }],
    ['that is only said to be there', { hasReply: true }],
  ])('a reply %s is a warning', async (_, raw) => {
    const { source } = await shop((site) => site.add({ id: 'rev-1', at: START - HOUR, raw }))
    const { mentions, warnings } = await source.poll({ now: START })
    expect([mentions.length, [...new Set(warnings)]]).toEqual([1, ['the reply to review rev-1 was left out: it has no text']])
  })

  it('waits for its moderator: it is told; rejected: it is deleted', async () => {
    const { site, source } = await shop((made) => made.add({ id: 'rev-1', at: START - HOUR, raw: { status: 'MODERATION' } }))
    expect(ids(await source.poll({ now: START }))).toEqual(['rev-1'])
    site.reviews[0]!.raw = { status: 'REJECTED' }
    expect((await source.poll()).mentions).toMatchObject([{ nativeId: 'rev-1', deleted: true }])
  })

  it('without names and address is by nobody that is known', async () => {
    const { source } = await shop((site) => site.add({ id: 'rev-1', at: START - HOUR, raw: { customer: {} } }))
    expect((await source.poll({ now: START })).mentions).toMatchObject([{ author: { id: null, name: null } }])
  })
})

describe('how Trusted Shops is read', () => {
  it('only the shop that is meant, from a little before the last review on', async () => {
    const { site, source } = await shop((made) => made.write(1, START - HOUR))
    await source.poll({ now: START })
    await source.poll()
    const asked = site.requests.filter(({ path }) => path === '/reviews').map(({ query }) => Object.fromEntries(query))
    const common = { channels: 'chl-1', orderBy: 'submittedAt', count: '50' }
    expect(asked).toEqual([
      { ...common, submittedAfter: '2026-11-13T09:00:00.000Z' },
      { ...common, submittedAfter: '2026-10-21T09:00:00.000Z' },
      { ...common, submittedAfter: '2026-11-18T08:00:00.000Z' },
    ])
  })

  it('a review that was checked a day after it was submitted is found', async () => {
    const { site, source } = await shop((made) => made.write(1, START - HOUR))
    await source.poll({ now: START })
    site.write(2, START - DAY)
    expect(ids(await source.poll())).toEqual(['rev-2'])
  })

  it('a reply to a review of last week is found once a day', async () => {
    const { site, source } = await shop((made) => {
      made.write(1, START - 6 * DAY)
      made.write(2, START - HOUR)
    })
    await source.poll({ now: START })
    site.reviews[0]!.raw = { reply: { comment: 'Erledigt.' } }
    expect(ids(await source.poll({ now: START + HOUR }))).toEqual([])
    expect(ids(await source.poll({ now: START + DAY }))).toEqual(['rev-1#reply'])
  })

  it('a cursor that stays where it is ends the list', async () => {
    const { site, source } = await shop()
    const page = { items: [{ id: 'rev-1', submittedAt: '2026-11-20T08:00:00Z' }], paging: { cursor: { after: 'rev-1' } } }
    await source.poll({ now: START })
    site.fail({ status: 200, type: 'application/json', body: JSON.stringify(page) })
    expect(ids(await source.poll())).toEqual(['rev-1'])
  })

  it('a token that was revoked is fetched anew, once', async () => {
    const { site, source } = await shop((made) => made.write(1, START - HOUR))
    await source.poll({ now: START })
    site.tokens = 7
    expect((await source.poll()).unchanged).toBe(true)
  })

  it('a secret that is refused is not repeated', async () => {
    const { source } = await shop()
    source.secrets = { client_secret: 'falsch-und-geheim' }
    await expect(source.poll()).rejects.toMatchObject({ exit: 4, message: expect.not.stringContaining('falsch') })
  })

  it('a client without the right is a refused secret', async () => {
    const { site, source } = await shop()
    await source.poll()
    site.fail({ status: 403, type: 'application/json', body: '{"message":"Forbidden"}' })
    await expect(source.poll()).rejects.toMatchObject({ exit: 4, message: expect.stringContaining('HTTP 403') })
  })
})
