import RssParser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/feeds/bytes/decode.js'
import { htmlToText, readFeed } from '../../src/feeds/index.js'
import { Warnings } from '../../src/feeds/warnings.js'
import { fixture, ORIGIN } from './fixture.js'

type Item = Readonly<Record<string, unknown>>
const FIELDS = ['id', 'title', 'link', 'published', 'text', 'author'] as const
type Compared = Readonly<Record<(typeof FIELDS)[number], string | null>>

const string = (...values: readonly unknown[]): string | null =>
  values.find((value): value is string => typeof value === 'string' && value.trim() !== '')?.trim() ?? null
const text = (html: string | null): string | null => (html === null ? null : htmlToText(html) || null)
const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())

const theirs = (item: Item): Compared => ({
  id: string(item['guid'], item['id']),
  title: string(item['title']),
  link: string(item['link']),
  published: string(item['isoDate']),
  text: text(string(item['content:encoded'], item['content'], item['summary'])),
  author: string(item['creator'], item['author']),
})

async function differences(name: string): Promise<Record<string, readonly [ours: string | null, theirs: string | null]>> {
  const bytes = fixture(name)
  const own = await readFeed(bytes, ORIGIN)
  const other = await new RssParser().parseString(decode(bytes, null, new Warnings()))
  expect(other.items).toHaveLength(own.entries.length)
  const found: Record<string, readonly [string | null, string | null]> = {}
  own.entries.forEach((entry, index) => {
    const ours: Compared = {
      id: entry.id,
      title: entry.title,
      link: entry.link,
      published: instant(entry.published ?? entry.updated),
      text: text(entry.content ?? entry.summary),
      author: entry.author,
    }
    const foreign = theirs(other.items[index] as unknown as Item)
    for (const field of FIELDS) if (ours[field] !== foreign[field]) found[`${index}.${field}`] = [ours[field], foreign[field]]
  })
  return found
}

describe('each difference between our reader and rss-parser on well-formed documents, with its reason', () => {
  it('WordPress comments', async () => {
    expect(await differences('wordpress-comments.rss')).toEqual({
      // rss-parser gives the whole field; the name is in it.
      '1.author': ['Jörg', 'gast@mail.example (Jörg)'],
    })
  })

  it('Atom with threading', async () => {
    expect(await differences('forum-threads.atom')).toEqual({
      // rss-parser resolves no xml:base.
      '0.link': ['https://forum.example/tarif#c-77', 'tarif#c-77'],
      // rss-parser puts the text of XHTML before its elements: the word order is lost.
      '0.text': ['Seit drei Tagen keine Antwort.', 'Seit drei Tagen Antwort.keine'],
      // The author of the feed is the author of an entry that has none (RFC 4287 4.2.1).
      '1.author': ['Redaktion', null],
    })
  })

  it('RSS 1.0', async () => {
    expect(await differences('news.rdf')).toEqual({
      // rss-parser does not know that rdf:about is the id.
      '0.id': ['https://presse.example/1', null],
    })
  })

  it('Atom 0.3', async () => {
    expect(await differences('old-blog.atom')).toEqual({
      // An HTML title: the entity is a character.
      '0.title': ['Käse & Brot', 'Käse &amp; Brot'],
      // `issued` and `modified` are unknown to rss-parser.
      '0.published': ['2026-08-01T10:00:00.000Z', null],
    })
  })

  it('posts under other prefixes', async () => {
    expect(await differences('posts.rss')).toEqual({
      // rss-parser resolves no relative link.
      '0.link': ['https://origin.example/2026/wartung', '/2026/wartung'],
      // Date.parse knows neither `Sa` nor MESZ.
      '0.published': ['2026-08-01T08:00:00.000Z', null],
      // rss-parser matches the prefix dc, not its namespace.
      '0.author': ['Team Netz', null],
    })
  })

  it('RSS 0.91', async () => {
    expect(await differences('gemeindeblatt.rss')).toEqual({})
  })
})
