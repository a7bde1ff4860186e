import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { at } from './feed.js'
import { Place } from './place.js'

/** Half past one on Monday 16 November 2026 in Zurich. */
export const NOW = at(90)

const CONFIG = `company:
  name: Beispiel AG
  brands:
    - { name: Beispiel }
  official:
    - { platform: import, id: "1" }
sources:
  - { id: forum, type: comments, url: "https://forum.example/comments.atom", match: all, every: 15m }
sla:
  timezone: Europe/Zurich
  policies:
    - { name: card-data, when: { sensitive: [card, iban] }, first_answer: 15m, time: wall }
    - { name: default, first_answer: 2h, next_answer: 2h, time: wall }
alerts:
  receivers:
    - { id: terminal, type: stdout }
`

const post = (id: string, minutes: number, more: object): string =>
  `${JSON.stringify({ id, platform: 'import', url: `https://forum.example/t/${id}`, published_at: at(minutes), title: 'Rechnung', ...more })}\n`

/** What strangers wrote: umlauts, wide characters, an emoji of several, and one who would like to take the terminal over. */
const LINES = [
  post('1', -600, {
    author: { id: '11', name: 'Petra Müller' },
    title: 'Beispiel bucht doppelt ab',
    text: 'Beispiel hat mir den Betrag zweimal abgebucht und antwortet seit drei Wochen nicht. Das ist eine Frechheit!',
  }),
  post('1a', -590, {
    author: { id: '12', name: 'Urs' },
    parent_id: '1',
    title: null,
    text: 'Bei mir half ein eingeschriebener Brief.',
  }),
  post('1b', -580, {
    author: { id: '1', name: 'Beispiel Kundendienst' },
    parent_id: '1',
    title: null,
    text: 'Guten Tag, wir haben Ihre Anfrage weitergeleitet und melden uns. ^AB',
  }),
  post('2', -60, {
    author: { id: '21', name: '山田太郎 👩‍👩‍👧' },
    title: 'Störung 障害',
    text: 'Beispiel, seit gestern geht gar nichts mehr, niemand hilft! Ich bin sehr enttäuscht. 全然つながりません。',
  }),
  post('3', 0, {
    author: { id: '31', name: 'Evil\u001b[2J\u202eName' },
    title: 'Kündigung ignoriert│',
    text: 'Beispiel ignoriert meine Kündigung seit Wochen, unverschämt!\u001b]0;owned\u0007\nIch verlange sofort mein Geld zurück.',
  }),
  post('4', 30, {
    author: { id: '41', name: 'Jörg Weiß' },
    title: 'Router defekt',
    text: 'Der Router von Beispiel ist schon wieder defekt und die Hotline von Beispiel legt einfach auf. Eine Katastrophe!',
  }),
  post('5', 60, {
    author: { id: '51', name: 'Anna B.' },
    title: 'Wartezeit',
    text: 'Ich warte seit vier Wochen auf den Techniker von Beispiel. Wann kommt endlich jemand?',
  }),
  post('6', 80, {
    author: { id: '61', name: 'Sepp' },
    title: 'Karte',
    text: `Beispiel hat meine Kreditkarte 4111 1111 1111 1111 doppelt belastet und niemand reagiert. ${'Das ist eine lange Geschichte von Briefen, Anrufen und leeren Versprechen. '.repeat(20)}`,
  }),
]

/** A company with six open cases, one of them answered with nothing but "we will see". */
export async function inboxPlace(): Promise<Place> {
  const place = new Place(CONFIG)
  writeFileSync(join(place.folder, 'posts.ndjson'), LINES.join(''))
  const { code, err } = await place.run('import posts.ndjson --source archiv', { now: NOW })
  if (code !== 0) throw new Error(err)
  return place
}

/** Another one with the same cases. */
export const copyOf = (place: Place): Place => new Place(CONFIG).copyDatabase(place)
