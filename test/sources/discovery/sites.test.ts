import { describe, expect, test } from 'vitest'
import { discover } from '../../../src/sources/discovery/discover.js'
import { type Loopback, loopback, type Stub } from '../../support/loopback.js'
import { quickClient } from '../../support/polled-source.js'

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const page = (head: string, body = ''): Stub => ({
  headers: HTML,
  body: `<!DOCTYPE html><html><head><title>Titel</title>${head}</head>${body === '' ? '<body>' : body}</body></html>`,
})
const made = (generator: string) => `<meta name="generator" content="${generator}">`
const json = (value: unknown): Stub => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) })
const feed = (...titles: readonly string[]): Stub => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: `<rss version="2.0"><channel><title>Feed</title>${titles.map((title) => `<item><title>${title}</title><link>https://x.test/${title}</link></item>`).join('')}</channel></rss>`,
})
const MISSING: Stub = { status: 404 }
const NODEBB = '<meta name="msapplication-badge" content="frequency=30; polling-uri=https://forum.firma.example/sitemap.xml">'

/** What a server of the Fediverse says of itself. */
const runs = (name: string): Readonly<Record<string, Stub>> => ({
  '/.well-known/nodeinfo': json({
    links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.1', href: '/nodeinfo/2.1' }],
  }),
  '/nodeinfo/2.1': json({ version: '2.1', software: { name, version: '4.5.1' } }),
})

interface Case {
  readonly path: string
  readonly stubs: Readonly<Record<string, Stub>>
  /** Type, address without the origin, and keys where there are any. */
  readonly found: readonly (readonly [type: string, url: string, keys?: unknown])[]
}

async function find(path: string, stubs: Readonly<Record<string, Stub>>) {
  const server: Loopback = await loopback(stubs)
  const found = await discover(`${server.origin}${path}`, quickClient(), { allowPrivate: true })
  return { found, server }
}

const CASES: Readonly<Record<string, Case>> = {
  'a profile: the server says that it runs Mastodon, and the page itself is never needed': {
    path: '/@firma',
    stubs: runs('Mastodon'),
    found: [['mastodon', '/@firma']],
  },
  'a hashtag on Mastodon: the account, or the feed for who has none': {
    path: '/tags/firma',
    stubs: runs('mastodon'),
    found: [
      ['mastodon', '/', { hashtags: ['firma'] }],
      ['feed', '/tags/firma.rss'],
    ],
  },
  'the front of a Mastodon: told by its page, then by the server': {
    path: '/',
    stubs: { '/': page('', '<body><div id="mastodon">'), ...runs('mastodon') },
    found: [['mastodon', '/']],
  },
  'a community of Lemmy': { path: '/c/austria', stubs: runs('lemmy'), found: [['lemmy', '/c/austria']] },
  'the front of a Lemmy, which names feeds of posts alone': {
    path: '/',
    stubs: {
      '/': page('<link rel="alternate" type="application/atom+xml" href="/feeds/all.xml?sort=Active">'),
      ...runs('lemmy'),
    },
    found: [['lemmy', '/']],
  },
  'a path like a profile, on a site that runs none of it: its page is read': {
    path: '/@jana',
    stubs: {
      '/.well-known/nodeinfo': MISSING,
      '/@jana': page('<link rel="alternate" type="application/rss+xml" href="/feed/@jana">'),
      '/feed/@jana': feed('Beitrag'),
    },
    found: [['feed', '/feed/@jana']],
  },
  'a topic of Discourse, below a folder': {
    path: '/forum/t/modem/7788/3',
    stubs: {
      '/forum/t/modem/7788/3': page(
        `${made('Discourse 3.5.0 - https://github.com/discourse')}<meta name="discourse-base-uri" content="/forum">`,
      ),
    },
    found: [['discourse', '/forum/']],
  },
  'a post of Ghost: its comments, or the posts for who has no key': {
    path: '/tarif/',
    stubs: {
      '/tarif/': page(`${made('Ghost 6.2')}<link rel="alternate" type="application/rss+xml" href="/rss/">`),
      '/rss/': feed('Eins'),
    },
    found: [
      ['ghost', '/'],
      ['feed', '/rss/'],
    ],
  },
  'a Ghost in a folder, whose admins have an address of their own': {
    path: '/magazin/tarif/',
    stubs: {
      '/magazin/tarif/': page(
        `${made('Ghost 5.130')}<link rel="alternate" type="application/rss+xml" href="/magazin/rss/"><script data-key="0" data-api="/verwaltung/ghost/api/content/"></script>`,
      ),
      '/magazin/rss/': feed('Eins'),
    },
    found: [
      ['ghost', '/magazin/', { api: '/verwaltung' }],
      ['feed', '/magazin/rss/'],
    ],
  },
  'a blog of Blogger under a name of its own': {
    path: '/2026/07/tarif.html',
    stubs: { '/2026/07/tarif.html': page(made('blogger')) },
    found: [['blogger', '/']],
  },
  'a project in a GitLab of their own': {
    path: '/gruppe/app/-/issues/7',
    stubs: { '/gruppe/app/-/issues/7': page('<meta content="GitLab" property="og:site_name">') },
    found: [['gitlab', '/gruppe/app']],
  },
  'comments of Disqus by the script': {
    path: '/post',
    stubs: {
      '/post': page(
        '',
        '<body><div id="disqus_thread"></div><script src="//beispielzeitung.disqus.com/embed.js" async></script>',
      ),
    },
    found: [['disqus', '/', { forum: 'beispielzeitung' }]],
  },
  'comments of Disqus by the code that loads it, and the feed beside them': {
    path: '/post',
    stubs: {
      '/post': page(
        '<link rel="alternate" type="application/rss+xml" href="/rss">',
        "<body><script>(function(){var d=document,s=d.createElement('script');s.src='https://bsp-blog.disqus.com/embed.js';})()</script>",
      ),
      '/rss': feed('Eins'),
    },
    found: [
      ['disqus', '/', { forum: 'bsp-blog' }],
      ['feed', '/rss'],
    ],
  },
  'a WordPress that left its comments to Disqus: those first': {
    path: '/',
    stubs: {
      '/': page('<link rel="https://api.w.org/" href="/wp-json/" /><script>var disqus_shortname = "bsp";</script>'),
      '/comments/feed/atom/': MISSING,
      '/?feed=comments-atom': MISSING,
    },
    found: [
      ['disqus', '/', { forum: 'bsp' }],
      ['wordpress', '/'],
    ],
  },
  'comments of Isso': {
    path: '/tarif/',
    stubs: { '/tarif/': page('<script data-isso="/isso/" src="/isso/js/embed.min.js"></script>') },
    found: [['isso', '/', { api: '/isso', pages: ['/tarif/'] }]],
  },
  'comments of Remark42': {
    path: '/tarif/',
    stubs: {
      '/tarif/': page("<script>var remark_config = { host: '/remark', site_id: 'blog', components: ['embed'] }</script>"),
    },
    found: [['remark42', '/', { api: '/remark', site: 'blog' }]],
  },
  'a site that receives webmentions, beside its feed': {
    path: '/',
    stubs: {
      '/': page(
        '<link rel="webmention" href="https://webmention.io/firma.at/webmention"><link rel="alternate" type="application/rss+xml" href="/rss">',
      ),
      '/rss': feed('Eins'),
    },
    found: [
      ['feed', '/rss'],
      ['webmention', '/'],
    ],
  },
  'a topic of phpBB that names its feed: replies, though the feed does not say so': {
    path: '/viewtopic.php?t=12',
    stubs: {
      '/viewtopic.php?t=12': page(
        '<link rel="alternate" type="application/atom+xml" href="/app.php/feed/topic/12">',
        '<body id="phpbb">',
      ),
      '/app.php/feed/topic/12': feed('Re: Modem'),
    },
    found: [['comments', '/app.php/feed/topic/12']],
  },
  'a topic of phpBB that names none': {
    path: '/forum/viewtopic.php?f=3&t=12',
    stubs: {
      '/forum/viewtopic.php': page('', '<body id="phpbb">'),
      '/forum/app.php/feed/topic/12': MISSING,
      '/forum/feed/topic/12': feed('Re: Modem'),
    },
    found: [['comments', '/forum/feed/topic/12']],
  },
  'a topic of NodeBB': {
    path: '/topic/77/modem-tot/3',
    stubs: { '/topic/77/modem-tot/3': page(''), '/topic/77.rss': feed('Modem tot') },
    found: [['comments', '/topic/77.rss']],
  },
  'a category of NodeBB: its page names the topics alone, each with whatever was said in it last': {
    path: '/category/5/hilfe',
    stubs: {
      '/category/5/hilfe': page(`${NODEBB}<link rel="alternate" type="application/rss+xml" href="/category/5.rss">`),
      '/category/5/recentposts.rss': feed('Modem tot'),
    },
    found: [['comments', '/category/5/recentposts.rss']],
  },
  'a category of a NodeBB that keeps no other feed': {
    path: '/category/5/hilfe',
    stubs: {
      '/category/5/hilfe': page(`${NODEBB}<link rel="alternate" type="application/rss+xml" href="/category/5.rss">`),
      '/category/5.rss': feed('Modem tot'),
      '/category/5/recentposts.rss': MISSING,
    },
    found: [['comments', '/category/5.rss']],
  },
  'the first page of a NodeBB below a path, which names no feed': {
    path: '/forum/',
    stubs: {
      '/forum/': page(NODEBB.replace('/sitemap.xml', '/forum/sitemap.xml')),
      '/forum/recentposts.rss': feed('Modem tot'),
    },
    found: [['comments', '/forum/recentposts.rss']],
  },
  'a discussion of Flarum': {
    path: '/d/21-modem-tot/5',
    stubs: { '/d/21-modem-tot/5': page('', '<body><div id="flarum-loading">'), '/atom/d/21-modem-tot': feed('Modem tot') },
    found: [['comments', '/atom/d/21-modem-tot']],
  },
  'the feed of a WordPress: the blog itself, which has its comments, then the feed': {
    path: '/feed/',
    stubs: {
      '/feed/': (request) => ({
        headers: { 'content-type': 'application/rss+xml' },
        body: `<rss version="2.0"><channel><title>Blog</title><link>http://${request.headers.host}/</link><item><title>Eins</title><guid>1</guid></item></channel></rss>`,
      }),
      '/': page('<link rel="https://api.w.org/" href="/wp-json/" />'),
      '/comments/feed/atom/': feed(),
    },
    found: [
      ['wordpress', '/'],
      ['feed', '/feed/'],
    ],
  },
  'the feed of a blog of Blogger': {
    path: '/feeds/posts/default',
    stubs: {
      '/feeds/posts/default': {
        headers: { 'content-type': 'application/atom+xml' },
        body: '<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:blogger.com,1999:blog-900</id><title>Blog</title><entry><id>1</id><title>Eins</title></entry></feed>',
      },
    },
    found: [
      ['blogger', '/'],
      ['feed', '/feeds/posts/default'],
    ],
  },
}

describe('what a site tells of itself', () => {
  test.each(Object.entries(CASES))('%s', async (_, { path, stubs, found: wanted }) => {
    const { found, server } = await find(path, stubs)
    const brief = found.map(({ type, url, keys }) => [type, url, ...(Object.keys(keys).length > 0 ? [keys] : [])])
    const here = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(server.origin, '')) as unknown
    expect(here(brief)).toEqual(wanted)
  })
})

describe('a page that means us harm', () => {
  test('names a thousand feeds: no more than twelve requests are made', async () => {
    const links = Array.from(
      { length: 1_000 },
      (_, index) => `<link rel="alternate" type="application/rss+xml" href="/x?${index}">`,
    )
    const stubs = { '/': page(links.join('')), '/x': MISSING, '/feed/': MISSING, '/feed.xml': MISSING, '/rss.xml': MISSING }
    const server = await loopback(stubs)
    await expect(discover(server.origin, quickClient(), { allowPrivate: true })).rejects.toThrow('nothing to monitor was found')
    expect(server.received).toHaveLength(12)
  })

  test('sends us into the private network: nothing is asked there', async () => {
    const server = await loopback({})
    await expect(discover(`${server.origin}/`, quickClient(), { allowPrivate: false })).rejects.toMatchObject({
      kind: 'private-address',
    })
    expect(server.received).toEqual([])
  })

  test('says it runs what it likes, in a document without end or sense', async () => {
    const stubs = {
      '/.well-known/nodeinfo': json({
        links: [null, 7, { rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0', href: 'file:///etc/passwd' }],
      }),
      '/@firma': page('<link rel="alternate" type="application/rss+xml" href="/rss">'),
      '/rss': feed('Eins'),
    }
    const { found } = await find('/@firma', stubs)
    expect(found.map(({ type }) => type)).toEqual(['feed'])
  })

  test('begins the same thing sixty thousand times, and never ends it', async () => {
    const { found } = await find('/x', { '/x': page(`<script>${'remark_config = {'.repeat(60_000)}</script>`) })
    expect(found.map(({ type }) => type)).toEqual(['remark42'])
  })
})
