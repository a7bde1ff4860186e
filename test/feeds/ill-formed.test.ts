import { describe, expect, it } from 'vitest'
import { type FeedEntry, parseFeed, readFeed } from '../../src/feeds/index.js'
import { entry, fixture, ORIGIN, person, rss } from './fixture.js'

const first = (bytes: Buffer): FeedEntry => parseFeed(bytes, ORIGIN).entries[0]!
const pick = (value: FeedEntry, expected: Partial<FeedEntry>) =>
  Object.fromEntries(Object.keys(expected).map((key) => [key, value[key as keyof FeedEntry]]))

describe('a template with every mistake at once', () => {
  it('gives all three items, and says what was wrong', async () => {
    const feed = await readFeed(fixture('ill-formed.rss'), ORIGIN)
    expect(feed.title).toBe('Müller & Söhne – Neues')
    expect(feed.link).toBe('https://mueller.example/?a=1&b=2&copy=3')
    expect(feed.reader).toBe('own')
    expect(feed.entries).toEqual([
      entry({
        id: 'm-1',
        title: 'Preis < 5 € <3 & billig',
        link: 'https://mueller.example/1?a=1&b=2',
        published: Date.UTC(2026, 7, 3, 7),
        summary: 'Zeile eins<br>Zeile zwei <img src="https://origin.example/a.png"> <p>drei',
        author: 'Jürgen Ä.',
        authors: [person('Jürgen Ä.')],
      }),
      entry({ id: 'm-2', title: 'Ein <y und ein z' }),
      entry({ id: 'm-3', title: 'Letzter' }),
    ])
    expect(feed.warnings).toEqual([
      'Text before the feed was skipped.',
      'A "<" that opens no tag was read as text.',
      'A date was not understood and counts as unknown: "31.02.2026".',
    ])
  })
})

describe('cut in transfer', () => {
  it.each(['wordpress-comments.rss', 'forum-threads.atom'])(
    '%s: the items before the cut, and none that may be half',
    async (name) => {
      const whole = fixture(name)
      const all = (await readFeed(whole, ORIGIN)).entries
      const start = whole.lastIndexOf(name.endsWith('rss') ? '<item>' : '<entry')
      const end = whole.lastIndexOf(name.endsWith('rss') ? '</item>' : '</entry>')
      for (let at = start; at < end; at += 7) {
        const feed = await readFeed(whole.subarray(0, at), ORIGIN)
        expect(feed.entries).toEqual(all.slice(0, -1))
        expect(feed.warnings).toContain('The document ends before its last element does; the items before that were taken.')
      }
    },
  )

  it('JSON: the items before the cut', async () => {
    const whole = fixture('feed-1.1.json')
    const feed = await readFeed(whole.subarray(0, whole.indexOf('content_text')), ORIGIN)
    expect(feed.entries.map(({ id }) => id)).toEqual(['17'])
    expect(feed.warnings).toEqual(['The document ends before its last item does; the items before that were taken.'])
  })
})

const cases: readonly (readonly [rule: string, bytes: Buffer, expected: Partial<FeedEntry>])[] = [
  ['CDATA is not decoded once more', rss('<description><![CDATA[a &amp;lt; b]]></description>'), { summary: 'a &amp;lt; b' }],
  ['CDATA in two pieces', rss('<description><![CDATA[a ]]]]><![CDATA[> b]]></description>'), { summary: 'a ]]> b' }],
  ['text and CDATA together', rss('<title>a &amp; <![CDATA[b & c]]></title>'), { title: 'a & b & c' }],
  ['numeric references of Windows bytes', rss('<title>don&#146;t &#x80;</title>'), { title: 'don’t €' }],
  ['a numeric reference without semicolon', rss('<title>don&#8217t</title>'), { title: 'don’t' }],
  ['a reference to no character', rss('<title>a&#0;b&#xD800;</title>'), { title: 'a\ufffdb\ufffd' }],
  ['an entity that does not exist stays', rss('<title>&murks; &amp; Co.</title>'), { title: '&murks; & Co.' }],
  ['a title escaped twice', rss('<title>Tom &amp;amp; Co. &lt;b&gt;neu&lt;/b&gt;</title>'), { title: 'Tom & Co. neu' }],
  ['titles hold tabs and newlines', rss('<title>\n\tEin\n\tTitel </title>'), { title: 'Ein Titel' }],
  [
    'tags in capitals',
    rss('<TITLE>A</TITLE><PubDate>2026-08-03</PubDate><GUID>g</GUID>'),
    { title: 'A', published: Date.UTC(2026, 7, 3), id: 'g' },
  ],
  ['an undeclared prefix', rss('<dc:creator>A</dc:creator><content:encoded>B</content:encoded>'), { author: 'A', content: 'B' }],
  [
    'a prefix that means something else is not believed',
    rss('<dc:creator>A</dc:creator>', '', 'xmlns:dc="urn:dachs-club"'),
    { author: null },
  ],
  ['a media title is no title of its own', rss('<media:title>Bild</media:title><title>Text</title>'), { title: 'Text' }],
  [
    'Atom as default namespace of RSS',
    rss('<title>A</title><guid>g</guid>', '', 'xmlns="http://www.w3.org/2005/Atom"'),
    { title: 'A', id: 'g' },
  ],
  ['a guid that is a permalink is the link', rss('<guid>https://a.example/1</guid>'), { link: 'https://a.example/1' }],
  ['a guid that is none is not', rss('<guid isPermaLink="false">https://a.example/1</guid>'), { link: null }],
  ['a link that would run code is none', rss('<link>javascript:alert(1)</link>'), { link: null }],
  [
    'links in HTML that would run code stay text',
    rss('<description>&lt;a href="javascript:x"&gt;</description>'),
    { summary: '<a href="javascript:x">' },
  ],
  [
    'xml:base inside HTML, letter by letter otherwise',
    rss("<description xml:base='https://b.example/x/'>&lt;P CLASS=q&gt;&lt;a  href=' ../y?a=1&amp;amp;b=2 '&gt;</description>"),
    { summary: "<P CLASS=q><a  href='https://b.example/y?a=1&amp;b=2'>" },
  ],
  [
    'an item outside the channel',
    Buffer.from('<rss version="2.0"><channel><title>T</title></channel><item><title>a</title></item></rss>'),
    { title: 'a' },
  ],
  ['no prolog, no version', Buffer.from('<rss><channel><item><title>a</title></item></channel></rss>'), { title: 'a' }],
  [
    'junk and a mark before the prolog',
    Buffer.from('\n\n \ufeff<?xml version="1.0"?><rss><channel><item><title>a</title></item></channel></rss>'),
    { title: 'a' },
  ],
  ['a comment with two dashes', rss('<!-- a -- b --><title>a</title>'), { title: 'a' }],
  [
    'an attribute twice: the first counts',
    rss('<enclosure url="https://a.example/1" url="https://a.example/2"/>'),
    { enclosures: [{ url: 'https://a.example/1', type: null, length: null }] },
  ],
  [
    'Atom content without type that is HTML all the same',
    Buffer.from('<feed xmlns="http://www.w3.org/2005/Atom"><entry><content>&lt;p&gt;a&lt;/p&gt;</content></entry></feed>'),
    { content: '<p>a</p>' },
  ],
  [
    'Atom under a prefix, XHTML under another',
    Buffer.from(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml"><a:entry><a:title>t</a:title><a:content type="xhtml"><h:div><h:p>x</h:p></h:div></a:content></a:entry></a:feed>',
    ),
    { title: 't', content: '<p>x</p>' },
  ],
  [
    'Atom entry without link whose id is an address',
    Buffer.from('<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>https://a.example/1</id></entry></feed>'),
    { id: 'https://a.example/1', link: 'https://a.example/1' },
  ],
]

describe('what is found in the world', () => {
  it.each(cases)('%s', (_, bytes, expected) => {
    expect(pick(first(bytes), expected)).toEqual(expected)
  })
})
