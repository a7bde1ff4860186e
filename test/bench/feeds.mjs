// Our reader against rss-parser on a comment feed, in one process, alternating, so that only the ratio counts.
import { pathToFileURL } from 'node:url'

const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A comment feed as WordPress writes it, with `count` comments. */
export function commentFeed(count) {
  const items = Array.from({ length: count }, (_, index) => {
    const text = `Ich warte seit ${index + 2} Tagen auf den Techniker & niemand antwortet. Kundennummer ${4_711 + index}, „Tarif M“. `
    return `<item><title>${xml(`Kommentar zu Neuer Tarif von Petra ${index}.`)}</title>
<link>https://blog.example/2026/07/neuer-tarif/#comment-${index}</link>
<dc:creator><![CDATA[Petra ${index}.]]></dc:creator>
<pubDate>Mon, 03 Aug 2026 07:${String(index % 60).padStart(2, '0')}:44 +0000</pubDate>
<guid isPermaLink="false">https://blog.example/?p=88#comment-${index}</guid>
<description><![CDATA[${text}]]></description>
<content:encoded><![CDATA[<p>${text.repeat(3)}<a href="https://shop.example/tarif">Tarif</a></p>\n<p>${text}</p>]]></content:encoded></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Kommentare für Beispielblog</title>
<atom:link href="https://blog.example/comments/feed/" rel="self" type="application/rss+xml"/><link>https://blog.example</link>
<description>Beispiel</description>${items.join('\n')}</channel></rss>`
}

const middle = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]

/** Median milliseconds for both readers and their ratio (above 1: ours is faster), for a feed of `count` comments. */
export async function measureFeeds({ count = 100, rounds = 120 } = {}) {
  const { readFeed } = await import('../../dist/feeds/index.js')
  const { default: RssParser } = await import('rss-parser')
  const bytes = Buffer.from(commentFeed(count))
  const origin = { url: 'https://blog.example/comments/feed/', contentType: 'application/rss+xml; charset=UTF-8' }
  const ours = []
  const theirs = []
  for (let round = 0; round < rounds; round += 1) {
    let start = performance.now()
    const feed = await readFeed(bytes, origin)
    ours.push(performance.now() - start)
    start = performance.now()
    const other = await new RssParser().parseString(bytes.toString('utf8'))
    theirs.push(performance.now() - start)
    if (feed.entries.length !== count || other.items.length !== count) throw new Error('a reader lost items')
  }
  const warm = Math.floor(rounds / 3)
  const [own, rssParser] = [middle(ours.slice(warm)), middle(theirs.slice(warm))]
  return { items: count, bytes: bytes.length, ownMs: own, rssParserMs: rssParser, ratio: rssParser / own }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const count of [20, 100]) {
    const { items, bytes, ownMs, rssParserMs, ratio } = await measureFeeds({ count })
    console.log(
      `${items} comments, ${Math.round(bytes / 1024)} KB: ours ${ownMs.toFixed(2)} ms, rss-parser ${rssParserMs.toFixed(2)} ms, ${ratio.toFixed(2)} times as fast`,
    )
  }
}
