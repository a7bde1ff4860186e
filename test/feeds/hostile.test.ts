import { describe, expect, it } from 'vitest'
import { parseFeed } from '../../src/feeds/index.js'
import { fixture, ORIGIN } from './fixture.js'

const after = (rest: string): string =>
  `<rss version="2.0"><channel><title>T</title><item><title>eins</title></item>${rest}</channel></rss>`
const item = (inner: string): string => after(`<item>${inner}</item>`)
const CUT = 'The document ends before its last element does; the items before that were taken.'
const LONG = 'An element of more than 2000000 characters was cut.'
const SIGN = 'A "<" that opens no tag was read as text.'

// Quadratic readers need minutes for these; the limit leaves room for a slow, shared machine.
const LIMIT_MS = 10_000

const cases: readonly (readonly [attack: string, document: () => string, items: number, warnings: readonly string[]])[] = [
  [
    '100,000 elements deep',
    () => item(`<description>${'<a>'.repeat(100_000)}`),
    1,
    ['Elements are nested deeper than 500; read up to there.'],
  ],
  ['items in items', () => after('<item>'.repeat(100_000)), 1, ['Elements are nested deeper than 500; read up to there.']],
  ['one element of 50 MB', () => item(`<title>${'x'.repeat(50_000_000)}</title>`), 2, [LONG]],
  ['1,000,000 items', () => after('<item/>'.repeat(1_000_000)), 10_000, ['More than 10000 items; the first 10000 were taken.']],
  ['200,000 attributes', () => after(`<item ${Array.from({ length: 200_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`), 2, []],
  [
    'namespaces on every level',
    () => after(`<item ${Array.from({ length: 300 }, (_, n) => `xmlns:a${n}="u"`).join(' ')}>`.repeat(400)),
    401,
    [],
  ],
  ['a million "<"', () => item(`<title>${'<'.repeat(1_000_000)}</title>`), 2, [SIGN]],
  ['unfinished tags', () => item(`<title>${'<a'.repeat(300_000)}</title>`), 2, [SIGN]],
  ['CDATA sections that never end', () => after('<![CDATA['.repeat(300_000)), 1, [CUT, LONG]],
  ['comments that never end', () => after('<!--'.repeat(300_000)), 1, [CUT]],
  ['a million "&"', () => item(`<title>${'&'.repeat(1_000_000)}</title>`), 2, []],
  ['the text that makes rss-parser quadratic', () => item(`<description>${'a&lt;p'.repeat(300_000)}</description>`), 2, []],
  ['relative addresses without end', () => item(`<description>${'&lt;a href='.repeat(100_000)}</description>`), 2, []],
  ['unfinished entity declarations', () => `<!DOCTYPE rss [${'<!ENTITY a "'.repeat(5_000)}${after('')}`, 1, []],
  [
    'one entity 300,000 times',
    () => `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(200)}">]>${item(`<title>${'&a;'.repeat(300_000)}</title>`)}`,
    2,
    [],
  ],
]

describe('bounded time and memory, items found so far kept', () => {
  it.each(cases)('%s', (_, document, items, warnings) => {
    const bytes = Buffer.from(document())
    const start = performance.now()
    const feed = parseFeed(bytes, ORIGIN)
    expect(performance.now() - start).toBeLessThan(LIMIT_MS)
    expect({ items: feed.entries.length, first: feed.entries[0]?.title ?? null, warnings: [...feed.warnings].sort() }).toEqual({
      items,
      first: 'eins',
      warnings: [...warnings].sort(),
    })
  })

  it('an entity of the DTD adds at most 100,000 characters', () => {
    const document = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(200)}">]>${item(`<title>${'&a;'.repeat(2_000)}</title>`)}`
    const title = parseFeed(Buffer.from(document), ORIGIN).entries[1]?.title ?? ''
    expect(title.replaceAll('&a;', '')).toHaveLength(100_000)
  })

  it('entities that name entities, or files, are not expanded', () => {
    const feed = parseFeed(fixture('entity-bomb.rss'), ORIGIN)
    expect([feed.title, feed.entries[0]?.title, feed.entries[0]?.summary]).toEqual(['Lindenbahn & Co.', '&c;', '&datei;'])
  })

  it('names of the language are names like others', () => {
    const document = after(
      '<__proto__ constructor="x">a</__proto__><item><title __proto__="x" toString="y">zwei</title><atom:link rel="__proto__" href="https://a.example/"/></item>',
    )
    const feed = parseFeed(Buffer.from(document), ORIGIN)
    expect(feed.entries.map(({ title }) => title)).toEqual(['eins', 'zwei'])
    expect(Object.prototype).not.toHaveProperty('href')
  })

  it('JSON that is nested without end', () => {
    const start = '{"version":"https://jsonfeed.org/version/1","title":"t","items":[{"id":"1"},'
    expect(parseFeed(Buffer.from(start + '{"a":'.repeat(300_000)), ORIGIN).entries.map(({ id }) => id)).toEqual(['1'])
    expect(parseFeed(Buffer.from(`${start}{"id":"2","__proto__":{"id":"3"}}]}`), ORIGIN).entries.map(({ id }) => id)).toEqual([
      '1',
      '2',
    ])
  })
})
