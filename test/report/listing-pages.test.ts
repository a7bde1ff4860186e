import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { colours } from '../../src/cli/colour.js'
import { link } from '../../src/cli/links.js'
import type { CaseListing, JudgedCase } from '../../src/model/case.js'
import { caseCards } from '../../src/report/case-cards.js'
import { caseTable } from '../../src/report/case-table.js'
import { columnsOf } from '../../src/report/layout.js'
import { mentionCard, mentionsFooter } from '../../src/report/mention-cards.js'
import { mentionTable } from '../../src/report/mention-table.js'
import { createSheet, type Sheet } from '../../src/report/sheet.js'
import { PLAIN, type Style } from '../../src/report/style.js'
import { unknownLines } from '../../src/report/unknown-lines.js'
import { english, type Say } from '../../src/util/say.js'
import { answer, DAY, HOUR, inGerman, judgedCase, MINUTE, mention, NOW, record, wave } from './sample.js'

const by = (name: string) => ({ author: { ...record().author, name } })
const running = (ahead: number) => ({ status: 'running', dueAt: NOW + ahead, overdueSeconds: 0 }) as const
const URL = `https://forum.example/thema/${'sehr-lang-'.repeat(12)}ende`

/** What customers write: umlauts, of one and of two signs; joined emoji and flags; signs of double width; words and addresses longer than lines. */
const CASES: readonly JudgedCase[] = [
  judgedCase({ ...by('Petra Müller'), answers: [answer()], sensitive: ['card'], assignee: 'rosa' }),
  judgedCase(
    { id: 7, ...by('👩‍🚀 Zoë'), kind: 'question', severity: 'low', text: 'Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭', brand: null, url: null },
    running(40 * MINUTE),
  ),
  judgedCase(
    { id: 1042, ...by('山田太郎'), source: 'forum', text: '日本語の長い文章です。'.repeat(9), url: URL, title: null },
    running(26 * HOUR),
  ),
  judgedCase(
    {
      id: 98,
      state: 'answered',
      ...by('Jean-François Lefèvre-Grandmaison'),
      text: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
    },
    { status: 'late' },
  ),
  ...[21, 22, 23].map((id) =>
    judgedCase(
      { id, wave, source: id === 23 ? 'blog' : 'forum', ...by(`Kunde ${id}`), text: 'Kein Internet seit heute morgen.' },
      { dueAt: NOW - id * MINUTE, overdueSeconds: id * 60 },
    ),
  ),
]
const LISTING: CaseListing = {
  generatedAt: NOW,
  cases: CASES,
  unknown: [{ source: 'nachrichten', since: NOW - 2 * DAY, reason: `HTTP 403 from ${URL}` }],
  snoozed: 2,
}
const MENTIONS = CASES.slice(0, 4).map(({ record: { author, text, url, title } }, at) =>
  mention({
    id: 7 + at * 300,
    author,
    text,
    url,
    title,
    publishedAt: at === 1 ? null : NOW - at * HOUR,
    caseId: at === 2 ? null : at,
    deletedAt: at === 3 ? NOW : null,
  }),
)

interface Look {
  readonly say?: Say
  readonly exact?: boolean
  readonly style?: Style
}
const on = (width: number, { say = english, exact = false, style = PLAIN }: Look = {}): Sheet =>
  createSheet({ ...style, width }, { now: NOW, timezone: 'Europe/Zurich', say, exact })

const words = ({ say }: Sheet) => ({
  nothing: say.text('No unanswered complaints'),
  noun: 'unanswered case',
  limit: null,
  together: true,
})
const cards = (sheet: Sheet): string => caseCards(LISTING, sheet, words(sheet))
const table = (sheet: Sheet): string => caseTable(LISTING, sheet, words(sheet))
const mentionCards = (sheet: Sheet): string =>
  MENTIONS.map((each) => mentionCard(each, sheet, true)).join('\n') +
  mentionsFooter(9, { incomplete: true, isReview: true }, sheet)
const mentionLines = (sheet: Sheet): string => {
  const { head, line } = mentionTable(MENTIONS, sheet, true)
  return [head, ...MENTIONS.map(line), ''].join('\n')
}
const PAGES = { cards, table, mentionCards, mentionLines, unknown: (sheet: Sheet) => unknownLines(LISTING.unknown, sheet) }

describe('a page of a listing', () => {
  const texts: readonly (readonly [keyof typeof PAGES, number, Say, string])[] = [
    [
      'table',
      60,
      english,
      `case    due            state     text
C-12    overdue 3h 5m            Ich warte seit drei Wochen…
C-7     due in 40m               Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
C-1042  due in 1d 2h             日本語の長い文章です。日本…
C-98    late by 3h 5m  answered  Donaudampfschifffahrtsgese…
W-3     overdue 23m              internet, router

7 unanswered cases · 3 of them in 1 wave · 4 overdue
2 put off until later: --snoozed lists them too
times in Europe/Zurich
`,
    ],
    [
      'table',
      60,
      inGerman,
      `Fall    fällig                 Text
C-12    überfällig seit 3h 5m  Ich warte seit drei Wochen a…
C-7     fällig in 40m          Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
C-1042  fällig in 1d 2h        日本語の長い文章です。日本語…
C-98    3h 5m zu spät          Donaudampfschifffahrtsgesell…
W-3     überfällig seit 23m    internet, router

7 unbeantwortete Fälle · 3 davon in 1 Welle · 4 überfällig
2 zurückgestellt: --snoozed zeigt sie auch
Zeiten in Europe/Zurich
`,
    ],
    [
      'table',
      80,
      english,
      `case    due            state     kind             text
C-12    overdue 3h 5m            high complaint   Ich warte seit drei Wochen au…
C-7     due in 40m               low question     Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
C-1042  due in 1d 2h             high complaint   日本語の長い文章です。日本語…
C-98    late by 3h 5m  answered  high complaint   Donaudampfschifffahrtsgesells…
W-3     overdue 23m              wave of 3 cases  internet, router

7 unanswered cases · 3 of them in 1 wave · 4 overdue
2 put off until later: --snoozed lists them too · times in Europe/Zurich
`,
    ],
    [
      'table',
      80,
      inGerman,
      `Fall    fällig                 Zustand      Text
C-12    überfällig seit 3h 5m               Ich warte seit drei Wochen auf mein…
C-7     fällig in 40m                       Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
C-1042  fällig in 1d 2h                     日本語の長い文章です。日本語の長い…
C-98    3h 5m zu spät          beantwortet  Donaudampfschifffahrtsgesellschafts…
W-3     überfällig seit 23m                 internet, router

7 unbeantwortete Fälle · 3 davon in 1 Welle · 4 überfällig
2 zurückgestellt: --snoozed zeigt sie auch · Zeiten in Europe/Zurich
`,
    ],
    [
      'table',
      120,
      english,
      `case    due            state     kind             assigned to  author           text
C-12    overdue 3h 5m            high complaint   rosa         Petra Müller     Ich warte seit drei Wochen auf meine Ka…
C-7     due in 40m               low question                  👩‍🚀 Zoë           Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
C-1042  due in 1d 2h             high complaint                山田太郎         日本語の長い文章です。日本語の長い文章…
C-98    late by 3h 5m  answered  high complaint                Jean-François…   Donaudampfschifffahrtsgesellschaftskapi…
W-3     overdue 23m              wave of 3 cases                                internet, router

7 unanswered cases · 3 of them in 1 wave · 4 overdue · 2 put off until later: --snoozed lists them too
times in Europe/Zurich
`,
    ],
    [
      'table',
      120,
      inGerman,
      `Fall    fällig                 Zustand      Art                von              Text
C-12    überfällig seit 3h 5m               Beschwerde (hoch)  Petra Müller     Ich warte seit drei Wochen auf meine Ka…
C-7     fällig in 40m                       Frage (niedrig)    👩‍🚀 Zoë           Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
C-1042  fällig in 1d 2h                     Beschwerde (hoch)  山田太郎         日本語の長い文章です。日本語の長い文章…
C-98    3h 5m zu spät          beantwortet  Beschwerde (hoch)  Jean-François…   Donaudampfschifffahrtsgesellschaftskapi…
W-3     überfällig seit 23m                 Welle: 3 Fälle                      internet, router

7 unbeantwortete Fälle · 3 davon in 1 Welle · 4 überfällig · 2 zurückgestellt: --snoozed zeigt sie auch
Zeiten in Europe/Zurich
`,
    ],
    [
      'table',
      200,
      english,
      `case    due            state     kind             source                    waiting  assigned to  author                    text
C-12    overdue 3h 5m            high complaint   Beispiel · blog-comments  2d       rosa         Petra Müller              Ich warte seit drei Wochen auf meine Karte. Wann kommt sie endlich?
C-7     due in 40m               low question     blog-comments             2d                    👩‍🚀 Zoë                    Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
C-1042  due in 1d 2h             high complaint   Beispiel · forum          2d                    山田太郎                  日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語の…
C-98    late by 3h 5m  answered  high complaint   Beispiel · blog-comments                        Jean-François Lefèvre-G…  DonaudampfschifffahrtsgesellschaftskapitänDonaudampfschifffahrtsgesellschaf…
W-3     overdue 23m              wave of 3 cases  Beispiel · 2 sources                                                      internet, router

7 unanswered cases · 3 of them in 1 wave · 4 overdue · 2 put off until later: --snoozed lists them too
times in Europe/Zurich
`,
    ],
    [
      'table',
      200,
      inGerman,
      `Fall    fällig                 Zustand      Art                Quelle                    wartet  zugewiesen an  von                 Text
C-12    überfällig seit 3h 5m               Beschwerde (hoch)  Beispiel · blog-comments  2d      rosa           Petra Müller        Ich warte seit drei Wochen auf meine Karte. Wann kommt sie endlich?
C-7     fällig in 40m                       Frage (niedrig)    blog-comments             2d                     👩‍🚀 Zoë              Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
C-1042  fällig in 1d 2h                     Beschwerde (hoch)  Beispiel · forum          2d                     山田太郎            日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。…
C-98    3h 5m zu spät          beantwortet  Beschwerde (hoch)  Beispiel · blog-comments                         Jean-François Lef…  DonaudampfschifffahrtsgesellschaftskapitänDonaudampfschifffahrtsges…
W-3     überfällig seit 23m                 Welle: 3 Fälle     Beispiel · 2 Quellen                                                 internet, router

7 unbeantwortete Fälle · 3 davon in 1 Welle · 4 überfällig · 2 zurückgestellt: --snoozed zeigt sie auch
Zeiten in Europe/Zurich
`,
    ],
    [
      'cards',
      80,
      english,
      `C-12    overdue 3h 5m  high complaint   Beispiel · blog-comments
        Petra Müller · Neuer Tarif
        Ich warte seit drei Wochen auf meine Karte. Wann kommt sie endlich?
        first answer due Fri 20 Nov 06:55 · waiting 2d · contains card
        assigned to rosa · last reply: holding
        https://blog.example.ch/tarif/#comment-4711

C-7     due in 40m     low question     blog-comments
        👩‍🚀 Zoë · Neuer Tarif
        Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
        first answer due Fri 20 Nov 10:40 · waiting 2d

C-1042  due in 1d 2h   high complaint   Beispiel · forum
        山田太郎
        日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語
        の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い
        文章です。日本語の長い文章です。日本語の長い文章です。
        first answer due Sat 21 Nov 12:00 · waiting 2d
        ${URL}

C-98    late by 3h 5m  high complaint   Beispiel · blog-comments · answered
        Jean-François Lefèvre-Grandmaison · Neuer Tarif
        DonaudampfschifffahrtsgesellschaftskapitänDonaudampfschifffahrtsgesellsc
        haftskapitänDonaudampfschifffahrtsgesellschaftskapitän
        first answer due Fri 20 Nov 06:55
        https://blog.example.ch/tarif/#comment-4711

W-3     overdue 23m    wave of 3 cases  Beispiel · 2 sources
        internet, router
        Kein Internet seit heute morgen.
        since Fri 20 Nov 07:00 · 9 in all · 3 overdue · C-21, C-22, C-23
        --all lists each

7 unanswered cases · 3 of them in 1 wave · 4 overdue
2 put off until later: --snoozed lists them too · times in Europe/Zurich
`,
    ],
    [
      'cards',
      80,
      inGerman,
      `C-12    überfällig seit 3h 5m  Beschwerde (hoch)
        Beispiel · blog-comments
        Petra Müller · Neuer Tarif
        Ich warte seit drei Wochen auf meine Karte. Wann kommt sie endlich?
        erste Antwort fällig Fr 20. Nov 06:55 · wartet 2d · enthält Kartennummer
        zugewiesen an rosa · letzte Reaktion: Zwischenbescheid
        https://blog.example.ch/tarif/#comment-4711

C-7     fällig in 40m          Frage (niedrig)
        blog-comments
        👩‍🚀 Zoë · Neuer Tarif
        Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
        erste Antwort fällig Fr 20. Nov 10:40 · wartet 2d

C-1042  fällig in 1d 2h        Beschwerde (hoch)
        Beispiel · forum
        山田太郎
        日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語
        の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い
        文章です。日本語の長い文章です。日本語の長い文章です。
        erste Antwort fällig Sa 21. Nov 12:00 · wartet 2d
        ${URL}

C-98    3h 5m zu spät          Beschwerde (hoch)
        Beispiel · blog-comments · beantwortet
        Jean-François Lefèvre-Grandmaison · Neuer Tarif
        DonaudampfschifffahrtsgesellschaftskapitänDonaudampfschifffahrtsgesellsc
        haftskapitänDonaudampfschifffahrtsgesellschaftskapitän
        erste Antwort fällig Fr 20. Nov 06:55
        https://blog.example.ch/tarif/#comment-4711

W-3     überfällig seit 23m    Welle: 3 Fälle
        Beispiel · 2 Quellen
        internet, router
        Kein Internet seit heute morgen.
        seit Fr 20. Nov 07:00 · 9 insgesamt · 3 überfällig · C-21, C-22, C-23
        --all zeigt jeden einzeln

7 unbeantwortete Fälle · 3 davon in 1 Welle · 4 überfällig
2 zurückgestellt: --snoozed zeigt sie auch · Zeiten in Europe/Zurich
`,
    ],
    [
      'mentionLines',
      60,
      english,
      `mention  kind            complaint  text
M-7      high complaint  93 %       Ich warte seit drei Woc…
M-307    high complaint  93 %       Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
M-607    high complaint  93 %       日本語の長い文章です。…
M-907    high complaint  93 %       Donaudampfschifffahrtsg…
`,
    ],
    [
      'mentionLines',
      60,
      inGerman,
      `Erwähnung  Beschwerde  Text
M-7        93 %        Ich warte seit drei Wochen auf meine…
M-307      93 %        Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
M-607      93 %        日本語の長い文章です。日本語の長い文…
M-907      93 %        Donaudampfschifffahrtsgesellschaftsk…
`,
    ],
    [
      'mentionLines',
      120,
      english,
      `mention  age     kind            complaint  case  source              author       text
M-7      0s      high complaint  93 %       C-0   Beispiel · blog-c…  Petra Müll…  Ich warte seit drei Wochen auf meine…
M-307    1d 23h  high complaint  93 %       C-1   Beispiel · blog-c…  👩‍🚀 Zoë       Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
M-607    2h      high complaint  93 %             Beispiel · blog-c…  山田太郎     日本語の長い文章です。日本語の長い文…
M-907    3h      high complaint  93 %       C-3   Beispiel · blog-c…  Jean-Franç…  Donaudampfschifffahrtsgesellschaftsk…
`,
    ],
    [
      'mentionLines',
      120,
      inGerman,
      `Erwähnung  Alter   Art                Beschwerde  Fall  von                 Text
M-7        0s      Beschwerde (hoch)  93 %        C-0   Petra Müller        Ich warte seit drei Wochen auf meine Karte.…
M-307      1d 23h  Beschwerde (hoch)  93 %        C-1   👩‍🚀 Zoë              Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
M-607      2h      Beschwerde (hoch)  93 %              山田太郎            日本語の長い文章です。日本語の長い文章です…
M-907      3h      Beschwerde (hoch)  93 %        C-3   Jean-François Lef…  DonaudampfschifffahrtsgesellschaftskapitänD…
`,
    ],
    [
      'mentionCards',
      80,
      english,
      `M-7  high complaint  Beispiel · blog-comments  C-0  a complaint with 93 %
  Petra Müller · Neuer Tarif
  Ich warte seit drei Wochen auf meine Karte. Wann kommt sie endlich?
  Fri 20 Nov 10:00
  https://blog.example.ch/tarif/#comment-4711

M-307  high complaint  Beispiel · blog-comments  C-1  a complaint with 93 %
  👩‍🚀 Zoë · Neuer Tarif
  Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
  no date, first seen Wed 18 Nov 10:08

M-607  high complaint  Beispiel · blog-comments  no case  a complaint with 93 %
  山田太郎
  日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い
  文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日
  本語の長い文章です。日本語の長い文章です。
  Fri 20 Nov 08:00
  ${URL}

M-907  high complaint  Beispiel · blog-comments  C-3  a complaint with 93 %
  Jean-François Lefèvre-Grandmaison · Neuer Tarif
  DonaudampfschifffahrtsgesellschaftskapitänDonaudampfschifffahrtsgesellschaftsk
  apitänDonaudampfschifffahrtsgesellschaftskapitän
  Fri 20 Nov 07:00 · deleted, noticed Fri 20 Nov 10:00
  https://blog.example.ch/tarif/#comment-4711
monitor label M-12 complaint (or question, praise, …) says what it is, with a
case or without
9 mentions · times in Europe/Zurich
`,
    ],
    [
      'mentionCards',
      80,
      inGerman,
      `M-7  Beschwerde (hoch)  Beispiel · blog-comments  C-0  Beschwerde: 93 %
  Petra Müller · Neuer Tarif
  Ich warte seit drei Wochen auf meine Karte. Wann kommt sie endlich?
  Fr 20. Nov 10:00
  https://blog.example.ch/tarif/#comment-4711

M-307  Beschwerde (hoch)  Beispiel · blog-comments  C-1  Beschwerde: 93 %
  👩‍🚀 Zoë · Neuer Tarif
  Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭
  ohne Datum, zuerst gesehen Mi 18. Nov 10:08

M-607  Beschwerde (hoch)  Beispiel · blog-comments  kein Fall  Beschwerde: 93 %
  山田太郎
  日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い
  文章です。日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。日
  本語の長い文章です。日本語の長い文章です。
  Fr 20. Nov 08:00
  ${URL}

M-907  Beschwerde (hoch)  Beispiel · blog-comments  C-3  Beschwerde: 93 %
  Jean-François Lefèvre-Grandmaison · Neuer Tarif
  DonaudampfschifffahrtsgesellschaftskapitänDonaudampfschifffahrtsgesellschaftsk
  apitänDonaudampfschifffahrtsgesellschaftskapitän
  Fr 20. Nov 07:00 · gelöscht, bemerkt Fr 20. Nov 10:00
  https://blog.example.ch/tarif/#comment-4711
monitor label M-12 complaint (oder question, praise, …) sagt, was es ist, mit
Fall oder ohne
9 Erwähnungen · Zeiten in Europe/Zurich
`,
    ],
    [
      'unknown',
      60,
      english,
      `unknown: nachrichten since Wed 18 Nov 10:00: HTTP 403 from
         https://forum.example/thema/sehr-lang-sehr-lang-seh
         r-lang-sehr-lang-sehr-lang-sehr-lang-sehr-lang-sehr
         -lang-sehr-lang-sehr-lang-sehr-lang-sehr-lang-ende
`,
    ],
    [
      'unknown',
      60,
      inGerman,
      `unbekannt: nachrichten seit Mi 18. Nov 10:00: HTTP 403 from
           https://forum.example/thema/sehr-lang-sehr-lang-s
           ehr-lang-sehr-lang-sehr-lang-sehr-lang-sehr-lang-
           sehr-lang-sehr-lang-sehr-lang-sehr-lang-sehr-lang
           -ende
`,
    ],
  ]
  it.each(texts)('%s at %i columns', (page, width, say, text) => expect(PAGES[page](on(width, { say }))).toBe(text))

  it('exactly: instants with date, seconds and zone, in place of how long ago or ahead they are', () => {
    const exact = on(120, { exact: true })
    expect(table(exact).split('\n').slice(0, 3)).toEqual([
      'case    due                                       state     kind             text',
      'C-12    overdue since 2026-11-20 06:55:00 +01:00            high complaint   Ich warte seit drei Wochen auf meine Karte…',
      'C-7     due 2026-11-20 10:40:00 +01:00                      low question     Café zu? 👨‍👩‍👧‍👦🇨🇭'.replace('é', 'e\u0301'),
    ])
    expect(cards(exact)).toContain('first answer due 2026-11-20 10:40:00 +01:00 · waiting since 2026-11-18 10:00:00 +01:00')
    const isRelative = /\b(?:overdue|waiting|due in|überfällig seit|wartet|fällig in) \d+[dhm]\b/
    for (const say of [english, inGerman])
      for (const page of Object.values(PAGES)) expect(page(on(120, { say, exact: true }))).not.toMatch(isRelative)
  })

  const STYLES: readonly (readonly [string, Style])[] = [
    ['plain', PLAIN],
    ['with links', { ...PLAIN, link, links: true }],
  ]
  it.each(STYLES)('%s, no line is longer than the terminal, but an address that has to be written out', (_, style) => {
    const widths = fc.record({
      width: fc.integer({ min: 40, max: 200 }),
      say: fc.constantFrom(english, inGerman),
      exact: fc.boolean(),
      page: fc.constantFrom(...Object.values(PAGES)),
    })
    fc.assert(
      fc.property(widths, ({ width, say, exact, page }) => {
        const lines = page(on(width, { say, exact, style }))
          .replace(/\u001b\]8;;[^\u001b]*\u001b\\/g, '')
          .split('\n')
        const isAddress = (line: string): boolean => !style.links && /^ +https:\/\/\S+$/.test(line)
        expect(lines.filter((line) => columnsOf(line) > width && !isAddress(line))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('with links, the number of a case leads where it was written, and its address is cut', () => {
    const text = cards(on(60, { style: { ...PLAIN, link, links: true } }))
    expect(text).toContain(`\u001b]8;;${URL}\u001b\\C-1042\u001b]8;;\u001b\\  due in 1d 2h`)
    expect(text).toContain(`\u001b]8;;${URL}\u001b\\https://forum.example/thema/sehr-lang-sehr-lang-seh…\u001b]8;;\u001b\\`)
  })

  it('coloured, it says the same', async () => {
    const style = await colours()
    for (const page of Object.values(PAGES))
      for (const width of [60, 120]) {
        const coloured = page(on(width, { style }))
        expect(coloured).not.toBe(page(on(width)))
        expect(stripVTControlCharacters(coloured)).toBe(page(on(width)))
      }
  })
})
