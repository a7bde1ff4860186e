import { describe, expect, onTestFinished, test } from 'vitest'
import { discover } from '../../../src/sources/discovery/discover.js'
import { place } from '../../../src/sources/discovery/suggestion.js'
import { type Loopback, loopback, type Stub } from '../../support/loopback.js'
import { HOUR, quickClient, START } from '../../support/polled-source.js'
import { WordPressServer } from '../../support/wordpress-server.js'

const find = (url: string) => discover(url, quickClient(), { allowPrivate: true })
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const page = (head: string) => ({
  headers: HTML,
  body: `<!DOCTYPE html><html><head><title>Seite &amp; Blog</title>${head}</head><body></body></html>`,
})
const rss = (items: string) => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: `<rss version="2.0"><channel><title>News</title>${items}</channel></rss>`,
})
const item = (number: number, link = `https://x.test/${number}`) =>
  `<item><guid>${number}</guid><title>Titel ${number}</title><link>${link}</link><description>Text ${number}.</description></item>`
const NEWS = rss(item(1) + item(2))
const atom = (entries: string) => ({
  headers: { 'content-type': 'application/atom+xml' },
  body: `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Forum</title>${entries}</feed>`,
})
const reply = (number: number) =>
  `<entry><id>${number}</id><title>Re</title><link href="https://x.test/t#c${number}"/><thr:in-reply-to ref="p"/><content>Text ${number}.</content></entry>`

async function site(stubs: Readonly<Record<string, Stub>>): Promise<Loopback> {
  return await loopback(stubs)
}

describe('an address', () => {
  test('that is a feed of posts', async () => {
    const server = await site({ '/rss': NEWS })
    expect(await find(`${server.origin}/rss`)).toEqual([
      {
        ...place('feed', `${server.origin}/rss`, { reason: 'the address is that of a feed' }),
        title: 'News',
        sample: ['Titel 1', 'Titel 2'],
      },
    ])
  })

  test('that is a feed of comments: told by replies and by links to one comment', async () => {
    const server = await site({ '/c.atom': atom(reply(1) + reply(2)), '/c.rss': rss(item(1, 'https://x.test/t#comment-1')) })
    const found = [...(await find(`${server.origin}/c.atom`)), ...(await find(`${server.origin}/c.rss`))]
    expect(found.map(({ type, sample }) => [type, sample])).toEqual([
      ['comments', ['Text 1.', 'Text 2.']],
      ['comments', ['Text 1.']],
    ])
  })

  test('whose page names its feeds; oEmbed, dead ones and other types are passed over', async () => {
    const server = await site({
      '/': page(
        `<link rel="alternate" type="application/rss+xml" href="news.rss"><link rel='alternate' type='application/json+oembed' href='/oembed'>
         <LINK REL="Alternate" TYPE="application/atom+xml" HREF="/dead"><link rel="alternate" hreflang="fr" href="/fr"><link rel=stylesheet href=x.css>`,
      ),
      '/news.rss': NEWS,
      '/dead': { status: 404 },
    })
    expect((await find(`${server.origin}/`)).map(({ url }) => url)).toEqual([`${server.origin}/news.rss`])
  })

  test('whose HTTP header names its feed', async () => {
    const server = await site({
      '/': { ...page(''), headers: { ...HTML, link: '</news>; rel="alternate"; type="application/rss+xml"; title="a, b"' } },
      '/news': NEWS,
    })
    expect((await find(server.origin)).map(({ url }) => url)).toEqual([`${server.origin}/news`])
  })

  test('that names the same comments as RSS and as Atom: Atom, which knows the parents', async () => {
    const link = (type: string, href: string) => `<link rel="alternate" type="application/${type}+xml" href="${href}">`
    const server = await site({
      '/': page(link('rss', '/c.rss') + link('atom', '/c.atom')),
      '/c.rss': rss(item(1, 'https://x.test/t#c1') + item(2, 'https://x.test/t#c2')),
      '/c.atom': atom(reply(1) + reply(2)),
    })
    expect((await find(server.origin)).map(({ url }) => url)).toEqual([`${server.origin}/c.atom`])
  })

  test('that names none: the usual places are tried', async () => {
    const nothing = { status: 404 }
    const server = await site({
      '/blog/': page(''),
      '/blog/feed/': nothing,
      '/blog/feed.xml': page('hier nicht'),
      '/blog/rss.xml': NEWS,
    })
    expect((await find(`${server.origin}/blog/`)).map(({ url }) => url)).toEqual([`${server.origin}/blog/rss.xml`])
  })

  test('where nothing is found: an error that says what to do', async () => {
    const paths = ['feed/', 'feed.xml', 'rss.xml', 'atom.xml', 'index.xml', 'rss', 'feed.json']
    const server = await site({ '/': page(''), ...Object.fromEntries(paths.map((path) => [`/${path}`, { status: 404 }])) })
    await expect(find(server.origin)).rejects.toMatchObject({
      message: `nothing to monitor was found at ${server.origin}/`,
      hint: expect.stringContaining('address of the feed itself'),
    })
  })

  test('that cannot be reached: the error of the request', async () => {
    const server = await site({ '/': { status: 403 } })
    await expect(find(server.origin)).rejects.toMatchObject({ name: 'HttpError', status: 403 })
  })
})

test.each([true, false])(
  'a WordPress is told by its REST API, whatever page is given (pretty permalinks: %s)',
  async (isPretty) => {
    const server = new WordPressServer()
    const origin = await server.start()
    onTestFinished(() => server.stop())
    server.prettyPermalinks = isPretty
    server.addPost({ id: 4, at: START })
    server.addComment({ id: 100, post: 4, at: START + HOUR, html: '<p>Seit Tagen keine Antwort.</p>' })
    expect(await find(origin)).toEqual([
      {
        ...place('wordpress', `${origin}/`, { reason: 'the page names the REST API of its WordPress' }),
        title: 'Störungsblog',
        sample: ['Seit Tagen keine Antwort.'],
      },
    ])
  },
)
