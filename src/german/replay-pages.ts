/** What another configuration would have made of it. */
export const replayPages: Readonly<Record<string, string>> = {
  before: 'vorher',
  after: 'nachher',
  cases: 'Fälle',
  alerts: 'Meldungen',
  'broken promises': 'gebrochene Zusagen',
  '  in so many cases': '  in so vielen Fällen',
  '  in so many messages': '  in so vielen Texten',
  '  a day: {}; really sent since then, of all cases: {}': '  am Tag: {}; seither wirklich gesendet, über alle Fälle: {}',
  '{} beside {}': '{} neben {}',
  'cases that began {} – {}, as of {}': 'Fälle mit Beginn {} – {}, Stand {}',
  '{} looked at, {} judged differently': '{} geprüft, {} anders beurteilt',
  'closed already, and keeps what it came to: {}': 'schon geschlossen, und es bleibt dabei: {}',
  met: 'eingehalten',
  late: 'verspätet',
  running: 'läuft',
  'No case would have come out otherwise': 'Kein Fall wäre anders ausgegangen',
  '1 case would have come out otherwise': '1 Fall wäre anders ausgegangen',
  '{} cases would have come out otherwise': '{} Fälle wären anders ausgegangen',
  '1 more case differs so': '1 weiterer Fall unterscheidet sich so',
  '{} more cases differ so': '{} weitere Fälle unterscheiden sich so',
  '1 case differs only in due times, policies or alerts': '1 Fall unterscheidet sich nur in Fristen, Regeln oder Meldungen',
  '{} cases differ only in due times, policies or alerts': '{} Fälle unterscheiden sich nur in Fristen, Regeln oder Meldungen',
  '--json lists them': '--json zeigt sie',
  'Broken promises by the week in which they were due': 'Gebrochene Zusagen nach der Woche ihrer Fälligkeit',
  '{} earlier weeks: --json lists them': '{} frühere Wochen: --json zeigt sie',
  // in what a case differs
  'no case any more': 'kein Fall mehr',
  'a new case': 'ein neuer Fall',
  'another state': 'ein anderer Stand',
  'another kind': 'eine andere Art',
  'another severity': 'eine andere Schwere',
  'another brand': 'eine andere Marke',
  'a promise broken': 'eine Zusage gebrochen',
  'a promise no longer broken': 'eine Zusage nicht mehr gebrochen',
  'another policy': 'eine andere Regel',
  'due at another time': 'zu anderer Zeit fällig',
  'other alerts': 'andere Meldungen',
  [`--config names the configuration to try. The database is that of the one in
force (or --db), wherever the tried file lies. Both judge what is stored, as of
now (--now), with all that people said and did: labels, merges, answers by
phone, closed cases. What a replay cannot know is said below its result.`]: `--config nennt die Konfiguration, die erprobt wird. Die Datenbank ist die der
geltenden (oder --db), wo immer die erprobte Datei liegt. Beide beurteilen, was
gespeichert ist, Stand jetzt (--now), mit allem, was Personen sagten und taten:
Einordnungen, Zusammenlegungen, Antworten am Telefon, geschlossene Fälle. Was eine
Probe nicht wissen kann, steht unter ihrem Ergebnis.`,
}
