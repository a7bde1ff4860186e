import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, START } from '../support/polled-source.js'
import { blog, since } from './wordpress-site.js'

const asked = () =>
  blog((site) => {
    site.addPost({ id: 5, slug: 'stoerung', at: START - DAY })
    site.addComment({ id: 100, post: 4, at: START - 4 * HOUR, html: '<p>Wo bleibt die Rechnung?</p>' })
    site.addComment({ id: 101, post: 5, at: START - HOUR })
  })

describe('looking again at a thread before its silence is announced', () => {
  test('REST: one post’s comments, the answer with its user id', async () => {
    const { source, site, origin } = await asked()
    await source.poll()
    site.addComment({ id: 102, post: 4, parent: 100, author: 3, at: START, name: 'Kundendienst', html: '<p>Ist unterwegs.</p>' })
    const before = site.log.length
    const found = await source.refetch(`${origin}/?p=4`, { url: `${origin}/neuer-tarif/#comment-100`, waiting: ['comment-100'] })
    expect(
      found.map(({ nativeId, parentRef, author, text, deleted }) => [nativeId, parentRef, author.id, text, deleted]),
    ).toEqual([
      ['comment-100', `${origin}/?p=4`, null, 'Wo bleibt die Rechnung?', false],
      ['comment-102', 'comment-100', '3', 'Ist unterwegs.', false],
    ])
    expect(since(site, before).length).toBe(2)
  })

  test('what it delivers is what the poll delivers', async () => {
    const { source, origin } = await asked()
    await source.poll()
    const [again] = await source.refetch(`${origin}/?p=4`, { waiting: ['comment-100'] })
    expect(again).toEqual({ ...source.stored.get('comment-100'), title: 'Neuer Tarif' })
  })

  test('REST: a waiting comment that is shown no more was deleted', async () => {
    const { source, site, origin } = await asked()
    await source.poll()
    site.remove(100)
    const found = await source.refetch(`${origin}/?p=4`, { waiting: ['comment-100'] })
    expect(found.map(({ nativeId, deleted }) => [nativeId, deleted])).toEqual([['comment-100', true]])
  })

  test('a pingback, which REST never shows, is not taken for deleted', async () => {
    const { source, site, origin } = await asked()
    site.addComment({ id: 103, post: 4, at: START, type: 'pingback', html: '<p>[&#8230;] Tarif [&#8230;]</p>' })
    await source.poll()
    const found = await source.refetch(`${origin}/?p=4`, { waiting: ['comment-100', 'comment-103'] })
    expect(found.map(({ nativeId, deleted }) => [nativeId, deleted])).toEqual([['comment-100', false]])
  })

  test('REST fails: the post’s comment feed is read, nothing counts as deleted, known authors stay known', async () => {
    const { source, site, origin } = await asked()
    site.addComment({ id: 104, post: 4, author: 3, at: START - HOUR })
    await source.poll()
    site.remove(100)
    site.rest = 'failing'
    const found = await source.refetch(`${origin}/?p=4`, { waiting: ['comment-100'] })
    expect(found.map(({ nativeId, author, deleted }) => [nativeId, author.id, deleted])).toEqual([['comment-104', '3', false]])
  })

  test('REST closed: the post’s comment feed, found by the comment’s own address', async () => {
    const { source, site, origin } = await asked()
    site.rest = 'closed'
    await source.poll()
    site.addComment({ id: 102, post: 4, parent: 100, at: START })
    const before = site.log.length
    const found = await source.refetch('page:unbekannt', {
      url: `${origin}/neuer-tarif/comment-page-2/#comment-100`,
      waiting: ['comment-100'],
    })
    expect(found.map(({ nativeId }) => nativeId)).toEqual(['comment-100', 'comment-102'])
    expect(since(site, before)).toEqual(['/neuer-tarif/feed/atom/'])
  })

  test('a site that was never polled is not asked', async () => {
    const { source, site } = await asked()
    expect(await source.refetch('irgendwas', { waiting: ['comment-1'] })).toEqual([])
    expect(site.log).toEqual([])
  })

  test('leaves no trace: the next poll delivers the answer as new', async () => {
    const { source, site, origin } = await asked()
    await source.poll()
    site.addComment({ id: 102, post: 4, at: START })
    await source.refetch(`${origin}/?p=4`, { waiting: ['comment-100'] })
    expect((await source.poll()).mentions.map(({ nativeId }) => nativeId)).toEqual(['comment-102'])
  })

  test('of a long thread, only what was written since the waiting comment is read', async () => {
    const { source, site, origin } = await blog((blogSite) => {
      for (let id = 100; id < 400; id += 1) blogSite.addComment({ id, post: 4, at: START - 20 * DAY + id * MINUTE })
      blogSite.addComment({ id: 400, post: 4, at: START - HOUR })
    })
    await source.poll({ now: START })
    site.addComment({ id: 401, post: 4, parent: 400, author: 3, at: START + HOUR })
    const before = site.log.length
    const found = await source.refetch(`${origin}/?p=4`, { waiting: ['comment-400'] })
    expect(found.map(({ nativeId }) => nativeId)).toContain('comment-401')
    const ofPost = since(site, before).filter((path) => path.includes('post=4'))
    expect(ofPost).toEqual([expect.stringContaining(`after=${new Date(START - HOUR - DAY).toISOString()}`)])
  })
})
