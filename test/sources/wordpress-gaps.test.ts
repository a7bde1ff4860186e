import { describe, expect, test } from 'vitest'
import { DAY, HOUR, ids, MINUTE, START } from '../support/polled-source.js'
import { blog, since } from './wordpress-site.js'

describe('comments that the feed does not show', () => {
  test('twenty-five between two polls: REST fills the gap', async () => {
    const { source, site } = await blog((blogSite) => {
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
    })
    await source.poll()
    for (let id = 101; id <= 125; id += 1) site.addComment({ id, post: 4, at: START + id })
    const result = await source.poll()
    expect(ids(result)).toEqual(Array.from({ length: 25 }, (_, index) => `comment-${101 + index}`))
    expect(result.coverage.contiguous).toBe(true)
  })

  test('three hundred, over pages shorter than they should be', async () => {
    const { source, site } = await blog((blogSite) => {
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
    })
    await source.poll()
    site.shortPages = true
    for (let id = 101; id <= 400; id += 1) site.addComment({ id, post: 4, at: START + id })
    const result = await source.poll()
    // Every seventh row is hidden by the site itself; the feed still shows its ten.
    expect(result.mentions.length).toBeGreaterThan(200)
    expect(ids(result)).toContain('comment-101')
    expect(since(site, 0).filter((path) => path.includes('_fields=id&per_page=100&page=4')).length).toBe(1)
  })

  test('REST fails just then: the gap is told', async () => {
    const { source, site } = await blog((blogSite) => {
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
    })
    await source.poll()
    site.rest = 'failing'
    for (let id = 101; id <= 125; id += 1) site.addComment({ id, post: 4, at: START + id })
    const result = await source.poll()
    expect([result.mentions.length, result.coverage.contiguous]).toEqual([10, false])
  })

  test('… and what was missed comes once REST answers again', async () => {
    const { source, site } = await blog((blogSite) => {
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
    })
    await source.poll()
    site.rest = 'failing'
    for (let id = 101; id <= 125; id += 1) site.addComment({ id, post: 4, at: START + id })
    await source.poll()
    site.rest = 'open'
    await source.poll({ now: source.now + HOUR })
    expect([...source.stored.keys()].filter((id) => id.startsWith('comment-')).length).toBe(26)
  })

  test('a late approval changes no validator and stands below the window: found within the hour', async () => {
    const { source, site } = await blog((blogSite) => {
      blogSite.addComment({ id: 100, post: 4, at: START - 3 * DAY, approved: false, html: '<p>Spät.</p>' })
      for (let id = 101; id <= 115; id += 1) blogSite.addComment({ id, post: 4, at: START - DAY + id })
    })
    await source.poll()
    site.change(100, { approved: true })
    expect((await source.poll({ now: source.now + 59 * MINUTE })).mentions).toEqual([])
    const late = await source.poll({ now: source.now + MINUTE })
    expect(late.mentions).toMatchObject([{ nativeId: 'comment-100', text: 'Spät.', publishedAt: START - 3 * DAY }])
  })

  test('a second comment within the second of the answer has the same validators: it is found at the next poll', async () => {
    const { source, site } = await blog((blogSite) => {
      blogSite.rest = 'closed'
      blogSite.now = START + 900
      blogSite.addComment({ id: 100, post: 4, at: START + 100 })
    })
    await source.poll()
    site.addComment({ id: 101, post: 4, at: START + 950 })
    site.now = START + 15 * MINUTE
    expect(ids(await source.poll())).toEqual(['comment-101'])
  })

  test('an edit changes no validator: found by the look back over two weeks, once a day', async () => {
    const { source, site } = await blog((blogSite) => {
      blogSite.addComment({ id: 100, post: 4, at: START - 10 * DAY })
      for (let id = 101; id <= 115; id += 1) blogSite.addComment({ id, post: 4, at: START - DAY + id })
    })
    await source.poll()
    site.change(100, { html: '<p>Nachtrag: noch immer nichts.</p>' })
    await source.poll({ now: source.now + DAY })
    expect(source.stored.get('comment-100')?.text).toBe('Nachtrag: noch immer nichts.')
  })

  test('the bound of the look back carries its zone, or the site would read it as local time', async () => {
    const { source, site } = await blog()
    await source.poll({ now: START })
    expect(since(site, 0)).toContainEqual(expect.stringContaining(`after=${new Date(START - 14 * DAY).toISOString()}&`))
  })

  test('the first poll with REST open brings the newest hundred, whatever the window', async () => {
    const { source } = await blog((site) => {
      for (let id = 100; id < 260; id += 1) site.addComment({ id, post: 4, at: START - 60 * DAY + id })
    })
    const comments = ids(await source.poll()).filter((id) => id.startsWith('comment-'))
    expect([comments.length, comments[0], comments.at(-1)]).toEqual([100, 'comment-160', 'comment-259'])
  })

  test('a comment on an old post brings the post as its root', async () => {
    const { source, site, origin } = await blog((blogSite) => {
      for (let id = 5; id <= 20; id += 1) blogSite.addPost({ id, at: START - 20 * DAY + id })
    })
    await source.poll()
    site.addComment({ id: 100, post: 4, at: START })
    expect((await source.poll()).mentions).toMatchObject([
      { nativeId: `${origin}/?p=4`, role: 'post', title: 'Neuer Tarif', author: { id: '3' } },
      { nativeId: 'comment-100', title: 'Neuer Tarif', rootRef: `${origin}/?p=4` },
    ])
  })

  test('texts of feed and REST that differ do not go back and forth', async () => {
    const { source, site } = await blog((blogSite) => {
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
      blogSite.addComment({ id: 101, post: 4, parent: 100, at: START - MINUTE })
    })
    await source.poll()
    for (const id of [102, 103]) {
      site.addComment({ id, post: 4, at: START + id * MINUTE })
      expect(ids(await source.poll())).toEqual([`comment-${id}`])
    }
    const before = new Map(source.stored)
    expect(ids(await source.poll({ now: source.now + DAY })).length).toBe(4)
    expect(source.stored).toEqual(before)
  })
})

describe('a site whose web server compresses what it sends', () => {
  test.each([
    ['Apache', (etag: string) => etag.replace(/"$/, '-gzip"')],
    ['nginx', (etag: string) => `W/${etag}`],
  ])(
    '%s changes the ETag, and WordPress does not know it again: an unchanged poll still costs one request',
    async (_, change) => {
      const { source, site } = await blog((blogSite) => {
        blogSite.compressedEtag = change
        blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
      })
      await source.poll()
      const before = site.log.length
      const result = await source.poll()
      expect([result.unchanged, since(site, before)]).toEqual([true, ['/comments/feed/atom/']])
      site.addComment({ id: 101, post: 4, at: source.now + MINUTE })
      expect(ids(await source.poll())).toEqual(['comment-101'])
    },
  )
})

describe('feeds that the site has switched off', () => {
  test.each([500, 403])('they answer HTTP %i from the first: REST alone is read', async (status) => {
    const { source, site } = await blog((blogSite) => {
      blogSite.feedsDie = status
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR, author: 3 })
    })
    const first = await source.poll()
    expect(first.mentions.slice(1)).toMatchObject([{ nativeId: 'comment-100', author: { id: '3' } }])
    expect(first.warnings).toContainEqual(expect.stringMatching(/has no comment feed; only its REST API is read$/))
    site.addComment({ id: 101, post: 4, at: START })
    expect(ids(await source.poll())).toEqual(['comment-101'])
  })

  test.each([500, 403])(
    'they begin to answer HTTP %i: REST tells what is new, and that the feed failed is told',
    async (status) => {
      const { source, site } = await blog((blogSite) => {
        blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
      })
      await source.poll()
      site.feedsDie = status
      for (let id = 101; id <= 115; id += 1) site.addComment({ id, post: 4, at: START + id })
      const result = await source.poll()
      expect([ids(result).length, result.coverage.contiguous]).toEqual([15, true])
      expect(result.warnings).toEqual([expect.stringMatching(`^the comment feed did not answer this time, .*HTTP ${status}`)])
      site.feedsDie = null
      site.addComment({ id: 116, post: 4, at: source.now })
      expect(ids(await source.poll())).toEqual(['comment-116'])
    },
  )

  test('with REST closed too, the poll fails as the feed does', async () => {
    const { source, site } = await blog()
    await source.poll()
    site.feedsDie = 500
    site.rest = 'closed'
    await expect(source.poll()).rejects.toMatchObject({ status: 500 })
    site.rest = 'failing'
    await expect(source.poll()).rejects.toMatchObject({ status: 500 })
  })

  test('a site that is down at its first poll is not said to be no WordPress', async () => {
    const { source } = await blog((site) => {
      site.feedsDie = 500
      site.rest = 'failing'
    })
    await expect(source.poll()).rejects.toMatchObject({ status: 500 })
  })
})
