import { describe, expect, test } from 'vitest'
import { type ContractSite, describeSource } from '../../contracts/source.js'
import { FeedSite } from '../../support/feed-site.js'
import { loopback } from '../../support/loopback.js'
import { DAY, HOUR, ids, PolledSource, START, sourceConfig } from '../../support/polled-source.js'

const TAIL = '&ct=ga&cd=CAIyGg&usg=AOvVaw'
const redirect = (target: string) => `https://www.google.com/url?rct=j&sa=t&url=${target}${TAIL}`
const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

interface Hit {
  readonly id: number
  readonly target: string
  readonly title?: string
  readonly text?: string
  readonly at?: number
}

/** Google Alerts, or a feed without a name of its own into which somebody mixed alerts. */
function alerts(hits: readonly Hit[], { named = true, more = '' } = {}): string {
  const entry = ({
    id,
    target,
    title = 'Ärger mit <b>Beispiel</b> - Forum',
    text = '… <b>Beispiel</b> reagiert nicht …',
    at = START,
  }: Hit) =>
    `<entry><id>tag:google.com,2013:googlealerts/feed:${id}</id><title type="html">${escapeXml(title)}</title>
<link href="${escapeXml(redirect(target))}"/><published>${new Date(at).toISOString()}</published><updated>${new Date(at).toISOString()}</updated>
<content type="html">${escapeXml(text)}</content><author><name></name></author></entry>`
  const name =
    '<id>tag:google.com,2005:reader/user/0065/state/com.google/alerts/1100</id><link href="https://www.google.com/alerts/feeds/0065/1100" rel="self"/>'
  return `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:idx="urn:atom-extension:indexing">${named ? name : '<id>urn:mix</id>'}
<title>Google Alert - "Beispiel AG"</title>${hits.map(entry).join('')}${more}</feed>`
}

/** A source whose feed is each of these documents in turn. */
async function source(...documents: readonly string[]): Promise<PolledSource> {
  const server = await loopback({ '/feed': documents.map((body) => ({ headers: { 'content-type': 'text/xml' }, body })) })
  return new PolledSource(sourceConfig('feed', `${server.origin}/feed`))
}

describe('an alert', () => {
  test('is the page that it leads to', async () => {
    const alert = await source(alerts([{ id: 1, target: 'https://forum.example.at/thread/123' }]))
    expect((await alert.poll()).mentions).toEqual([
      {
        nativeId: 'forum.example.at/thread/123',
        role: 'post',
        url: 'https://forum.example.at/thread/123',
        title: 'Ärger mit Beispiel - Forum',
        text: '… Beispiel reagiert nicht …',
        author: { id: null, handle: null, name: null, url: null, followers: null, flags: [] },
        language: null,
        publishedAt: START,
        editedAt: null,
        parentRef: null,
        rootRef: null,
        official: null,
        deleted: false,
      },
    ])
  })

  test('shows no marks of the search words, however often they are escaped', async () => {
    const marked = '&lt;b&gt;Beispiel&lt;/b&gt; antwortet nicht: 3 &lt; 5'
    const alert = await source(alerts([{ id: 1, target: 'https://a.example/', title: marked, text: marked }]))
    const text = 'Beispiel antwortet nicht: 3 < 5'
    expect((await alert.poll()).mentions[0]).toMatchObject({ title: text, text })
  })

  test('that leads nowhere keeps its link and its id', async () => {
    const alert = await source(alerts([{ id: 1, target: '' }], { named: false }))
    expect((await alert.poll()).mentions[0]?.url).toBe(`${redirect('')}`)
  })

  test.each([
    ['by two alerts', 'https://forum.example.at/thread/123'],
    ['with another tracking', 'https://forum.example.at/thread/123?utm_source=newsletter&fbclid=x'.replaceAll('&', '%26')],
    ['by http', 'http://forum.example.at/thread/123'],
    ['with www and a closing slash', 'https://www.forum.example.at/thread/123/'],
    ['with a jump to a passage', 'https://forum.example.at/thread/123%23:~:text=Beispiel'],
  ])('found %s is one mention, in one document and from poll to poll', async (_how, target) => {
    const first: Hit = { id: 1, target: 'https://forum.example.at/thread/123', at: START - HOUR }
    const again: Hit = { id: 2, target, title: 'Ärger mit <b>Beispiel</b>', text: 'Noch ein Ausschnitt', at: START }
    const alert = await source(alerts([again, first]), alerts([first]), alerts([again]))
    const polls = [await alert.poll(), await alert.poll(), await alert.poll()]
    expect(polls.map(ids)).toEqual(Array(3).fill(['forum.example.at/thread/123']))
    expect(polls[0]?.mentions[0]).toMatchObject({ publishedAt: START - HOUR, text: '… Beispiel reagiert nicht …' })
  })

  test('keeps its id when all memory is lost', async () => {
    const hit = { target: 'https://forum.example.at/thread/123' }
    const alert = await source(alerts([{ ...hit, id: 1 }]), alerts([{ ...hit, id: 2 }]))
    const before = ids(await alert.poll())
    alert.memory = null
    expect(ids(await alert.poll())).toEqual(before)
  })

  test('two pages are two mentions, also under one title', async () => {
    const alert = await source(
      alerts([
        { id: 1, target: 'https://forum.example.at/t%3Fid=1' },
        { id: 2, target: 'https://forum.example.at/t%3Fid=2' },
      ]),
    )
    expect(ids(await alert.poll())).toEqual(['forum.example.at/t?id=1', 'forum.example.at/t?id=2'])
  })

  test('in a mixed feed is known by its own id; what stands beside it stays as it is', async () => {
    const link = escapeXml(redirect('https://forum.example.at/thread/123'))
    const more = `<entry><id>urn:eigen:1</id><title>Lesetipp</title><link href="${link}"/></entry>`
    const alert = await source(alerts([{ id: 1, target: 'https://forum.example.at/thread/123' }], { named: false, more }))
    expect((await alert.poll()).mentions.map(({ nativeId, url }) => [nativeId, url])).toEqual([
      ['forum.example.at/thread/123', 'https://forum.example.at/thread/123'],
      ['urn:eigen:1', redirect('https://forum.example.at/thread/123')],
    ])
  })
})

interface Article {
  readonly token: string
  readonly title: string
  readonly description?: string
  readonly at?: number
}

const news = (articles: readonly Article[], home = 'https://news.google.com/search?q=Beispiel') =>
  `<rss version="2.0"><channel><title>"Beispiel AG" - Google News</title><link>${escapeXml(home)}</link>${articles
    .map(
      ({ token, title, description = '', at = START }) => `<item><title>${escapeXml(title)}</title>
<link>https://news.google.com/rss/articles/${token}?oc=5</link><guid isPermaLink="false">${token}</guid>
<pubDate>${new Date(at).toUTCString()}</pubDate><description>${escapeXml(description)}</description></item>`,
    )
    .join('')}</channel></rss>`

const described = (headline: string, publisher: string) =>
  `<a href="https://news.google.com/rss/articles/CBMiX?oc=5" target="_blank">${headline}</a>&nbsp;&nbsp;<font color="#6f6f6f">${publisher}</font>`

describe('a headline of News', () => {
  test('has its publisher for an author, and no text beside', async () => {
    const article = {
      token: 'CBMiSEALED1',
      title: 'Beispiel AG lässt Kunden warten - Der Bote',
      description: described('Beispiel AG lässt Kunden warten', 'Der Bote'),
    }
    const { mentions } = await (await source(news([article]))).poll()
    expect(mentions).toMatchObject([
      {
        nativeId: expect.stringMatching(/^news:[0-9a-f]{32}$/),
        url: 'https://news.google.com/rss/articles/CBMiSEALED1?oc=5',
        title: 'Beispiel AG lässt Kunden warten',
        text: '',
        author: { id: null, name: 'Der Bote' },
        publishedAt: START,
      },
    ])
  })

  test.each([
    ['Tarife - ein Vergleich - Der Bote', described('Tarife - ein Vergleich', 'Der Bote'), 'Tarife - ein Vergleich', 'Der Bote'],
    ['Tarife im Vergleich - Bote - Wien', described('Tarife im Vergleich', 'Bote - Wien'), 'Tarife im Vergleich', 'Bote - Wien'],
    ['Tarife - ein Vergleich - Der Bote', '', 'Tarife - ein Vergleich', 'Der Bote'],
    ['Tarife im Vergleich', '', 'Tarife im Vergleich', null],
  ])('"%s" is parted where the description says', async (title, description, headline, name) => {
    const { mentions } = await (await source(news([{ token: 'CBMiA', title, description }]))).poll()
    expect(mentions[0]).toMatchObject({ title: headline, author: { name } })
  })

  test('under several tokens is one mention, in one document and from poll to poll', async () => {
    const title = 'Beispiel AG lässt Kunden warten - Der Bote'
    const feed = await source(
      news([
        { token: 'CBMiEINS', title },
        { token: 'CBMiZWEI', title },
      ]),
      news([{ token: 'CBMiDREI', title: title.toUpperCase() }]),
    )
    const [first, second] = [ids(await feed.poll()), ids(await feed.poll())]
    expect([first.length, second]).toEqual([1, first])
  })

  test('of another publisher or of another day is another one', async () => {
    const feed = news([
      { token: 'CBMi1', title: 'Die Lage am Morgen - Der Bote' },
      { token: 'CBMi2', title: 'Die Lage am Morgen - Die Post' },
      { token: 'CBMi3', title: 'Die Lage am Morgen - Der Bote', at: START - DAY },
    ])
    expect(new Set(ids(await (await source(feed)).poll())).size).toBe(3)
  })

  test('whose token tells its page is that page', async () => {
    const address = 'https://bote.example.de/artikel/7?utm_source=google'
    const token = Buffer.from([0x08, 0x13, 0x22, address.length, ...Buffer.from(address), 0xd2, 1, 0]).toString('base64url')
    const { mentions } = await (await source(news([{ token, title: 'Warten - Der Bote' }]))).poll()
    expect(mentions[0]).toMatchObject({ nativeId: 'bote.example.de/artikel/7', url: 'https://bote.example.de/artikel/7' })
  })

  test('in a feed of somebody else stays as it is', async () => {
    const feed = news([{ token: 'CBMiA', title: 'Lesetipp - heute', description: 'Lesenswert.' }], 'https://blog.example.at/')
    const { mentions } = await (await source(feed)).poll()
    expect(mentions[0]).toMatchObject({ nativeId: 'CBMiA', title: 'Lesetipp - heute', text: 'Lesenswert.' })
  })
})

/** Each page is found by two alerts. */
class AlertsContract implements ContractSite {
  readonly burst = 'window'
  readonly #site = Object.assign(new FeedSite(), { window: 20 })

  start = () => this.#site.start()
  stop = () => this.#site.stop()
  count = () => this.#site.requests.length
  nativeId = (number: number) => `forum.test/${number}`

  write(number: number, at: number): void {
    for (const alert of [1, 2]) {
      const id = `tag:google.com,2013:googlealerts/feed:${alert}${number}`
      const link = redirect(`https://forum.test/${number}`)
      this.#site.entries.unshift({ id, title: `Beitrag ${number}`, link, text: `Text ${number}.`, at, author: '' })
    }
  }

  edit(number: number, text: string): void {
    const link = redirect(`https://forum.test/${number}`)
    this.#site.entries = this.#site.entries.map((entry) => (entry.link === link ? { ...entry, text } : entry))
  }

  writeMalformed(): void {
    const xml = '<entry><author><name></name></author></entry>'
    this.#site.entries.unshift({ id: '', title: '', link: '', text: '', at: null, xml })
  }

  fail(fault: FeedSite['fault']): void {
    this.#site.fault = fault
  }
}

describeSource('feed', () => new AlertsContract())
