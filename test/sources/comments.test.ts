import { readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FeedSite, type SiteEntry } from '../support/feed-site.js'
import { loopback } from '../support/loopback.js'
import { DAY, HOUR, MINUTE, PolledSource, START, sourceConfig } from '../support/polled-source.js'

const PAGE = 'https://blog.test/tarif/'

const entry = (id: string, change: Partial<SiteEntry> = {}): SiteEntry => ({
  id,
  title: 'Kommentar zu Neuer Tarif',
  link: `${PAGE}#comment-${id}`,
  text: `Text ${id}.`,
  at: START - DAY,
  ...change,
})

async function begin(entries: readonly SiteEntry[]) {
  const site = new FeedSite()
  site.entries = [...entries]
  const url = await site.start()
  onTestFinished(() => site.stop())
  return { site, source: new PolledSource(sourceConfig('comments', url)) }
}

async function rootsOf(entries: readonly SiteEntry[]) {
  const { source } = await begin(entries)
  const { mentions } = await source.poll()
  return Object.fromEntries(mentions.map(({ nativeId, rootRef }) => [nativeId, rootRef]))
}

test('an item is a comment, and its title, which names the post, stays', async () => {
  const { source } = await begin([entry('7')])
  expect((await source.poll()).mentions).toEqual([
    {
      nativeId: '7',
      role: 'comment',
      url: `${PAGE}#comment-7`,
      title: 'Kommentar zu Neuer Tarif',
      text: 'Text 7.',
      author: { id: null, handle: null, name: 'Jana K.', url: null, followers: null, flags: [] },
      language: 'de',
      publishedAt: START - DAY,
      editedAt: null,
      parentRef: null,
      rootRef: `page:${PAGE}`,
      official: null,
      deleted: false,
    },
  ])
})

describe('the root of a thread', () => {
  test('flat: the page, for each of several threads its own', async () => {
    expect(await rootsOf([entry('1'), entry('2'), entry('3', { link: 'https://blog.test/stoerung#c3' })])).toEqual({
      1: `page:${PAGE}`,
      2: `page:${PAGE}`,
      3: 'page:https://blog.test/stoerung',
    })
  })

  test('flat: pages of comments and tracking do not make another thread', async () => {
    expect(
      await rootsOf([
        entry('1', { link: `${PAGE}comment-page-2/#comment-1` }),
        entry('2', { link: `${PAGE}?cpage=3#comment-2` }),
        entry('3', { link: `${PAGE}?replytocom=1&utm_source=rss#comment-3` }),
      ]),
    ).toEqual({ 1: `page:${PAGE}`, 2: `page:${PAGE}`, 3: `page:${PAGE}` })
  })

  test('a reply to the post and a reply to a reply meet', async () => {
    expect(
      await rootsOf([
        entry('2', { replyTo: { ref: '1', href: `${PAGE}#comment-1` } }),
        entry('1', { replyTo: { ref: 'tag:blog.test,2026:p-12', href: PAGE } }),
      ]),
    ).toEqual({ 1: `page:${PAGE}`, 2: `page:${PAGE}` })
  })

  test('forum posts with pages of their own: the opening post’s page, at any depth', async () => {
    const post = (id: string, ref?: string) =>
      entry(id, { link: `https://forum.test/p/${id}`, ...(ref ? { replyTo: { ref } } : {}) })
    expect(await rootsOf([post('4', '3'), post('3', '2'), post('2', '1'), post('1')])).toEqual({
      1: 'page:https://forum.test/p/1',
      2: 'page:https://forum.test/p/1',
      3: 'page:https://forum.test/p/1',
      4: 'page:https://forum.test/p/1',
    })
  })

  test('forum posts: a reply finds its thread when the parent has left the feed', async () => {
    const post = (id: string, ref?: string) =>
      entry(id, { link: `https://forum.test/p/${id}`, ...(ref ? { replyTo: { ref } } : {}) })
    const { site, source } = await begin([post('2', '1'), post('1')])
    await source.poll()
    site.entries = [post('3', '2')]
    expect((await source.poll({ now: source.now + MINUTE })).mentions).toMatchObject([
      { nativeId: '3', parentRef: '2', rootRef: 'page:https://forum.test/p/1' },
    ])
  })

  test('an item keeps its root when its parent has left the feed', async () => {
    const first = entry('1', { link: 'https://forum.test/t/9?page=1#p1' })
    const second = entry('2', { link: 'https://forum.test/t/9?page=2#p2', replyTo: { ref: '1' } })
    const { site, source } = await begin([second, first])
    expect((await source.poll()).mentions[0]?.rootRef).toBe('page:https://forum.test/t/9?page=1')
    site.entries = [{ ...second, text: 'geändert' }]
    expect((await source.poll()).mentions[0]?.rootRef).toBe('page:https://forum.test/t/9?page=1')
  })

  test('nothing known but the reference: the reference', async () => {
    const orphan = entry('5', { link: '', replyTo: { ref: 'tag:blog.test,2026:p-12' } })
    expect(await rootsOf([orphan])).toEqual({ 5: 'tag:blog.test,2026:p-12' })
  })

  test('replies in a circle end somewhere', async () => {
    const roots = await rootsOf([entry('1', { replyTo: { ref: '2' } }), entry('2', { replyTo: { ref: '1' } })])
    expect(roots).toEqual({ 1: `page:${PAGE}`, 2: `page:${PAGE}` })
  })

  test('a chain of 5,000 replies is joined at once', async () => {
    const post = (id: number) =>
      entry(String(id), { link: `https://forum.test/p/${id}`, ...(id > 1 ? { replyTo: { ref: String(id - 1) } } : {}) })
    const { site, source } = await begin([])
    site.window = 5_000
    site.entries = Array.from({ length: 5_000 }, (_, index) => post(5_000 - index))
    const { mentions } = await source.poll()
    expect(new Set(mentions.map(({ rootRef }) => rootRef))).toEqual(new Set(['page:https://forum.test/p/1']))
  })
})

describe('what opens a thread', () => {
  const rolesOf = async (entries: readonly SiteEntry[]) => {
    const { source } = await begin(entries)
    const { mentions } = await source.poll()
    return Object.fromEntries(mentions.map(({ nativeId, role }) => [nativeId, role]))
  }
  const page = (id: string) => ({ link: `https://forum.test/p/${id}` })

  test('forum: who replies to nothing and has a page to itself', async () => {
    expect(await rolesOf([entry('2', { ...page('2'), replyTo: { ref: '1' } }), entry('1', page('1'))])).toEqual({
      1: 'post',
      2: 'comment',
    })
  })

  test('comments whose links name no comment share their page, so none of them does', async () => {
    expect(await rolesOf([entry('2', { link: PAGE }), entry('1', { link: PAGE })])).toEqual({ 1: 'comment', 2: 'comment' })
  })
})

test('looking again at a thread reads the feed whole, with the same ids', async () => {
  const { site, source } = await begin([entry('1')])
  await source.poll()
  site.entries.unshift(entry('2', { author: 'Beispiel Kundendienst' }))
  const found = await source.refetch(`page:${PAGE}`, { waiting: ['1'] })
  expect(found.map(({ nativeId }) => nativeId)).toEqual(['2', '1'])
  expect(site.answers).toEqual([200, 200])
})

test('threads that are looked at in one run share one reading; the next run reads anew', async () => {
  const { site, source } = await begin([entry('1'), entry('2', { link: 'https://blog.test/stoerung#c2' })])
  await source.poll()
  await Promise.all([source.refetch(`page:${PAGE}`), source.refetch('page:https://blog.test/stoerung')])
  expect(site.answers).toEqual([200, 200])
  source.now += 15 * MINUTE
  await source.refetch(`page:${PAGE}`)
  expect(site.answers).toEqual([200, 200, 200])
})

describe('Isso', () => {
  const fixture = readFileSync('test/fixtures/comments/isso-replies-name-their-parent.xml')
  const headers = { 'content-type': 'text/xml', etag: '"1-41"', 'last-modified': 'Sat, 21 Nov 2026 17:37:21 GMT' }

  test('replies and their parents are one thread', async () => {
    const server = await loopback({ '/feed': { headers, body: fixture } })
    const { mentions } = await new PolledSource(sourceConfig('comments', `${server.origin}/feed?uri=/beitrag-1/`)).poll()
    expect(mentions.map(({ nativeId, parentRef, rootRef }) => [nativeId, parentRef, rootRef])).toEqual([
      ['tag:blog.example.test,2018:/isso/1/41', null, 'page:http://blog.example.test/beitrag-1/'],
      [
        'tag:blog.example.test,2018:/isso/1/46',
        'tag:blog.example.test,2018:/isso/1/41',
        'page:http://blog.example.test/beitrag-1/',
      ],
    ])
  })

  test('a reply hides behind the ETag of the newest top-level comment: found within the hour', async () => {
    const before = String(fixture).replace(/<entry><id>[^<]*46<[\s\S]*?<\/entry>/, '')
    const whole = [
      { headers, body: before },
      { headers, body: fixture },
    ]
    const server = await loopback({ '/feed': [whole[0]!, { status: 304, headers }, whole[1]!] })
    const source = new PolledSource(sourceConfig('comments', `${server.origin}/feed`))
    await source.poll()
    expect((await source.poll({ now: source.now + HOUR - 1 })).unchanged).toBe(true)
    const late = await source.poll({ now: source.now + 1 })
    expect(late.mentions.map(({ nativeId }) => nativeId)).toContain('tag:blog.example.test,2018:/isso/1/46')
  })
})
