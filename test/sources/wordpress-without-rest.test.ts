import { describe, expect, test } from 'vitest'
import { DAY, HOUR, ids, MINUTE, START } from '../support/polled-source.js'
import { blog, since } from './wordpress-site.js'

describe('without REST', () => {
  const closed = (prepare: Parameters<typeof blog>[0] = () => {}) =>
    blog((site) => {
      site.rest = 'closed'
      prepare(site)
    })

  test('a post whose count grew more than the window shows: its own feed is read', async () => {
    const { source, site } = await closed((blogSite) => {
      blogSite.addPost({ id: 5, slug: 'stoerung', at: START - DAY })
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
    })
    await source.poll()
    for (let id = 101; id <= 108; id += 1) site.addComment({ id, post: 4, at: START + id })
    for (let id = 109; id <= 116; id += 1) site.addComment({ id, post: 5, at: START + id })
    const before = site.log.length
    const result = await source.poll()
    expect(ids(result)).toEqual(Array.from({ length: 16 }, (_, index) => `comment-${101 + index}`))
    expect(since(site, before)).toEqual(['/comments/feed/atom/', '/feed/', '/neuer-tarif/feed/atom/'])
    // Other posts may have lost some, too: nothing proves the contrary.
    expect(result.coverage.contiguous).toBe(false)
  })

  test('a late approval is found within the hour, in the post’s own feed', async () => {
    const { source, site } = await closed((blogSite) => {
      blogSite.addPost({ id: 5, slug: 'stoerung', at: START - DAY })
      blogSite.addComment({ id: 100, post: 4, at: START - 3 * DAY, approved: false })
      for (let id = 101; id <= 115; id += 1) blogSite.addComment({ id, post: 5, at: START - DAY + id })
    })
    await source.poll()
    site.change(100, { approved: true })
    expect((await source.poll({ now: source.now + 59 * MINUTE })).unchanged).toBe(true)
    expect(ids(await source.poll({ now: source.now + MINUTE }))).toEqual(['comment-100'])
  })

  test('a window that is shown whole needs no further request', async () => {
    const { source, site } = await closed((blogSite) => {
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
    })
    await source.poll()
    site.addComment({ id: 101, post: 4, at: START })
    const before = site.log.length
    expect((await source.poll()).coverage.contiguous).toBe(true)
    expect(since(site, before)).toEqual(['/comments/feed/atom/', '/feed/'])
  })

  test('a post’s feed that fails is a warning, and is tried again', async () => {
    const { source, site } = await closed((blogSite) => {
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
    })
    await source.poll()
    site.overrides.set('/neuer-tarif/feed/atom/', { status: 500, type: 'text/plain', body: '' })
    site.window = 3
    for (let id = 101; id <= 106; id += 1) site.addComment({ id, post: 4, at: START + id })
    const failed = await source.poll()
    expect(failed.warnings).toContainEqual(expect.stringMatching(/^the comments of .*neuer-tarif\/ could not be read: .*500/))
    site.overrides.clear()
    site.window = 10
    site.addComment({ id: 107, post: 4, at: START + MINUTE })
    await source.poll()
    expect([...source.stored.keys()].filter((id) => id.startsWith('comment-')).length).toBe(8)
  })

  describe('a morning in which the night’s comments are all approved', () => {
    const NIGHT = START - 10 * HOUR
    const night = (approvedAlready: (id: number) => boolean) =>
      closed((blogSite) => {
        blogSite.addComment({ id: 100, post: 4, at: NIGHT - HOUR })
        for (let id = 101; id <= 125; id += 1)
          blogSite.addComment({ id, post: 4, at: NIGHT + id * MINUTE, approved: approvedAlready(id) })
      })

    test.each([
      ['their dates reach back behind the last poll, which proves nothing', () => false],
      ['one among them was approved at once, and joins the window to the last', (id: number) => id === 120],
    ])('%s: what the feeds no longer show is told as unknown, and stays so', async (_, approvedAlready) => {
      const { source, site } = await night(approvedAlready)
      await source.poll({ now: START })
      for (let id = 101; id <= 125; id += 1) site.change(id, { approved: true })
      const result = await source.poll()
      const told = { from: source.now, to: source.now, contiguous: false }
      expect([ids(result).length, result.coverage]).toEqual([approvedAlready(120) ? 9 : 10, told])
      site.addComment({ id: 126, post: 4, at: source.now })
      const later = await source.poll()
      expect([ids(later), later.coverage]).toEqual([['comment-126'], { from: told.to, to: source.now, contiguous: true }])
    })

    test('with REST open again, the look back over two weeks brings them, and nothing is unknown any more', async () => {
      const { source, site } = await night(() => false)
      await source.poll({ now: START })
      for (let id = 101; id <= 125; id += 1) site.change(id, { approved: true })
      await source.poll()
      site.rest = 'open'
      const { coverage } = await source.poll({ now: START + DAY + HOUR })
      expect(coverage).toEqual({ from: source.now - 14 * DAY, to: source.now, contiguous: true })
      expect([...source.stored.keys()].filter((id) => id.startsWith('comment-')).length).toBe(26)
    })
  })

  test('a post that had its comments before it was seen lost none of them', async () => {
    const { source, site } = await closed((blogSite) => {
      for (let id = 101; id <= 125; id += 1) blogSite.addComment({ id, post: 4, at: START - DAY + id })
    })
    await source.poll()
    site.addPost({ id: 6, slug: 'alt', at: START })
    for (let id = 201; id <= 225; id += 1) site.addComment({ id, post: 6, at: START - 30 * DAY + id })
    site.addComment({ id: 300, post: 4, at: START })
    const result = await source.poll()
    expect([ids(result).length, result.coverage.contiguous]).toEqual([12, true])
  })

  test('the count of a post with a password tells of nothing that could be read', async () => {
    const { source, site } = await closed((blogSite) => {
      blogSite.addPost({ id: 5, slug: 'geheim', at: START - DAY, locked: true })
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
    })
    await source.poll()
    for (const id of [101, 102]) site.addComment({ id, post: 5, at: START + id })
    const before = site.log.length
    expect((await source.poll()).coverage.contiguous).toBe(true)
    expect(since(site, before)).toEqual(['/comments/feed/atom/', '/feed/'])
  })

  test('counts of the time before REST was open say nothing when it is closed again', async () => {
    const { source, site } = await closed((blogSite) => {
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
    })
    await source.poll({ now: START })
    site.rest = 'open'
    await source.poll({ now: START + DAY })
    for (let id = 101; id <= 120; id += 1) {
      site.addComment({ id, post: 4, at: START + DAY + id * MINUTE })
      await source.poll({ now: START + DAY + (id + 1) * MINUTE })
    }
    source.memory = { ...(source.memory as object), comments: { 120: (source.memory as { comments: object[] }).comments[120] } }
    site.rest = 'closed'
    for (const minutes of [200, 300]) {
      site.addComment({ id: minutes, post: 4, at: START + DAY + minutes * MINUTE })
      expect((await source.poll({ now: START + DAY + (minutes + 1) * MINUTE })).coverage.contiguous).toBe(true)
    }
  })
})
