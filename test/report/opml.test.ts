import { expect, test } from 'vitest'
import { readOpml } from '../../src/feeds/formats/opml.js'
import { opmlText } from '../../src/report/opml.js'

const now = Date.UTC(2026, 10, 20, 9)

test('feeds, comments and WordPress sites are written as OPML 2.0; what has no feed is not', () => {
  const rows = [
    { id: 'presse', type: 'feed', url: 'https://news.example/rss?a=1&b="2"' },
    { id: 'forum', type: 'comments', url: 'https://forum.example/a.atom' },
    { id: 'blog', type: 'wordpress', url: 'https://blog.example/x/' },
    { id: 'intern', type: 'wordpress', url: 'https://intern.example/?token=4711' },
    { id: 'social', type: 'mastodon', url: 'https://social.example/@firma' },
  ]
  expect(opmlText(rows, { title: 'Müller & Söhne <AG>\u0000', now })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Müller &amp; Söhne &lt;AG&gt;</title>
    <dateCreated>Fri, 20 Nov 2026 09:00:00 GMT</dateCreated>
  </head>
  <body>
    <outline type="rss" text="presse" title="presse" xmlUrl="https://news.example/rss?a=1&amp;b=&quot;2&quot;"/>
    <outline type="rss" text="forum" title="forum" xmlUrl="https://forum.example/a.atom" category="/monitor/comments"/>
    <outline type="rss" text="blog" title="blog" xmlUrl="https://blog.example/x/comments/feed/" htmlUrl="https://blog.example/x/" category="/monitor/wordpress"/>
    <outline type="rss" text="intern" title="intern" xmlUrl="https://intern.example/comments/feed/" htmlUrl="https://intern.example/?token=4711" category="/monitor/wordpress"/>
  </body>
</opml>
`)
})

test('what was written is read again', () => {
  const text = opmlText([{ id: 'ü<&>"\'', type: 'feed', url: 'https://a.example/?q=1&r=ü' }], { title: 'X', now })
  expect(readOpml(Buffer.from(text)).feeds).toEqual([
    { title: 'ü<&>"\'', url: 'https://a.example/?q=1&r=%C3%BC', page: null, category: null },
  ])
})
