import { describe, expect, test } from 'vitest'
import { DAY, HOUR, ids, START } from '../support/polled-source.js'
import { blog } from './wordpress-site.js'

describe('what is delivered', () => {
  test('a post is the root, with its guid as id', async () => {
    const { source, origin } = await blog()
    expect((await source.poll()).mentions).toEqual([
      {
        nativeId: `${origin}/?p=4`,
        role: 'post',
        url: `${origin}/neuer-tarif/`,
        title: 'Neuer Tarif',
        text: 'Ab März wird alles besser.',
        author: { id: null, handle: null, name: 'Redaktion', url: null, followers: null, flags: [] },
        language: 'de-DE',
        publishedAt: START - 30 * DAY,
        editedAt: null,
        parentRef: null,
        rootRef: null,
        official: null,
        deleted: false,
      },
    ])
  })

  test('a comment, with REST open: number as id, guest, text without the line that names whom it answers', async () => {
    const { source, origin } = await blog((site) => {
      site.addComment({ id: 100, post: 4, at: START - HOUR })
      site.addComment({
        id: 101,
        post: 4,
        parent: 100,
        at: START - HOUR / 2,
        name: 'Jörg & Söhne',
        url: 'https://joerg.test/',
        html: '<p>Ich warte seit 14 Tagen.</p>',
      })
    })
    expect((await source.poll()).mentions.at(-1)).toEqual({
      nativeId: 'comment-101',
      role: 'comment',
      url: `${origin}/neuer-tarif/#comment-101`,
      title: 'Neuer Tarif',
      text: 'Ich warte seit 14 Tagen.',
      author: { id: null, handle: null, name: 'Jörg & Söhne', url: 'https://joerg.test/', followers: null, flags: ['guest'] },
      language: 'de-DE',
      publishedAt: START - HOUR / 2,
      editedAt: null,
      parentRef: 'comment-100',
      rootRef: `${origin}/?p=4`,
      official: null,
      deleted: false,
    })
  })

  test('a logged-in user has the user id, which no guest can fake', async () => {
    const { source } = await blog((site) => {
      site.addComment({ id: 100, post: 4, at: START, author: 3, name: 'Beispiel Kundendienst' })
      site.addComment({ id: 101, post: 4, at: START, author: 0, name: 'Beispiel Kundendienst' })
    })
    const { mentions } = await source.poll()
    expect(mentions.slice(1).map(({ author }) => [author.id, author.flags])).toEqual([
      ['3', []],
      [null, ['guest']],
    ])
  })

  test('REST closed: no id and no claim that it is a guest', async () => {
    const { source } = await blog((site) => {
      site.rest = 'closed'
      site.addComment({ id: 100, post: 4, at: START, author: 3 })
    })
    const { mentions, warnings } = await source.poll()
    expect(mentions.at(-1)?.author).toMatchObject({ id: null, flags: [] })
    expect(warnings).toEqual([
      expect.stringMatching(/^REST is not readable, so authors have names but no ids: rest_not_logged_in: .*401/),
    ])
  })

  test('the reason of a closed REST is told by its code; the server’s words, which may quote secrets, are not', async () => {
    const { source } = await blog((site) => {
      site.rest = 'closed'
    })
    expect((await source.poll()).warnings.join()).not.toContain('hunter2')
  })

  test.each(['open', 'closed'] as const)('REST %s: parent and root are the same', async (rest) => {
    const { source, origin } = await blog((site) => {
      site.rest = rest
      site.addPost({ id: 7, slug: 'karte', at: START - DAY, guid: `${site.origin}/?post_type=karte&p=7` })
      site.addComment({ id: 100, post: 7, at: START - HOUR })
      site.addComment({ id: 101, post: 7, parent: 100, at: START })
    })
    const { mentions } = await source.poll()
    const guid = `${origin}/?post_type=karte&p=7`
    const threads = mentions
      .filter(({ role }) => role === 'comment')
      .map(({ nativeId, parentRef, rootRef }) => [nativeId, parentRef, rootRef])
    expect(threads).toEqual([
      ['comment-100', guid, guid],
      ['comment-101', 'comment-100', guid],
    ])
    expect(ids({ mentions } as never)).toContain(guid)
  })

  test.each(['open', 'closed'] as const)('REST %s: the text is the same', async (rest) => {
    const { source } = await blog((site) => {
      site.rest = rest
      site.addComment({ id: 100, post: 4, at: START - HOUR })
      site.addComment({
        id: 101,
        post: 4,
        parent: 100,
        at: START,
        html: '<p>Erste Zeile<br />zweite &amp; letzte</p>\n<p>Absatz</p>',
      })
    })
    expect((await source.poll()).mentions.at(-1)?.text).toBe('Erste Zeile\nzweite & letzte\nAbsatz')
  })

  test('RSS instead of Atom: the parent is read from the line that names it', async () => {
    const { source, site, origin } = await blog((blogSite) => {
      blogSite.rest = 'closed'
      blogSite.overrides.set('/comments/feed/atom/', { status: 404, type: 'text/html', body: '' })
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
      blogSite.addComment({ id: 101, post: 4, parent: 100, at: START, html: '<p>Ebenso.</p>' })
    })
    expect((await source.poll()).mentions.at(-1)).toMatchObject({
      text: 'Ebenso.',
      parentRef: 'comment-100',
      rootRef: `${origin}/?p=4`,
    })
    expect(site.log.slice(0, 3)).toEqual(['/comments/feed/atom/', '/?feed=comments-atom', '/comments/feed/'])
  })

  test.each(['open', 'closed'] as const)('REST %s: a pingback is one by its shape', async (rest) => {
    const { source } = await blog((site) => {
      site.rest = rest
      site.addComment({
        id: 100,
        post: 4,
        at: START,
        type: 'pingback',
        name: 'Anderer Blog',
        html: '<p>[&#8230;] schreibt über Tarife [&#8230;]</p>',
      })
      site.addComment({ id: 101, post: 4, at: START, html: '<p>Kein [&#8230;] Pingback [&#8230;] sondern Ärger</p>' })
    })
    const { mentions } = await source.poll()
    expect(mentions.map(({ nativeId, role }) => [nativeId, role]).slice(1)).toEqual([
      ['comment-100', 'pingback'],
      ['comment-101', 'comment'],
    ])
  })

  test('a password-protected post and its comments are left out, with a warning', async () => {
    const { source, origin } = await blog((site) => {
      site.addPost({ id: 5, slug: 'intern', at: START - DAY, locked: true })
      site.addComment({ id: 100, post: 5, at: START })
      site.addComment({ id: 101, post: 4, at: START })
    })
    const { mentions, warnings } = await source.poll()
    expect(mentions.map(({ nativeId }) => nativeId)).toEqual([`${origin}/?p=4`, 'comment-101'])
    expect(warnings).toEqual([
      `the comments of ${origin}/intern/ are protected by a password and cannot be read`,
      `the post ${origin}/intern/ is protected by a password: it and its comments are not read`,
    ])
  })

  test('a REST row that is none is a warning; the others live', async () => {
    const { source } = await blog((site) => {
      site.addComment({ id: 100, post: 4, at: START })
      site.strangeRows = [{ id: '7', post: null }, null]
    })
    const { mentions, warnings } = await source.poll()
    expect(mentions.map(({ nativeId }) => nativeId)).toContain('comment-100')
    expect(warnings).toContain('the REST API sent a comment that was left out: a row with a strange "id"')
  })

  test('a guid that is the name of a trap does no harm', async () => {
    const { source } = await blog((site) => {
      site.addPost({ id: 5, at: START - DAY, guid: '__proto__' })
      site.addComment({ id: 100, post: 5, at: START })
    })
    expect((await source.poll()).mentions.at(-1)).toMatchObject({ nativeId: 'comment-100', rootRef: '__proto__' })
  })

  test('an edited post comes again', async () => {
    const { source, site } = await blog()
    await source.poll()
    site.posts[0] = { ...site.posts[0]!, html: '<p>Doch nicht.</p>', at: START - DAY }
    expect((await source.poll()).mentions).toMatchObject([{ role: 'post', text: 'Doch nicht.' }])
  })
})

describe('where the parts are', () => {
  test('without pretty permalinks: query forms of feeds and REST', async () => {
    const { source, site } = await blog((blogSite) => {
      blogSite.prettyPermalinks = false
      blogSite.addComment({ id: 100, post: 4, at: START, author: 3 })
    })
    const result = await source.poll()
    expect(result.mentions.at(-1)).toMatchObject({ nativeId: 'comment-100', author: { id: '3' } })
    expect(result.warnings).toEqual([])
    const before = site.log.length
    await source.poll()
    expect(site.log.slice(before)).toEqual(['/?feed=comments-atom'])
  })

  test.each(['/comments/feed/', '/comments/feed/atom/', '/feed/', '/'])('the address %s means the site', async (path) => {
    const { source } = await blog((site) => {
      site.addComment({ id: 100, post: 4, at: START })
    })
    source.config = { ...source.config, url: `${source.config.url}${path}` }
    expect(ids(await source.poll())).toContain('comment-100')
  })

  test('found once, then remembered', async () => {
    const { source, site } = await blog()
    await source.poll()
    const before = site.log.length
    await source.poll()
    expect(site.log.slice(before)).toEqual(['/comments/feed/atom/'])
  })

  test('another permalink structure: found again in the same poll', async () => {
    const { source, site } = await blog()
    await source.poll()
    site.prettyPermalinks = false
    site.addComment({ id: 100, post: 4, at: START })
    expect(ids(await source.poll())).toEqual(['comment-100'])
  })

  test('no comment feed, but REST: REST alone is read at every poll', async () => {
    const { source, site } = await blog((blogSite) => {
      blogSite.commentFeeds = false
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR })
    })
    expect(ids(await source.poll())).toContain('comment-100')
    site.addComment({ id: 101, post: 4, at: START })
    const result = await source.poll()
    expect([ids(result), result.coverage.contiguous]).toEqual([['comment-101'], true])
  })

  test('neither comment feed nor REST: an error that says what to do', async () => {
    const { source } = await blog((site) => {
      site.commentFeeds = false
      site.rest = 'absent'
    })
    await expect(source.poll()).rejects.toMatchObject({
      message: expect.stringContaining('shows neither a WordPress comment feed nor a REST API'),
      hint: expect.stringContaining('type "comments"'),
    })
  })

  test('a REST API on another host is not believed', async () => {
    const { source, site, origin } = await blog()
    site.restRoot = () => 'http://boese.test/wp-json/'
    await source.poll()
    expect(site.log).toContain('/wp-json/wp/v2/comments?per_page=1&_fields=id')
    expect(JSON.stringify(source.memory)).not.toContain('boese')
    expect(origin).not.toBe('')
  })

  test.each(['closed', 'absent', 'html'] as const)('REST %s is left alone for a day, then tried again', async (rest) => {
    const { source, site } = await blog((blogSite) => {
      blogSite.rest = rest
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR, author: 3 })
    })
    await source.poll()
    site.rest = 'open'
    const before = site.log.length
    await source.poll({ now: source.now + DAY - 1 })
    expect(site.log.slice(before).filter((path) => path.includes('wp-json'))).toEqual([])
    const { mentions, warnings } = await source.poll({ now: source.now + 1 })
    expect(mentions).toMatchObject([{ nativeId: 'comment-100', author: { id: '3' } }])
    expect(warnings).toEqual([])
  })

  test('REST that fails for a moment is asked again at the next poll, and the author comes later', async () => {
    const { source, site } = await blog()
    await source.poll()
    site.rest = 'failing'
    site.addComment({ id: 100, post: 4, at: START, author: 3 })
    const failing = await source.poll()
    expect(failing.mentions).toMatchObject([{ nativeId: 'comment-100', author: { id: null, flags: [] } }])
    expect(failing.warnings).toEqual([expect.stringMatching(/did not answer this time.*500/)])
    site.rest = 'open'
    const late = await source.poll()
    expect(late.mentions).toMatchObject([
      { nativeId: 'comment-100', parentRef: failing.mentions[0]?.parentRef, author: { id: '3' } },
    ])
  })

  test('an author once known is not forgotten when REST fails', async () => {
    const { source, site } = await blog((blogSite) => {
      blogSite.addComment({ id: 100, post: 4, at: START - HOUR, author: 3 })
    })
    await source.poll()
    site.rest = 'failing'
    site.change(100, { html: '<p>Geändert.</p>' })
    site.addComment({ id: 101, post: 4, at: START })
    const { mentions } = await source.poll()
    expect(mentions.find(({ nativeId }) => nativeId === 'comment-100')).toMatchObject({ text: 'Geändert.', author: { id: '3' } })
  })

  test('a feed of posts that could not be read is read at the next poll, though nothing changed since', async () => {
    const { source, site, origin } = await blog()
    site.overrides.set('/feed/', { status: 200, type: 'text/xml', body: '<!DOCTYPE html><title>Wartung</title>' })
    expect((await source.poll()).warnings).toEqual([expect.stringContaining('an HTML page titled "Wartung"')])
    site.overrides.clear()
    site.addComment({ id: 100, post: 4, at: START })
    expect(ids(await source.poll())).toEqual([`${origin}/?p=4`, 'comment-100'])
  })

  test('a feed of posts that fails is a warning: the comments matter more', async () => {
    const { source } = await blog((site) => {
      site.overrides.set('/feed/', { status: 500, type: 'text/plain', body: '' })
      site.addComment({ id: 100, post: 4, at: START })
    })
    const { mentions, warnings } = await source.poll()
    expect(ids({ mentions } as never)).toContain('comment-100')
    expect(warnings).toEqual([expect.stringMatching(/^the feed of posts could not be read: .*500/)])
  })
})
