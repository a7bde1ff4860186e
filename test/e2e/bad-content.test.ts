import { beforeAll, describe, expect, it } from 'vitest'
import { atomText, complaint, NOON } from './support/feed.js'
import { config, Place } from './support/place.js'
import { type Page, siteForFile } from './support/site.js'

const site = siteForFile()
const UMLAUTS = 'Beispiel lässt mich hängen: größte Frechheit für Kündigungswünsche, 5 € weg – „unmöglich“!'

const typed = (type: string, body: string | Buffer): Page => ({ headers: { 'content-type': type }, body })
const rss = (encoding: string, text: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>Forum</title><link>https://forum.example</link><description/>` +
  `<item><guid isPermaLink="false">a</guid><title>Ärger</title><description>${text}</description></item></channel></rss>`

/** Windows-1252 has the euro, the dash and the quotation marks where ISO-8859-1 has control characters. */
const windows1252 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((character) => ({ '€': 0x80, '–': 0x96, '„': 0x84, '“': 0x93 })[character] ?? character.charCodeAt(0)),
  )

const BOMB = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a0 "Beispiel ist eine Frechheit! ">${Array.from({ length: 12 }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`).join('')}]>
<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>Forum</title><updated>2026-11-16T10:00:00Z</updated><entry><id>a</id><title>Ärger</title>
<updated>2026-11-16T10:00:00Z</updated><content type="text">&a12;</content></entry></feed>`

interface Case {
  readonly name: string
  readonly page: Page
  /** What is stored of item `a`; null: nothing but that it was there. */
  readonly text: string | null
}

const CASES: readonly Case[] = [
  {
    name: 'UTF-8 that the header calls ISO-8859-1',
    page: typed('text/xml; charset=iso-8859-1', rss('UTF-8', UMLAUTS)),
    text: UMLAUTS,
  },
  {
    name: 'windows-1252 that the header calls UTF-8',
    page: typed('text/xml; charset=utf-8', windows1252(rss('UTF-8', UMLAUTS))),
    text: UMLAUTS,
  },
  {
    name: 'windows-1252 that calls itself ISO-8859-1',
    page: typed('text/xml', windows1252(rss('ISO-8859-1', UMLAUTS))),
    text: UMLAUTS,
  },
  {
    name: 'UTF-16 with a byte order mark',
    page: typed('text/xml', Buffer.from(`\ufeff${rss('UTF-16', UMLAUTS)}`, 'utf16le')),
    text: UMLAUTS,
  },
  { name: 'an encoding that does not exist', page: typed('text/xml; charset=klingon', rss('klingon', UMLAUTS)), text: UMLAUTS },
  { name: 'an entity bomb, which is not expanded', page: typed('application/atom+xml', BOMB), text: null },
  {
    name: 'a document cut off in its second item',
    page: typed('application/atom+xml', atomText([complaint('a', -30, { text: UMLAUTS }), complaint('b', -30)]).slice(0, -300)),
    text: UMLAUTS,
  },
  {
    name: 'control characters in a text',
    page: typed('text/xml', rss('UTF-8', `${UMLAUTS}\u0000\u001b[31m\u202e`)),
    text: `${UMLAUTS}[31m`,
  },
]

let place: Place

beforeAll(async () => {
  const lines = CASES.map(({ page }, index) => ({ id: index === 0 ? 'forum' : `s${index}`, url: site.put(`/${index}`, page) }))
  place = new Place(config(lines))
  // The program gets 300 MB: an entity that was expanded would not fit.
  const ran = await place.run('poll --no-alerts', { now: NOON, env: { NODE_OPTIONS: '--max-old-space-size=300' } })
  expect(ran).toMatchObject({ code: 0, out: '', err: '' })
})

interface Stored {
  readonly source: string
  readonly native_id: string
  readonly text: string
}

describe('a feed with', () => {
  it.each(CASES.map((each, index) => ({ ...each, source: index === 0 ? 'forum' : `s${index}` })))('$name', ({ source, text }) => {
    const stored = place
      .rows<Stored>('SELECT s.id AS source, m.native_id, m.text FROM mentions m JOIN sources s ON s.key = m.source_key')
      .filter((row) => row.source === source)
    expect(stored.map((row) => row.native_id)).toContain('a')
    if (text === null) expect(stored[0]?.text.length).toBeLessThan(10_000)
    else expect(stored[0]?.text).toBe(text)
  })
})
