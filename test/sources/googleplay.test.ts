import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { DAY, HOUR, ids, START } from '../support/polled-source.js'
import { APP, GooglePlaySite } from '../support/sites/googleplay-site.js'

describeSource('googleplay', () => new GooglePlaySite())

const play = (prepare: (site: GooglePlaySite) => void = () => {}) => polledSite('googleplay', new GooglePlaySite(), { prepare })

const REPLY = { text: 'Version 7.2.2 hilft.', at: START + HOUR }

describe('a review in Google Play', () => {
  it('is told with its rating as its title, our reply as a mention of its own', async () => {
    const { source } = await play((site) =>
      site.add({ id: 'gp:1', text: 'Seit dem Update stürzt sie ab', stars: 2, at: START, reply: REPLY }),
    )
    const url = `https://play.google.com/store/apps/details?id=${APP}&reviewId=gp%3A1`
    const nobody = { id: null, handle: null, name: null, url: null, followers: null, flags: [] }
    const common = { url, editedAt: null, deleted: false }
    expect((await source.poll({ now: START + DAY })).mentions).toEqual([
      {
        ...common,
        nativeId: 'gp:1',
        role: 'review',
        title: '★★☆☆☆',
        text: 'Seit dem Update stürzt sie ab',
        author: { ...nobody, name: 'Jana K.' },
        language: 'de',
        publishedAt: START,
        parentRef: null,
        rootRef: null,
        official: null,
      },
      {
        ...common,
        nativeId: 'gp:1#reply',
        role: 'comment',
        title: null,
        text: 'Version 7.2.2 hilft.',
        author: { ...nobody, flags: ['developer'] },
        language: null,
        publishedAt: START + HOUR,
        parentRef: 'gp:1',
        rootRef: 'gp:1',
        official: true,
      },
    ])
  })

  it.each([
    ['a tab parts title and body', 'Absturz\tSie geht nicht auf', '★☆☆☆☆ Absturz', 'Sie geht nicht auf'],
    ['a tab in front means that there is no title', '\tSie geht nicht auf', '★☆☆☆☆', 'Sie geht nicht auf'],
    ['without a tab all is body', 'Sie geht nicht auf', '★☆☆☆☆', 'Sie geht nicht auf'],
  ])('%s', async (_, told, title, text) => {
    const userComment = { text: told, lastModified: { seconds: '1785741611' }, starRating: 1 }
    const { source } = await play((site) => site.add({ id: 'gp:1', at: START, raw: { comments: [{ userComment }] } }))
    expect((await source.poll()).mentions).toMatchObject([{ title, text, publishedAt: 1_785_741_611_000 }])
  })

  it('edited after our reply: an edit at its own time, and the reply keeps its time', async () => {
    const { site, source } = await play((made) => made.add({ id: 'gp:1', text: 'Stürzt ab', at: START, reply: REPLY }))
    await source.poll({ now: START + 2 * HOUR })
    Object.assign(site.reviews[0]!, { text: 'Stürzt immer noch ab', at: START + 3 * HOUR })
    const { mentions } = await source.poll({ now: START + 4 * HOUR })
    expect(mentions).toMatchObject([{ nativeId: 'gp:1', text: 'Stürzt immer noch ab', editedAt: START + 3 * HOUR }])
    expect(source.stored.get('gp:1#reply')?.publishedAt).toBe(REPLY.at)
  })

  it('first seen when it had been edited after our reply: told as an edit too', async () => {
    const { source } = await play((site) => site.add({ id: 'gp:1', at: START + 3 * HOUR, reply: REPLY }))
    expect((await source.poll({ now: START + DAY })).mentions[0]).toMatchObject({ editedAt: START + 3 * HOUR })
  })

  it('with another rating is an edit, though its text is the same', async () => {
    const { site, source } = await play((made) => made.add({ id: 'gp:1', stars: 4, at: START }))
    await source.poll()
    Object.assign(site.reviews[0]!, { stars: 1, at: START + HOUR })
    expect((await source.poll()).mentions).toMatchObject([{ nativeId: 'gp:1', title: '★☆☆☆☆', editedAt: START + HOUR }])
  })

  it('our reply rewritten is an edit of it; taken back it is deleted, once', async () => {
    const { site, source } = await play((made) => made.add({ id: 'gp:1', at: START, reply: REPLY }))
    await source.poll()
    site.reviews[0]!.reply = { text: 'Version 7.2.3 hilft.', at: START + 5 * HOUR }
    expect((await source.poll()).mentions).toMatchObject([{ nativeId: 'gp:1#reply', editedAt: START + 5 * HOUR }])
    site.reviews[0]!.reply = null
    expect((await source.poll()).mentions).toMatchObject([{ nativeId: 'gp:1#reply', deleted: true }])
    expect(ids(await source.poll())).toEqual([])
  })
})

describe('how Google Play is read', () => {
  it('a week without a new review is no hole', async () => {
    const { site, source } = await play((made) => made.write(1, START))
    await source.poll()
    site.now = START + 8 * DAY
    for (let day = 2; day < 8; day += 1) await source.poll({ now: START + day * DAY })
    expect((await source.poll({ now: START + 8 * DAY })).coverage.contiguous).toBe(true)
  })

  it('not read for longer than the week that is listed: the hole is told', async () => {
    const { site, source } = await play((made) => made.write(1, START))
    await source.poll()
    site.now = START + 9 * DAY
    site.write(2, START + 8 * DAY)
    expect((await source.poll({ now: START + 9 * DAY })).coverage.contiguous).toBe(false)
  })

  it('a reply to a review far below the top is found once a day', async () => {
    const { site, source } = await play((made) => {
      for (let number = 1; number <= 25; number += 1) made.write(number, START - number * HOUR)
    })
    await source.poll({ now: START })
    site.reviews.at(-1)!.reply = REPLY
    expect(ids(await source.poll({ now: START + HOUR }))).toEqual([])
    expect(ids(await source.poll({ now: START + DAY }))).toEqual(['gp:Review_25#reply'])
  })

  it('one review is looked at by itself before its alert', async () => {
    const { site, source } = await play((made) => made.write(1, START))
    await source.poll()
    site.reviews[0]!.reply = REPLY
    expect((await source.refetch('gp:Review_1')).map(({ nativeId }) => nativeId)).toEqual(['gp:Review_1', 'gp:Review_1#reply'])
  })

  it('a review that is told no longer may only be too old: nothing is made of that', async () => {
    const { site, source } = await play((made) => made.write(1, START))
    await source.poll()
    site.reviews.length = 0
    expect(await source.refetch('gp:Review_1')).toEqual([])
  })

  it.each([
    [
      'the quota of the day: again after midnight in California',
      { error: { errors: [{ reason: 'quotaExceeded' }], message: 'Quota exceeded' } },
      { name: 'MonitorError', retryAt: Date.UTC(2026, 10, 21, 8) },
    ],
    [
      'the quota of the hour: again in an hour',
      { error: { errors: [{ reason: 'rateLimitExceeded' }] } },
      { retryAt: START + HOUR },
    ],
    [
      'no right to read them is a refused secret',
      { error: { code: 403, status: 'PERMISSION_DENIED' } },
      { exit: 4, message: expect.stringMatching(/HTTP 403, PERMISSION_DENIED.*invite the service account/) },
    ],
  ])('403: %s', async (_, body, expected) => {
    const { site, source } = await play()
    await source.poll({ now: START })
    site.fail({ status: 403, type: 'application/json', body: JSON.stringify(body) })
    await expect(source.poll({ now: START })).rejects.toMatchObject(expected)
  })

  it('an address without an app is told with the way out', async () => {
    const { source } = await play()
    source.config = { ...source.config, url: 'https://play.google.com/store/apps' }
    await expect(source.poll()).rejects.toMatchObject({ message: /names no app/, hint: expect.stringContaining('details?id=') })
  })
})
