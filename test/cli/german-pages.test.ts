import { expect, it } from 'vitest'
import { world } from './world.js'

const demo = world()

/** As a German reader sees them in a terminal of 80 columns. */
const PAGES: readonly (readonly [line: string, text: string])[] = [
  [
    'sources',
    `blog     ok       wordpress  http://127.0.0.1:12345/blog
  gelesen vor 0s · nächster Abruf in 15m · 7 Erwähnungen
news     ok       feed       http://127.0.0.1:12345/news.rss
  gelesen vor 0s · nächster Abruf in 15m · 1 Erwähnung
forum    ok       comments   http://127.0.0.1:12345/forum.atom
  gelesen vor 0s · nächster Abruf in 15m · 2 Erwähnungen
partner  gestört  feed       http://127.0.0.1:12345/partner.rss
  nie gelesen · nächster Abruf in 30m · 0 Erwähnungen
  3-mal: http://127.0.0.1:12345/partner.rss ist kein Feed: eine HTML-Seite mit
         dem Titel „Seite umgezogen“
  unbekannt seit Mo 16. Nov 08:00

4 Quellen · Zeiten in Europe/Zurich
`,
  ],
  [
    'deliveries',
    `D-4  terminal  C-3
  gesendet (erledigt)
  Mo 16. Nov 16:00
D-3  terminal  C-3
  gesendet (erste Meldung)
  Mo 16. Nov 15:30
D-2  terminal  C-2
  gesendet (Wiederholung)
  Mo 16. Nov 15:30
D-1  terminal  C-2
  gesendet (erste Meldung)
  Mo 16. Nov 10:30

4 Zustellungen · Zeiten in Europe/Zurich
`,
  ],
  [
    'notify --dry-run',
    `warten  terminal  brand=Musterstrom, source=forum  C-2  told
  schon gemeldet; wird alle 1d wiederholt, das nächste Mal Di 17. Nov 15:30
auslassen  alle  C-1  baseline
  Vorgeschichte, beim ersten Abruf der Quelle gefunden: wird gelistet, nie
  gemeldet
auslassen  alle  C-3  not-open
  der Fall ist beantwortet

Zeiten in Europe/Zurich
`,
  ],
  [
    'route test C-2',
    `C-2  Beschwerde (hoch)  Musterstrom · forum
  terminal  überfällig seit Mo 16. Nov 09:55  auf Englisch
    warum: Weg 1 passt
    Gruppe: brand=Musterstrom, source=forum
    jetzt: warten (told): schon gemeldet; wird alle 1d wiederholt, das nächste
           Mal Di 17. Nov 15:30

Zeiten in Europe/Zurich
`,
  ],
  [
    'calendar --from 2026-12-21 --weeks 1',
    `KW 52, 2026   0  3  6  9  12 15 18 21 24  34h offen
  Mo 21. Dez  ········████·████▌······  08:00–12:00 13:00–17:30 · 8h 30m
  Di 22. Dez  ········████·████▌······  08:00–12:00 13:00–17:30 · 8h 30m
  Mi 23. Dez  ········████·████▌······  08:00–12:00 13:00–17:30 · 8h 30m
  Do 24. Dez  ········████·████▌······  08:00–12:00 13:00–17:30 · 8h 30m
  Fr 25. Dez  ░░░░░░░░░░░░░░░░░░░░░░░░  Feiertag: Weihnachtstag
  Sa 26. Dez  ························  Wochenende · Feiertag: Stephanstag
  So 27. Dez  ························  Wochenende

1 Woche, 34h offen · 1 Feiertag · Zeiten in Europe/Zurich
█ offen  · geschlossen  ░ Feiertag  ▒ Schließung
die Feiertage von CH-ZH sind bekannt von 2025 bis 2028
`,
  ],
  [
    'calendar check --until 2026-11-24',
    `Wochenende  Fr 20. Nov 17:30 – Mo 23. Nov 08:00 (2d 14h)
  C-1  überfällig seit Di 3. Nov 16:15; ab Fr 20. Nov 17:30 antwortet niemand
       erste Antwort (default) fällig Di 3. Nov 16:15 · niemandem zugewiesen
       Beat Suter · Der neue Musterstrom-Tarif
       http://127.0.0.1:12345/blog/neuer-tarif/#comment-4701
  C-2  überfällig seit Mo 16. Nov 09:55; ab Fr 20. Nov 17:30 antwortet niemand
       erste Antwort (card-data) fällig Mo 16. Nov 09:55 · niemandem zugewiesen
       urs_b · Musterstrom bucht doppelt ab
       http://127.0.0.1:12345/forum/t-1

card-data: in Kalenderzeit zugesagt, läuft also ab, auch wenn niemand arbeitet
2 Fristen ohne Antwort · bis Di 24. Nov 01:00 · Zeiten in Europe/Zurich
`,
  ],
  [
    'triage history',
    `Aus Einordnungen wurde noch nichts gelernt.
`,
  ],
]

it.each(PAGES)('monitor %s', async (line, text) => {
  const { out } = await demo.monitor(`${line} --lang de`, { columns: 80 })
  expect(out).toBe(text)
})

it.each([...PAGES.map(([line]) => line), 'unanswered', 'cases', 'mentions', 'silence', 'silence --all', 'stats'])(
  'monitor %s is the same for programs in every language',
  async (line) => {
    const [english, german] = [await demo.monitor(`${line} --lang en`), await demo.monitor(`${line} --lang de`)]
    expect({ ...german, err: '' }).toEqual({ ...english, err: '' })
  },
)

const NOT_READ = 'partner seit 2026-11-16T07:00:00Z: http://127.0.0.1:12345/partner.rss ist kein Feed'
it.each([
  ['beside lines in a pipe', 'unanswered', `unbekannt: ${NOT_READ}`],
  ['beside a number', 'unanswered --count', `unbekannt: ${NOT_READ}`],
  ['beside a CSV for Excel', 'mentions --excel', `unbekannt: ${NOT_READ}`],
  ['beside figures', 'stats', `unbekannt: ${NOT_READ}`],
  [
    'days without known holidays',
    'calendar --from 2029-01-01 --weeks 1',
    'unbekannt: die Feiertage von CH-ZH vor 2025-01-01 und nach 2028-12-31',
  ],
  ['an error', 'show C-99', 'monitor: C-99 steht nicht in der Datenbank'],
  ['what a program parses stays English', 'unanswered --csv', 'unknown: partner since 2026-11-16T07:00:00Z: '],
])('stderr speaks the language of the reader in a pipe too: %s', async (_name, line, begin) => {
  expect((await demo.monitor(`${line} --lang de`)).err).toContain(begin)
})

/** One after the other; what is said of each, on the terminal. */
const ACTS: readonly (readonly [line: string, told: string])[] = [
  [
    'silence add source=forum --for 2h -m Umzug',
    `S-1  bis Mo 16. Nov 18:00  betrifft 1 offenen Fall
  source=forum
  rosa: Umzug

Zeiten in Europe/Zurich
`,
  ],
  ['silence remove S-1', 'S-1 zurückgenommen'],
  ['ack C-2 --for 4h', 'C-2 für 4h quittiert'],
  ['assign C-2 urs', 'C-2 zugewiesen an urs'],
  ['note C-2 "ruft an; open"', 'C-2 mit Notiz versehen'],
  ['snooze C-2 --for 3d', 'C-2 zurückgestellt bis Do 19. Nov 16:00'],
  ['label C-2 question', 'C-2 eingeordnet als: Frage'],
  ['merge C-2 C-1', 'C-1 ist in C-2 aufgegangen'],
  ['ack C-1', 'C-1 ist Teil von C-2; dieser Fall ist für 1d quittiert'],
  ['undo C-2', 'C-2: „quittiert“ von rosa zurückgenommen'],
  ['resolve C-2', 'C-2 erledigt'],
  ['reopen C-2', 'C-2 offen'],
]

it('says of each act what came of it', async () => {
  const told: (readonly [string, string])[] = []
  for (const [line] of ACTS) {
    const { out, err } = await demo.monitor(`${line} --lang de`, { columns: 80 })
    told.push([line, (out + err).trimEnd()])
  }
  expect(told).toEqual(ACTS.map(([line, text]) => [line, text.trimEnd()]))
})

it('sums a poll up', async () => {
  const { err } = await demo.monitor('poll --force --lang de', { columns: 80 })
  expect(err.split('\n').at(-2)).toBe(
    '3 von 4 Quellen gelesen, 0 neue Erwähnungen · 0 Meldungen gesendet · 1 Quelle mit Lücken (monitor sources)',
  )
})
