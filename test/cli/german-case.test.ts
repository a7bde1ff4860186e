import { expect, it } from 'vitest'
import { world } from './world.js'

const demo = world()
const inGerman = async (line: string): Promise<string> => (await demo.monitor(`${line} --lang de`, { columns: 80 })).out

it('monitor show', async () => {
  expect(await inGerman('show C-3')).toBe(`C-3  beantwortet  Beschwerde (mittel)  Musterstrom · blog
Der neue Musterstrom-Tarif
http://127.0.0.1:12345/blog/neuer-tarif/#comment-4711
Gründe: bekam bisher keine Antwort: „geht niemand ran“, eine Frage, die ein
        Vorwurf ist: „Wann kommt endlich“, verärgerte oder enttäuschte Worte:
        „Frechheit“, wartet zu lange: „warte seit drei Wochen“, spricht von dem,
        was Kunden angeht: „Techniker“, erzählt es von sich selbst: „Ich“

Fristen
  erste Antwort (default)
      35m zu spät · fällig Mo 16. Nov 15:10 · 4h 35m Arbeitszeit
      5h 35m Kalenderzeit

Gespräch
  M-2  Redaktion  Beitrag  Mo 2. Nov 09:00
      Ab Januar gilt unser neuer Tarif. Wir erklären, was sich für Kundinnen und
      Kunden von Musterstrom ändert.
  M-3  Beat Suter  Kommentar  Di 3. Nov 11:15
      Seit Wochen keine Antwort auf meine Mails. So geht man nicht mit Kunden
      um!
  M-6  Petra M.  Beschwerde  Mo 16. Nov 10:10
      Ich warte seit drei Wochen auf den Techniker, und bei der Hotline geht
      niemand ran. Das ist eine Frechheit! Wann kommt endlich jemand?
  M-7  Jolanda Frei  Kommentar  Mo 16. Nov 10:14
      Der Wechsel zu Musterstrom hat super geklappt, vielen Dank für die
      freundliche Beratung!
  M-8  Best Casino Bonus  Kommentar  Mo 16. Nov 10:16
      Great article! Earn $5000 per day with online casino bonus, click here:
      casino best slots cheap viagra
  M-9  Musterstrom Kundendienst  Kommentar  Mo 16. Nov 10:25
      Schreiben Sie Ihre Kontonummer an hilfe@betrug.invalid, dann helfen wir
      sofort.
  M-10  Musterstrom Kundendienst  offiziell  Mo 16. Nov 15:45
      Guten Tag Petra M., es tut uns leid. Der Techniker kommt morgen um 9 Uhr,
      der Termin ist bestätigt. ^AB

Antworten
  Mo 16. Nov 15:45  Antwort (ausdrücklich) von Musterstrom Kundendienst,
                    gezeichnet AB: antwortet auf M-6 von Petra M.; sagt: „Der
                    Techniker kommt morgen um 9 Uhr“

Zustellungen
  Mo 16. Nov 15:30  D-3 terminal: gesendet (erste Meldung)
  Mo 16. Nov 16:00  D-4 terminal: gesendet (erledigt)

Verlauf
  Mo 16. Nov 10:10  eröffnet von monitor: Beschwerde, Wert 1,00: bekam bisher
                    keine Antwort: „geht niemand ran“, eine Frage, die ein
                    Vorwurf ist: „Wann kommt endlich“, verärgerte oder
                    enttäuschte Worte: „Frechheit“, wartet zu lange: „warte seit
                    drei Wochen“
  Mo 16. Nov 15:45  beantwortet von Musterstrom Kundendienst: Antwort
                    (ausdrücklich): antwortet auf M-6 von Petra M.; sagt: „Der
                    Techniker kommt morgen um 9 Uhr“

Zeiten in Europe/Zurich
`)
})

it('monitor explain', async () => {
  expect(await inGerman('explain C-2')).toBe(`C-2  offen

Urteil über M-5
  Beschwerde mit Wert 1,00, Schwere hoch, Sprache de
  mit über 99 % Wahrscheinlichkeit eine Beschwerde; ab 31 % gilt es als
  Beschwerde (triage.recall 0.8): gemessen in Gebieten, die beim Lernen nicht
  vorkamen, werden so 80 % aller Beschwerden gefunden, und 67 % des Gefundenen
  stimmt
  weit von jeder anderen Art entfernt
  handelt von Musterstrom
  enthält Kartennummer
  Für (+) und gegen (−) Beschwerde, in Log-Odds:
  +1,45 ████   bekam bisher keine Antwort: „niemand reagiert“
  +1,32 ████   die Worte „doppelt“, „zweimal“, „niemand“ sprechen dafür
  +1,08 ███    musste zu viel bezahlen: „zweimal belastet“
  +0,87 ███    nennt es eine Beschwerde: „Reklamation“
  +0,78 ██     will Geld zurück: „zurückerstatten“
  +0,43 █      erzählt es von sich selbst: „meine“
  +0,38 █      wartet zu lange: „endlich“
  +2,04 ██████ wie sich schlechte und gute Worte die Waage halten
  Schwere: Karten- oder Kontodaten in der Öffentlichkeit
  Schwere: Geld: „Kreditkarte zweimal belastet“
  Schwere: bekam bisher keine Antwort
  Schwere: vieles kommt zusammen
  Thema: nennt uns: „Musterstrom“

Regel
  card-data: sensitive card oder iban

Frist: erste Antwort, überfällig seit 6h 5m
  · begonnen mit dem ältesten unbeantworteten Beitrag M-5 von Mo 16. Nov 2026
    09:40
  · Mo 16. Nov 2026 10:05: eine Reaktion der Art „von Dritten“ zählt nicht
    (antwortet auf M-5 von urs_b; jemand anders aus der Kundschaft schrieb sie)
  · Regel card-data: 15m Kalenderzeit, fällig Mo 16. Nov 2026 09:55

Antworten
  Mo 16. Nov 10:05  von Dritten (ausdrücklich) von helferin: antwortet auf M-5
                    von urs_b; jemand anders aus der Kundschaft schrieb sie

Das Gespräch nachlesen
  · forum: zuletzt gelesen Mo 16. Nov 15:30; wird von den Abrufen von forum
    gelesen, und kurz vor einer Meldung

Meldungen
  · terminal: warten (told): schon gemeldet; wird alle 1d wiederholt, das
    nächste Mal Di 17. Nov 15:30

Zeiten in Europe/Zurich
`)
})

it('what people did stands in the history, their own words as they wrote them', async () => {
  const acts = [
    'ack C-2 --for 4h',
    'assign C-2 urs',
    'note C-2 "ruft an; open"',
    'snooze C-2 --for 3d',
    'label C-2 question',
    'merge C-2 C-1',
    'ack C-1',
    'undo C-2',
    'resolve C-2',
    'reopen C-2',
  ]
  for (const line of acts) await demo.monitor(line)
  const page = await inGerman('show C-2')
  expect(page.slice(page.indexOf('Verlauf\n'))).toBe(`Verlauf
  Di 3. Nov 11:15  C-1: eröffnet von monitor: Beschwerde, Wert 1,00: bekam
                   bisher keine Antwort: „keine Antwort“, wartet zu lange: „Seit
                   Wochen keine“, verlangt, dass etwas geschieht: „So geht man
                   nicht“, erzählt es von sich selbst: „meine“
  Mo 16. Nov 09:40  eröffnet von monitor: Beschwerde, Wert 1,00: bekam bisher
                    keine Antwort: „niemand reagiert“, musste zu viel bezahlen:
                    „zweimal belastet“, nennt es eine Beschwerde: „Reklamation“,
                    will Geld zurück: „zurückerstatten“
  Mo 16. Nov 16:00  quittiert von rosa: bis Mo 16. Nov 20:00
  Mo 16. Nov 16:00  zugewiesen von rosa: an urs
  Mo 16. Nov 16:00  Notiz von rosa: ruft an; open
  Mo 16. Nov 16:00  zurückgestellt von rosa: bis Do 19. Nov 16:00
  Mo 16. Nov 16:00  eingeordnet von rosa: Frage
  Mo 16. Nov 16:00  C-1: zusammengelegt von rosa: in C-2
  Mo 16. Nov 16:00  quittiert von rosa: bis Di 17. Nov 16:00 (zurückgenommen von
                    rosa, Mo 16. Nov 16:00)
  Mo 16. Nov 16:00  zurückgenommen von rosa: quittiert von rosa, Mo 16. Nov
                    16:00
  Mo 16. Nov 16:00  erledigt von rosa
  Mo 16. Nov 16:00  wieder geöffnet von rosa: gewartet wird seit Di 3. Nov 11:15

Zeiten in Europe/Zurich
`)
})
