import { describe, expect, test } from 'vitest'
import { htmlHead } from '../../../src/feeds/html/html-links.js'

const head = (html: string) => htmlHead(html, 'https://blog.test/2026/tarif')

describe('what a page tells of itself to machines', () => {
  test.each([
    ['as HTML writes it', '<link rel="alternate" type="application/rss+xml" href="/feed">'],
    ['as XHTML closes it', '<link rel="alternate" type="application/rss+xml" href="/feed" />'],
    ['without quotes, in capitals', '<LINK REL=Alternate TYPE=application/rss+xml HREF=/feed>'],
    ['with references in its address', '<link rel="alternate" type="application/rss+xml" href="&#47;feed">'],
  ])('a link is read %s', (_, html) => {
    expect(head(html).links).toEqual([
      { rel: ['alternate'], href: 'https://blog.test/feed', type: 'application/rss+xml', title: null },
    ])
  })

  test('the first of a meta name counts, and a property is a name', () => {
    const { meta } = head(
      '<meta name="Generator" content="Ghost 6.1"><meta name=generator content=Andere><meta property="og:site_name" content="A &amp; B"/>',
    )
    expect([...meta]).toEqual([
      ['generator', 'Ghost 6.1'],
      ['og:site_name', 'A & B'],
    ])
  })

  test('scripts come with their address, their attributes and their own text, angle brackets and all', () => {
    const { scripts } = head(
      '<script data-isso="//isso.test/" src="/embed.js"></script>Text<script>if (a < b) x("</p>")</script>Ende',
    )
    expect(scripts.map(({ src, attributes, text }) => [src, attributes.get('data-isso') ?? null, text])).toEqual([
      ['https://blog.test/embed.js', '//isso.test/', ''],
      [null, null, 'if (a < b) x("</p>")'],
    ])
  })

  test('ids of elements, the title on one line, and what is no web address left out', () => {
    const page = head(
      '<title>Seite\n &amp; Blog</title><base href="/x/"><body id=phpbb><link rel=icon href="javascript:1"><link rel=me href=y>',
    )
    expect([page.title, [...page.ids], page.links.map(({ href }) => href)]).toEqual([
      'Seite & Blog',
      ['phpbb'],
      ['https://blog.test/x/y'],
    ])
  })

  test('a hostile page is read in no time and in no memory', () => {
    const page = head(`${'<script>a</script><meta name=x content=y><b id=1>'.repeat(100_000)}<link rel=a href=b>`)
    expect([page.scripts.length <= 300, page.links]).toEqual([true, []])
  })
})
