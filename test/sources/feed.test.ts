import { describe, expect, onTestFinished, test } from 'vitest'
import { FeedSite, type SiteEntry } from '../support/feed-site.js'
import { loopback } from '../support/loopback.js'
import { DAY, HOUR, ids, MINUTE, PolledSource, START, sourceConfig } from '../support/polled-source.js'

const entry = (number: number, change: Partial<SiteEntry> = {}): SiteEntry => ({
  id: `tag:news.test,2026:${number}`,
  title: `Meldung ${number}`,
  link: `https://news.test/${number}`,
  text: `Text ${number}.`,
  at: START - DAY + number * MINUTE,
  ...change,
})

async function begin(entries: readonly SiteEntry[] = [entry(1)], change: Parameters<typeof sourceConfig>[2] = {}) {
  const site = new FeedSite()
  site.entries = [...entries]
  const url = await site.start()
  onTestFinished(() => site.stop())
  return { site, source: new PolledSource(sourceConfig('feed', url, change)) }
}

const RSS = (items: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items}</channel></rss>`
const XML = { 'content-type': 'application/rss+xml' }

describe('an item becomes a mention', () => {
  test('whole', async () => {
    const { source } = await begin([
      entry(1, { text: 'Seit drei Tagen <keine> Antwort.', updated: START - HOUR, author: 'Jana\tK.' }),
    ])
    expect((await source.poll()).mentions).toEqual([
      {
        nativeId: 'tag:news.test,2026:1',
        role: 'post',
        url: 'https://news.test/1',
        title: 'Meldung 1',
        text: 'Seit drei Tagen <keine> Antwort.',
        author: { id: null, handle: null, name: 'Jana K.', url: null, followers: null, flags: [] },
        language: 'de',
        publishedAt: START - DAY + MINUTE,
        editedAt: START - HOUR,
        parentRef: null,
        rootRef: null,
        official: null,
        deleted: false,
      },
    ])
  })

  test('an unknown date stays unknown', async () => {
    const { source } = await begin([entry(1, { at: null })])
    expect((await source.poll()).mentions[0]).toMatchObject({ publishedAt: null, editedAt: null })
  })

  test('a reply is a comment on its parent', async () => {
    const { source } = await begin([entry(2, { replyTo: { ref: 'tag:news.test,2026:1' } }), entry(1)])
    expect((await source.poll()).mentions[0]).toMatchObject({ role: 'comment', parentRef: 'tag:news.test,2026:1', rootRef: null })
  })

  test('a reply to itself is none', async () => {
    const { source } = await begin([entry(1, { replyTo: { ref: 'tag:news.test,2026:1' } })])
    expect((await source.poll()).mentions[0]).toMatchObject({ parentRef: null })
  })

  test('a text of 300,000 characters is cut at 100,000', async () => {
    const { source } = await begin([entry(1, { text: 'Wort '.repeat(60_000) })])
    expect((await source.poll()).mentions[0]?.text.length).toBe(100_000)
  })
})

describe('asking again', () => {
  test('validators go out as they came, and only after they were stored with the items', async () => {
    const { site, source } = await begin()
    await source.poll({ crash: true })
    await source.poll()
    expect(site.requests[1]?.headers['if-none-match']).toBeUndefined()
    await source.poll()
    expect(site.requests[2]?.headers['if-none-match']).toMatch(/^"[0-9a-f]{40}"$/)
    expect(site.answers).toEqual([200, 200, 304])
  })

  test('a rotating ETag with the same body counts as unchanged', async () => {
    const { site, source } = await begin()
    site.rotatesEtag = true
    await source.poll()
    expect(await source.poll()).toMatchObject({ unchanged: true, mentions: [], coverage: { contiguous: true } })
    expect(site.answers).toEqual([200, 200])
  })

  test('once a day the whole feed is read, whatever the validators say', async () => {
    const { site, source } = await begin()
    await source.poll()
    await source.poll({ now: source.now + DAY - 1 })
    await source.poll({ now: source.now + 1 })
    expect(site.answers).toEqual([200, 304, 200])
  })

  test('a clock that was set back makes the next look a whole one', async () => {
    const { site, source } = await begin()
    await source.poll()
    await source.poll({ now: source.now - 10 * DAY })
    expect(site.answers).toEqual([200, 200])
  })

  test('Expires: 0 means that validators are not to be trusted', async () => {
    const { site, source } = await begin()
    site.headers['expires'] = '0'
    await source.poll()
    expect(await source.poll()).toMatchObject({ unchanged: true })
    expect(site.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined])
  })

  test('configured headers and credentials are sent', async () => {
    const { site, source } = await begin([entry(1)], { headers: { 'x-kunde': '7' } })
    source.authorization = 'Bearer geheim'
    await source.poll()
    expect(site.requests[0]?.headers).toMatchObject({ 'x-kunde': '7', authorization: 'Bearer geheim' })
  })
})

describe('coverage', () => {
  test('from the oldest date of the document, also when it is unchanged', async () => {
    const { source } = await begin([entry(3), entry(1), entry(2)])
    const from = START - DAY + MINUTE
    expect((await source.poll()).coverage.from).toBe(from)
    expect((await source.poll()).coverage).toEqual({ from, to: source.now, contiguous: true })
  })

  test('a feed that was emptied lost nothing', async () => {
    const { site, source } = await begin()
    await source.poll()
    site.entries = []
    expect((await source.poll()).coverage.contiguous).toBe(true)
  })

  test('a feed that was empty has no gap when it fills', async () => {
    const { site, source } = await begin([])
    await source.poll()
    site.entries = [entry(2), entry(1)]
    expect((await source.poll()).coverage.contiguous).toBe(true)
  })

  test('older pages are read until a known item comes, and no further', async () => {
    const { site, source } = await begin([entry(1)])
    Object.assign(site, { paged: true, window: 2 })
    await source.poll()
    site.entries = Array.from({ length: 5 }, (_, index) => entry(6 - index)).concat(
      site.entries,
      Array.from({ length: 9 }, (_, index) => entry(50 + index)),
    )
    const result = await source.poll()
    expect(result.coverage.contiguous).toBe(true)
    expect(ids(result).slice(0, 5)).toEqual([6, 5, 4, 3, 2].map((number) => `tag:news.test,2026:${number}`))
    expect(site.requests.map(({ path }) => path).slice(1)).toEqual(['/feed.atom', '/feed.atom?page=2', '/feed.atom?page=3'])
  })

  test('an older page that cannot be read leaves the gap open and says why', async () => {
    const next = '<link rel="next" href="/alt"/>'
    const feed = (id: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom">${next}<entry><id>${id}</id><title>${id}</title></entry></feed>`
    const server = await loopback({ '/feed': [{ body: feed('a') }, { body: feed('b') }], '/alt': { status: 404 } })
    const source = new PolledSource(sourceConfig('feed', `${server.origin}/feed`))
    await source.poll()
    const result = await source.poll()
    expect(result.coverage.contiguous).toBe(false)
    expect(result.warnings).toEqual([expect.stringMatching(/^an older page of the feed could not be read: .*404/)])
  })

  test('a page that names an older page on another host is not followed', async () => {
    const feed = (id: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="http://localhost:1/x"/><entry><id>${id}</id><title>${id}</title></entry></feed>`
    const server = await loopback({ '/feed': [{ body: feed('a') }, { body: feed('b') }] })
    const source = new PolledSource(sourceConfig('feed', `${server.origin}/feed`))
    await source.poll()
    expect(await source.poll()).toMatchObject({ warnings: [], coverage: { contiguous: false } })
  })
})

describe('a feed that moves', () => {
  const item = RSS('<item><guid>1</guid><title>eins</title></item>')

  test('for good: after three identical redirects the new address is asked, and said', async () => {
    const server = await loopback({
      '/alt': Array.from({ length: 3 }, () => ({ status: 301, headers: { location: '/neu' } })),
      '/neu': Array.from({ length: 4 }, () => ({ headers: XML, body: item })),
    })
    const source = new PolledSource(sourceConfig('feed', `${server.origin}/alt`))
    expect((await source.poll()).warnings).toEqual([])
    expect((await source.poll()).warnings).toEqual([])
    const warning = `${server.origin}/alt has moved permanently to ${server.origin}/neu, which is asked instead; set "url" of this source to the new address`
    expect((await source.poll()).warnings).toEqual([warning])
    expect((await source.poll()).warnings).toEqual([warning])
    expect(server.received.map(({ url }) => url)).toEqual(['/alt', '/neu', '/alt', '/neu', '/alt', '/neu', '/neu'])
  })

  test('a redirect that is interrupted starts to count again', async () => {
    const moved = { status: 301, headers: { location: '/neu' } }
    const here = { headers: XML, body: item }
    const server = await loopback({ '/alt': [moved, moved, here, moved, moved], '/neu': [here, here, here, here] })
    const source = new PolledSource(sourceConfig('feed', `${server.origin}/alt`))
    for (let poll = 1; poll <= 5; poll += 1) expect((await source.poll()).warnings).toEqual([])
  })

  test('a temporary redirect is followed and never believed', async () => {
    const server = await loopback({
      '/alt': Array.from({ length: 5 }, () => ({ status: 302, headers: { location: '/neu' } })),
      '/neu': Array.from({ length: 5 }, () => ({ headers: XML, body: item })),
    })
    const source = new PolledSource(sourceConfig('feed', `${server.origin}/alt`))
    for (let poll = 1; poll <= 5; poll += 1) expect((await source.poll()).warnings).toEqual([])
  })

  test('to an address with a secret of its own is never believed, for such an address expires and must not be stored', async () => {
    const server = await loopback({
      '/alt': Array.from({ length: 4 }, () => ({ status: 301, headers: { location: '/neu?signature=4711' } })),
      '/neu': Array.from({ length: 4 }, () => ({ headers: XML, body: item })),
    })
    const source = new PolledSource(sourceConfig('feed', `${server.origin}/alt`))
    for (let poll = 1; poll <= 4; poll += 1) expect((await source.poll()).warnings).toEqual([])
    expect(JSON.stringify(source.memory)).not.toContain('signature')
  })

  test('when the new address dies, the configured one is asked again', async () => {
    const server = await loopback({
      '/alt': [
        ...Array.from({ length: 3 }, () => ({ status: 308, headers: { location: '/neu' } })),
        { headers: XML, body: item },
      ],
      '/neu': [...Array.from({ length: 3 }, () => ({ headers: XML, body: item })), { status: 404 }],
    })
    const source = new PolledSource(sourceConfig('feed', `${server.origin}/alt`))
    for (let poll = 1; poll <= 3; poll += 1) await source.poll()
    expect((await source.poll()).warnings).toEqual([])
  })

  test('another configured address starts afresh, but known items keep their ids', async () => {
    const server = await loopback({ '/a': { headers: XML, body: item }, '/b': { headers: XML, body: item } })
    const source = new PolledSource(sourceConfig('feed', `${server.origin}/a`))
    const first = await source.poll()
    source.config = sourceConfig('feed', `${server.origin}/b`)
    expect(ids(await source.poll())).toEqual(ids(first))
  })

  test('credentials are not sent to another host, even when the feed has moved there', async () => {
    const target = await loopback({ '/neu': Array.from({ length: 4 }, () => ({ headers: XML, body: item })) })
    const server = await loopback({
      '/alt': Array.from({ length: 3 }, () => ({ status: 301, headers: { location: `${target.origin}/neu` } })),
    })
    const source = new PolledSource(sourceConfig('feed', `${server.origin}/alt`, { headers: { 'x-schluessel': 'geheim' } }))
    source.authorization = 'Bearer geheim'
    for (let poll = 1; poll <= 4; poll += 1) await source.poll()
    const last = target.received.at(-1)?.headers
    expect([last?.['authorization'], last?.['x-schluessel']]).toEqual([undefined, undefined])
  })
})

test('JSON Feed "expired": its last items are delivered, then the source has ended', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Ende',
    expired: true,
    items: [{ id: '1', content_text: 'Das war es.' }],
  }
  const server = await loopback({
    '/feed.json': { headers: { 'content-type': 'application/feed+json' }, body: JSON.stringify(feed) },
  })
  const source = new PolledSource(sourceConfig('feed', `${server.origin}/feed.json`))
  expect(ids(await source.poll())).toEqual(['1'])
  await expect(source.poll()).rejects.toMatchObject({ name: 'SourceGone', message: expect.stringContaining('expired') })
})

test('what is wrong with the document is a warning of the poll', async () => {
  const server = await loopback({
    '/feed': { headers: XML, body: RSS('<item><guid>1</guid><title>abgeschnitten</title></item><item><ti') },
  })
  const result = await new PolledSource(sourceConfig('feed', `${server.origin}/feed`)).poll()
  expect([ids(result), result.warnings.length > 0]).toEqual([['1'], true])
})
