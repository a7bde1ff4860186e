import { describe, expect, it } from 'vitest'
import { parseFeed, readFeed } from '../../src/feeds/index.js'
import { entry, ORIGIN, person } from './fixture.js'

// Items in a foreign namespace are none to us; rss-parser knows no namespaces.
const document = (filler = ''): Buffer =>
  Buffer.from(`<rss version="2.0" xmlns:x="urn:x"><channel><title>T</title><x:skip>${filler}</x:skip>
    <item xmlns="http://purl.org/dc/terms/"><title>Seit Tagen &amp;amp; Wochen</title><guid>g1</guid><link>/1</link>
    <author>a@b.example (Anna)</author><pubDate>Mo, 03 Aug 2026 09:00:00 MESZ</pubDate></item></channel></rss>`)

describe('the second opinion', () => {
  it('is asked when we find no item where there are some; dates are read by us', async () => {
    expect(parseFeed(document(), ORIGIN).entries).toEqual([])
    const feed = await readFeed(document(), ORIGIN)
    expect(feed.reader).toBe('rss-parser')
    expect(feed.warnings).toEqual([
      'Our reader found no item in this document; its items were read by rss-parser. Please report the document.',
    ])
    expect(feed.entries).toEqual([
      entry({
        id: 'g1',
        title: 'Seit Tagen & Wochen',
        link: 'https://origin.example/1',
        published: Date.UTC(2026, 7, 3, 7),
        author: 'Anna',
        authors: [person('Anna', 'a@b.example')],
      }),
    ])
  })

  it('is not asked about documents over 256 KB', async () => {
    const feed = await readFeed(document('x'.repeat(300_000)), ORIGIN)
    expect([feed.reader, feed.entries]).toEqual(['own', []])
  })

  it('is not asked about a feed that has no items', async () => {
    const feed = await readFeed(Buffer.from('<rss version="2.0"><channel><title>T</title></channel></rss>'), ORIGIN)
    expect([feed.reader, feed.warnings]).toEqual(['own', []])
  })

  it('changes nothing when it finds none either', async () => {
    const feed = await readFeed(Buffer.from('<rss version="2.0"><kanal><item/></kanal></rss>'), ORIGIN)
    expect([feed.reader, feed.entries]).toEqual(['own', []])
  })
})
