import { describe, expect, it } from 'vitest'
import { readFeed } from '../../src/feeds/index.js'
import { entry, fixture, ORIGIN, person } from './fixture.js'

const HEAD = {
  description: null,
  language: null,
  id: null,
  updated: null,
  author: null,
  links: {},
  expired: false,
}
const OWN = { warnings: [], reader: 'own' as const }
const read = (name: string) => readFeed(fixture(name), ORIGIN)

describe('whole documents of every format', () => {
  it('RSS 2.0: a WordPress comment feed, links in HTML resolved against the document, a bad date null and named', async () => {
    expect(await read('wordpress-comments.rss')).toEqual({
      ...HEAD,
      ...OWN,
      format: 'rss',
      title: 'Kommentare für Lindenbahn-Blog',
      link: 'https://blog.lindenbahn.example',
      updated: Date.UTC(2026, 7, 3, 7, 12, 44),
      links: { self: 'https://blog.lindenbahn.example/comments/feed/' },
      warnings: ['A date was not understood and counts as unknown: "irgendwann".'],
      entries: [
        entry({
          id: 'https://blog.lindenbahn.example/?p=88#comment-4711',
          title: 'Kommentar zu Neuer Fahrplan – ab August von Petra M.',
          link: 'https://blog.lindenbahn.example/2026/07/fahrplan/#comment-4711',
          published: Date.UTC(2026, 7, 3, 7, 12, 44),
          content: '<p>Seit 14 Tagen keine Antwort. <a href="https://origin.example/agb">AGB</a> &amp; Co.</p>',
          summary: 'Seit 14 Tagen keine Antwort.',
          author: 'Petra M.',
          authors: [person('Petra M.')],
        }),
        entry({
          id: 'https://blog.lindenbahn.example/?p=88#comment-4710',
          title: 'Kommentar zu Neuer Fahrplan von gast@mail.example (Jörg)',
          link: 'https://blog.lindenbahn.example/2026/07/fahrplan/#comment-4710',
          summary: 'Danke, hat <b>geklappt</b>.',
          author: 'Jörg',
          authors: [person('Jörg', 'gast@mail.example')],
        }),
      ],
    })
  })

  it('Atom 1.0: threading under any prefix, xml:base, XHTML, plain text escaped, author and language inherited', async () => {
    const editor = person('Redaktion', null, 'https://forum.example/redaktion')
    expect(await read('forum-threads.atom')).toEqual({
      ...HEAD,
      ...OWN,
      format: 'atom',
      id: 'tag:forum.example,2026:thread-12',
      title: 'Tarif & Vertrag',
      link: 'https://forum.example/tarif',
      language: 'de',
      updated: Date.UTC(2026, 7, 3, 7),
      author: editor,
      links: { self: 'https://forum.example/comments.atom', alternate: 'https://forum.example/tarif' },
      entries: [
        entry({
          id: 'tag:forum.example,2026:c-77',
          title: 'Re: Neuer Tarif',
          link: 'https://forum.example/tarif#c-77',
          published: Date.UTC(2026, 7, 3, 7, 12),
          updated: Date.UTC(2026, 7, 3, 7, 15),
          content: '<p>Seit drei Tagen <em>keine</em> Antwort.</p><img src="https://forum.example/bilder/a.png" alt=""/>',
          author: 'Jana K.',
          authors: [person('Jana K.', null, 'https://forum.example/u/jana')],
          language: 'de',
          inReplyTo: [
            { ref: 'tag:forum.example,2026:p-12', href: 'https://forum.example/tarif' },
            { ref: 'tag:forum.example,2026:c-70', href: null },
          ],
          comments: 'https://forum.example/tarif#c-77-replies',
          commentsFeed: 'https://forum.example/tarif/c-77.atom',
          commentsCount: 3,
        }),
        entry({
          id: 'tag:forum.example,2026:c-78',
          title: '3 < 5 & so on',
          link: 'https://forum.example/tarif#c-78',
          updated: Date.UTC(2026, 7, 3, 8),
          content: 'Price &lt; 5 &amp; falling',
          author: 'Redaktion',
          authors: [editor],
          language: 'en',
          enclosures: [{ url: 'https://forum.example/foto.png', type: 'image/png', length: 1200 }],
        }),
      ],
    })
  })

  it('RSS 1.0: items beside the channel, Dublin Core', async () => {
    expect(await read('news.rdf')).toEqual({
      ...HEAD,
      ...OWN,
      format: 'rdf',
      id: 'https://presse.example/',
      title: 'Presse',
      link: 'https://presse.example/',
      description: 'Meldungen',
      language: 'de-AT',
      entries: [
        entry({
          id: 'https://presse.example/1',
          title: 'Störung behoben',
          link: 'https://presse.example/1',
          published: Date.UTC(2026, 7, 2, 4, 30),
          summary: 'Seit heute früh läuft es wieder.',
          author: 'Anna Berger',
          authors: [person('Anna Berger')],
          language: 'de-AT',
        }),
      ],
    })
  })

  it('Atom 0.3: its own namespace, tagline, issued, modified, mode', async () => {
    expect(await read('old-blog.atom')).toEqual({
      ...HEAD,
      ...OWN,
      format: 'atom',
      title: 'Altes Blog',
      link: 'https://alt.example/',
      description: 'seit 2003',
      language: 'de',
      updated: Date.UTC(2026, 7, 1, 10),
      links: { alternate: 'https://alt.example/' },
      entries: [
        entry({
          id: 'tag:alt.example,2026:1',
          title: 'Käse & Brot',
          link: 'https://alt.example/1',
          published: Date.UTC(2026, 7, 1, 10),
          updated: Date.UTC(2026, 7, 1, 10, 30),
          summary: '<p>Kurz</p>',
          author: 'Bernd',
          authors: [person('Bernd', 'bernd@alt.example')],
          language: 'de',
        }),
      ],
    })
  })

  it('RSS 2.0 posts: where their comments are, under prefixes that nobody else uses; the editor wrote no item', async () => {
    expect(await read('posts.rss')).toEqual({
      ...HEAD,
      ...OWN,
      format: 'rss',
      title: 'Stadtwerke Musterstadt',
      link: 'https://stadtwerke.example/',
      description: 'Neues',
      language: 'de',
      author: person('Presse', 'presse@stadtwerke.example'),
      entries: [
        entry({
          id: 'https://stadtwerke.example/2026/wartung',
          title: 'Wartung am Samstag',
          link: 'https://origin.example/2026/wartung',
          published: Date.UTC(2026, 7, 1, 8),
          summary: 'Von 8 bis 12 Uhr.',
          author: 'Team Netz',
          authors: [person('Team Netz')],
          language: 'de',
          comments: 'https://stadtwerke.example/2026/wartung#comments',
          commentsFeed: 'https://stadtwerke.example/2026/wartung/feed/',
          commentsCount: 7,
          enclosures: [{ url: 'https://stadtwerke.example/plan.pdf', type: 'application/pdf', length: 9000 }],
        }),
      ],
    })
  })

  it('RSS 0.91 in windows-1252 that is called ISO-8859-1', async () => {
    expect(await read('gemeindeblatt.rss')).toEqual({
      ...HEAD,
      ...OWN,
      format: 'rss',
      title: 'Gemeindeblatt Grünau',
      link: 'https://gruenau.example/',
      description: 'Amtliches',
      language: 'de',
      entries: [
        entry({
          title: 'Gebühr – nun 5 €',
          link: 'https://gruenau.example/1',
          summary: '„Zu teuer“, sagt Frau Müller.',
          language: 'de',
        }),
      ],
    })
  })

  it('JSON Feed 1.1: numeric id, text escaped to HTML, authors inherited, own language', async () => {
    const urs = person('Urs', null, 'https://werkstatt.example/urs')
    expect(await read('feed-1.1.json')).toEqual({
      ...HEAD,
      ...OWN,
      format: 'json',
      id: 'https://werkstatt.example/feed.json',
      title: 'Werkstatt & Co.',
      link: 'https://werkstatt.example/',
      language: 'de-CH',
      author: urs,
      links: { self: 'https://werkstatt.example/feed.json' },
      entries: [
        entry({
          id: '17',
          title: 'Velo geflickt',
          link: 'https://werkstatt.example/17',
          published: Date.UTC(2026, 7, 3, 7),
          updated: Date.UTC(2026, 7, 3, 8),
          content: '<p>Siehe <a href="https://origin.example/16">hier</a></p>',
          author: 'Urs',
          authors: [urs],
          language: 'de-CH',
          enclosures: [{ url: 'https://werkstatt.example/17.mp3', type: 'audio/mpeg', length: 4200 }],
        }),
        entry({
          id: '18',
          link: 'https://origin.example/18',
          content: '1 &lt; 2<br>\nzweite Zeile',
          author: 'Ann',
          authors: [person('Ann')],
          language: 'en',
        }),
      ],
    })
  })

  it('JSON Feed 1.0: one author, expired, the page it talks about as link', async () => {
    expect(await read('feed-1.0.json')).toEqual({
      ...HEAD,
      ...OWN,
      format: 'json',
      title: 'Ende',
      link: null,
      author: person('Eva'),
      expired: true,
      entries: [
        entry({
          id: '1',
          link: 'https://anderswo.example/1',
          content: 'lang',
          summary: 'kurz',
          author: 'Eva',
          authors: [person('Eva')],
        }),
      ],
    })
  })
})
