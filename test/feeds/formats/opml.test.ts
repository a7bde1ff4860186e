import { describe, expect, test } from 'vitest'
import { readOpml } from '../../../src/feeds/formats/opml.js'

const opml = (body: string, head = '<?xml version="1.0" encoding="UTF-8"?>') =>
  Buffer.from(`${head}<opml version="2.0"><head><title>Meine</title></head><body>${body}</body></opml>`)
const outline = (attributes: string) => `<outline ${attributes}/>`
const urls = (body: string) => readOpml(opml(body)).feeds.map(({ url }) => url)
const feed = (url: string, rest = {}) => ({ title: null, url, page: null, category: null, ...rest })

describe('an OPML document', () => {
  test('is its outlines that name a feed, in folders or not', () => {
    const body = `${outline('type="rss" text="Eins" title="Blog &amp;amp; mehr" xmlUrl="https://a.example/rss?x=1&amp;y=2" htmlUrl="https://a.example/" category="/x,/monitor/comments"')}
      <outline text="Ordner"><outline text="Unter">${outline('text="Zwei" xmlUrl="https://b.example/"')}</outline></outline>`
    expect(readOpml(opml(body))).toEqual({
      feeds: [
        feed('https://a.example/rss?x=1&y=2', {
          title: 'Blog & mehr',
          page: 'https://a.example/',
          category: '/x,/monitor/comments',
        }),
        feed('https://b.example/', { title: 'Zwei' }),
      ],
      problems: [],
    })
  })

  test.each([
    ['version 1.0, with its attribute in another case', outline('type="rss" text="A" XMLURL="https://a.example/"')],
    ['an address as readers write it', outline('xmlUrl="feed://a.example/"')],
    ['an address as others write it', outline('xmlUrl="feed:https://a.example/"')],
    ['the same address twice', `${outline('xmlUrl="https://a.example/"')}${outline('xmlUrl="https://a.example"')}`],
    ['an ampersand that is not escaped, and no end', `${outline('text="A & B" xmlUrl="https://a.example/"')}<outline text="C">`],
  ])('is read: %s', (_, body) => {
    expect(urls(body)).toEqual(['https://a.example/'])
  })

  test('tells why an outline was left out, and reads the others', () => {
    const body = [
      'type="rss" text="Ohne"',
      'text="Ordner"',
      'xmlUrl="nirgends"',
      'text="Böse" xmlUrl="file:///etc/passwd"',
      'xmlUrl="https://u:geheim@a.example/"',
      'xmlUrl="https://b.example/"',
    ]
    expect(readOpml(opml(body.map(outline).join('')))).toEqual({
      feeds: [feed('https://b.example/')],
      problems: [
        'outline 1 ("Ohne") was left out: it has no xmlUrl',
        'outline 3 was left out: "nirgends" is no web address',
        'outline 4 ("Böse") was left out: "file:///etc/passwd" is no web address',
        'outline 5 was left out: its address holds a password, which would stand in the file',
      ],
    })
  })

  test('is decoded as it says', () => {
    const bytes = Buffer.from(
      opml(outline('text="Ärger" xmlUrl="https://a.example/"'), '<?xml version="1.0" encoding="ISO-8859-1"?>').toString('utf8'),
      'latin1',
    )
    expect(readOpml(bytes).feeds[0]!.title).toBe('Ärger')
  })

  test.each([
    ['a feed', '<rss><channel><outline xmlUrl="https://a.example/"/></channel></rss>'],
    ['a page', '<!doctype html><html><body>Anmelden</body></html>'],
    ['nothing', ''],
    ['JSON', '{"outline":[]}'],
  ])('is not %s', (_, text) => {
    expect(() => readOpml(Buffer.from(text))).toThrow('it is no OPML: there is no <opml> element at its beginning')
  })

  test('is bounded, however large or deep it is', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => outline(`xmlUrl="https://a.example/${index}"`)).join('')
    const { feeds, problems } = readOpml(opml(many))
    expect([feeds.length, problems.length, problems[0]]).toEqual([
      10_000,
      100,
      'outline 10001 was left out: it comes behind 10000 others',
    ])
    const deep = readOpml(
      opml(`${'<outline text="x">'.repeat(50_000)}${outline('xmlUrl="https://a.example/"')}${'</outline>'.repeat(50_000)}`),
    )
    expect(deep.feeds).toHaveLength(1)
  })

  test('expands no entity beyond its bounds', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "${'a'.repeat(200)}"><!ENTITY b "&a;&a;">]>`
    const { feeds } = readOpml(opml(outline('text="&b;" xmlUrl="https://a.example/"'), bomb))
    expect(feeds[0]!.title).toBe('&b;')
  })
})
