import { describe, expect, it } from 'vitest'
import { NotAFeed, readFeed } from '../../src/feeds/index.js'
import { fixture, ORIGIN } from './fixture.js'

const refusal = async (bytes: Buffer): Promise<{ kind: string; message: string }> => {
  const error = await readFeed(bytes, ORIGIN).catch((thrown: unknown) => thrown)
  if (!(error instanceof NotAFeed)) throw new Error('it was taken for a feed')
  return { kind: error.kind, message: error.message }
}

describe('documents that are no feed say what they look like', () => {
  it.each([
    ['a login wall', fixture('login.html'), 'html', 'not a feed: an HTML page titled "Anmelden – Kundenportal"'],
    [
      'HTML behind an XML declaration',
      Buffer.from('<?xml version="1.0"?><!-- x --><html></html>'),
      'html',
      'not a feed: an HTML page',
    ],
    [
      'HTML that shows a feed',
      Buffer.from('<html><pre>&lt;rss&gt;</pre><rss><channel><item/></channel></rss></html>'),
      'html',
      'not a feed: an HTML page',
    ],
    ['nothing', Buffer.alloc(0), 'empty', 'not a feed: the document is empty'],
    ['blanks', Buffer.from(' \n'), 'empty', 'not a feed: the document is empty'],
    [
      'another XML',
      Buffer.from('<?xml version="1.0"?><opml version="2.0"><body/></opml>'),
      'unknown',
      'not a feed: XML or HTML that begins with <opml>',
    ],
    ['another JSON', Buffer.from('{"error":"forbidden"}'), 'unknown', 'not a feed: JSON that is no JSON Feed'],
    ['text', Buffer.from('Too many requests'), 'unknown', 'not a feed: text that begins with "Too many requests"'],
    ['bytes', Buffer.from([0x1f, 0x8b, 8, 0, 7]), 'unknown', 'not a feed: text that begins with "‹"'],
  ])('%s', async (_, bytes, kind, message) => {
    expect(await refusal(bytes)).toEqual({ kind, message })
  })

  it('a feed without items is a feed: WordPress answers so for a post without comments', async () => {
    const feed = await readFeed(
      Buffer.from('<rss version="2.0"><channel><title>Kommentare zu: Tarif</title></channel></rss>'),
      ORIGIN,
    )
    expect([feed.title, feed.entries, feed.warnings, feed.reader]).toEqual(['Kommentare zu: Tarif', [], [], 'own'])
  })
})
