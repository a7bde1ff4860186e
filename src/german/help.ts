/** The command line: what commands and options do. Names, values and fields stay as they are typed. */
export const help: Readonly<Record<string, string>> = {
  'Finds the public complaints about your company that nobody has answered, and gets them answered in time.':
    'Findet öffentliche Beschwerden über Ihr Unternehmen, die niemand beantwortet hat, und sorgt dafür, dass sie rechtzeitig beantwortet werden.',
  'Usage:': 'Aufruf:',
  'Arguments:': 'Argumente:',
  'Options:': 'Optionen:',
  'Examples:': 'Beispiele:',
  'Every day:': 'Jeden Tag:',
  'Acting on cases:': 'Fälle bearbeiten:',
  'Setting up:': 'Einrichten:',
  'Your data:': 'Ihre Daten:',
  'Everywhere:': 'Überall:',
  'Selection:': 'Auswahl:',
  'Output:': 'Ausgabe:',
  '{} (default: {})': '{} (Vorgabe: {})',
  'Topics: {}  (monitor help TOPIC)': 'Themen: {}  (monitor help THEMA)',
  'Start with: monitor demo, monitor init': 'Zum Einstieg: monitor demo, monitor init',
  'print the version': 'gibt die Version aus',
  'print this help': 'gibt diese Hilfe aus',

  'fetch due sources, judge, join answers, deliver alerts':
    'fällige Quellen abrufen, beurteilen, Antworten zuordnen, Meldungen zustellen',
  'open cases without an answer, who waits longest first': 'offene Fälle ohne Antwort; wer am längsten wartet, zuerst',
  'all cases, in any state': 'alle Fälle, gleich in welchem Zustand',
  'all stored mentions of you, newest first': 'alle gespeicherten Erwähnungen, die neueste zuerst',
  'one case: thread, verdict, clocks, answers, deliveries, history':
    'ein Fall: Urteil, Fristen, Gespräch, Antworten, Zustellungen, Verlauf',
  'why a case or mention is judged as it is': 'warum ein Fall oder eine Erwähnung so beurteilt wurde',
  'the coming weeks: open hours, holidays, closures; `calendar check` says what they leave unanswered':
    'die nächsten Wochen: Bürozeiten, Feiertage, Betriebsferien; `calendar check` sagt, was dadurch unbeantwortet bleibt',
  'answer rate and waiting times, the unanswered counted, by what you ask':
    'Antwortquote und Wartezeiten, Unbeantwortetes mitgezählt, aufgeteilt nach Wunsch',
  'say that you have seen a case; quiets its alerts for a while':
    'quittiert einen Fall als gesehen; seine Meldungen ruhen eine Weile',
  'say whose work a case is': 'bestimmt, wer sich um einen Fall kümmert',
  'leave a note in the history': 'hinterlässt eine Notiz im Verlauf',
  'put a case off until later; the customer who writes again ends it':
    'stellt einen Fall zurück; schreibt die Kundin oder der Kunde wieder, ist er wieder da',
  'record an answer given elsewhere (phone, mail)': 'hält eine Antwort fest, die anderswo gegeben wurde (Telefon, E-Mail)',
  'close a case as done': 'schließt einen Fall als erledigt ab',
  'close a case that is none': 'schließt einen Fall, der keiner ist',
  'open a case again that was not settled after all': 'öffnet einen Fall wieder, der doch nicht erledigt ist',
  'say what kind of mention it really is': 'sagt, was für eine Erwähnung es in Wahrheit ist',
  'make one case of several': 'macht aus mehreren Fällen einen',
  'make a case of its own of some posts': 'macht aus einzelnen Beiträgen einen eigenen Fall',
  'tell nobody of what matches, for a while: `silence add`, `silence remove`':
    'meldet eine Weile nichts, was passt: `silence add`, `silence remove`',
  'take back what was last done': 'nimmt zurück, was zuletzt getan wurde',
  'write a commented config; given site URLs, discover their feeds':
    'schreibt eine kommentierte Konfiguration; findet zu Adressen die Feeds',
  'find what stands behind an address, append it to the configuration':
    'findet, was hinter einer Adresse steht, und hängt es an die Konfiguration an',
  'check config, database, secrets, sources and receivers': 'prüft Konfiguration, Datenbank, Geheimnisse, Quellen und Empfänger',
  'what a changed configuration would have made of the last weeks':
    'was eine geänderte Konfiguration aus den letzten Wochen gemacht hätte',
  'state of every source; `sources test ID|URL` fetches one': 'Zustand jeder Quelle; `sources test ID|URL` ruft eine ab',
  'store mentions from a file, one JSON object a line, as history':
    'speichert Erwähnungen aus einer Datei, ein JSON-Objekt je Zeile, als Vorgeschichte',
  '`route test CASE` says who would be told of it, from when on, and why':
    '`route test CASE` sagt, wem ein Fall ab wann gemeldet würde, und warum',
  'deliver due alerts without polling; try out a receiver':
    'stellt fällige Meldungen zu, ohne abzurufen; probiert einen Empfänger aus',
  'what was sent, waits or failed; retry or drop it': 'was gesendet wurde, wartet oder scheiterte; neu versuchen oder verwerfen',
  'figures for Prometheus, printed or written for its textfile collector':
    'Zahlen für Prometheus, ausgegeben oder für dessen Textfile-Collector geschrieben',
  'the whole job against a bundled server, in a throw-away database':
    'die ganze Arbeit gegen einen mitgelieferten Server, in einer Wegwerf-Datenbank',
  'help for a command or a topic': 'Hilfe zu einem Befehl oder Thema',
  'a command or a topic': 'ein Befehl oder ein Thema',

  'configuration file (else $MONITOR_CONFIG, ./monitor.yaml, the user configuration folder)':
    'Konfigurationsdatei (sonst $MONITOR_CONFIG, ./monitor.yaml, der Konfigurationsordner des Benutzers)',
  'database file (else $MONITOR_DB, the configuration, the user data folder)':
    'Datenbankdatei (sonst $MONITOR_DB, die Konfiguration, der Datenordner des Benutzers)',
  'exit 8 when there are warnings, and nothing worse': 'Rückgabewert 8, wenn es Warnungen gibt und nichts Schlimmeres',
  'speak de or en to people (else $MONITOR_LANG, the locale); data formats never change':
    'mit Menschen Deutsch (de) oder Englisch (en) sprechen (sonst $MONITOR_LANG, die Locale); Datenformate bleiben gleich',
  'judge time as if it were this instant: 2026-11-20T09:00:00Z': 'Zeiten so beurteilen, als wäre es jetzt 2026-11-20T09:00:00Z',

  'only these sources': 'nur diese Quellen',
  'ask every source, due or not, and again even for what says it is unchanged':
    'jede Quelle abrufen, fällig oder nicht, auch was sich angeblich nicht geändert hat',
  'fetch and print, write nothing, send nothing': 'abrufen und ausgeben, nichts schreiben, nichts senden',
  'store and judge, deliver nothing': 'speichern und beurteilen, nichts zustellen',
  'take what is found as history: it is listed, but only what is younger than alerts.baseline alerts':
    'Gefundenes gilt als Vorgeschichte: aufgelistet wird es, gemeldet nur, was jünger ist als alerts.baseline',
  'for cron: where another poll is at work end with 11 and no word, unless that one takes over an hour':
    'für cron: arbeitet gerade ein anderer Abruf, ohne ein Wort mit 11 enden, außer er läuft über eine Stunde',
  'keep running; looks every minute for what is due': 'weiterlaufen; sieht jede Minute nach, was fällig ist',
  'what was done as one JSON document': 'was getan wurde, als ein JSON-Dokument',
  'by cron every few minutes: asks what is due, says nothing when all is well':
    'durch cron alle paar Minuten: ruft Fälliges ab, schweigt, wenn alles gut ist',
  'the same without cron, until Ctrl-C': 'dasselbe ohne cron, bis Strg-C',
  'look at what one source delivers, store nothing': 'ansehen, was eine Quelle liefert, nichts speichern',

  'published since: 24h, 3d, or an instant': 'veröffentlicht seit: 24h, 3d oder ein Zeitpunkt',
  'published until': 'veröffentlicht bis',
  'published longer ago than this': 'veröffentlicht vor mehr als dieser Zeit',
  'from these sources': 'aus diesen Quellen',
  'about these brands': 'über diese Marken',
  'of these kinds: {}': 'von diesen Arten: {}',
  'at least this severe: {}': 'mindestens so schwer: {}',
  'by this author: id, handle or name': 'von dieser Person: Kennung, Konto oder Name',
  'in these languages: de, en, …': 'in diesen Sprachen: de, en, …',
  'full text: words, "a phrase", AND OR NOT, prefix*': 'Volltext: Wörter, "eine Wortfolge", AND OR NOT, Anfang*',
  'at most this many': 'höchstens so viele',
  'only those whose due time has passed': 'nur was schon fällig gewesen wäre',
  'due within this time, or overdue': 'innerhalb dieser Zeit fällig oder überfällig',
  'assigned to this person': 'dieser Person zugewiesen',
  'assigned to nobody': 'niemandem zugewiesen',
  'order: {} (default: listing.order, which is first_come: who waits longest)':
    'Reihenfolge: {} (Vorgabe: listing.order, also first_come: wer am längsten wartet)',
  'one JSON document; FIELDS chooses: {}': 'ein JSON-Dokument; FIELDS wählt aus: {}',
  'one JSON object a line, "type" in each': 'ein JSON-Objekt je Zeile, in jedem "type"',
  'CSV with a header, safe against formulas': 'CSV mit Kopfzeile, sicher vor Formeln',
  'the same as Excel opens it in German: semicolons, decimal commas, local times':
    'dasselbe, wie deutsches Excel es öffnet: Semikolons, Dezimalkommas, Ortszeit',
  "a line each: '{}'": "je eine Zeile: '{}'",
  'those too that were put off until later': 'auch was zurückgestellt ist',
  'each case of a wave by itself; in machine formats they always are':
    'jeden Fall einer Welle für sich; in Datenformaten ist es immer so',
  'exit 8 when there are any': 'Rückgabewert 8, wenn es welche gibt',
  'the complaints of the last day that nobody has answered': 'die Beschwerden des letzten Tages, die niemand beantwortet hat',
  'what has to be done before lunch': 'was vor dem Mittag zu tun ist',
  'for a script: exit code 3 says that the list may not be whole':
    'für ein Skript: Rückgabewert 3 heißt, dass die Liste unvollständig sein kann',
  'a line each, made to measure': 'je eine Zeile nach Maß',
  'each case of a wave by itself, not the wave as one': 'jeder Fall einer Welle für sich, nicht die Welle als einer',
  'for a health check: exit code 8 when there are any': 'für eine Überwachung: Rückgabewert 8, wenn es welche gibt',
  'in these states: {}': 'in diesen Zuständen: {}',
  'answered, and no reaction for sla.follow_up_after: ask whether it is solved':
    'beantwortet und seit sla.follow_up_after keine Reaktion: nachfragen, ob es gelöst ist',
  'everything of the last week, answered or not': 'alles aus der letzten Woche, beantwortet oder nicht',
  'what was done': 'was erledigt wurde',
  'whom to ask whether the answer helped; resolve takes a case off this list':
    'wen Sie fragen sollten, ob die Antwort geholfen hat; resolve nimmt einen Fall von dieser Liste',
  'for a spreadsheet': 'für eine Tabellenkalkulation',
  'also those that are not about you': 'auch was nicht von Ihnen handelt',
  'only those whose verdict was close, and that nobody has labelled':
    'nur was knapp beurteilt und von niemandem eingeordnet wurde',
  'by when it was first seen: newest, oldest; of uncertain ones by doubt: the closest first (default: newest, or doubt)':
    'nach dem ersten Fund: newest, oldest; Unsichere nach doubt: das Knappste zuerst (Vorgabe: newest oder doubt)',
  'what was said about you in the last day': 'was am letzten Tag über Sie gesagt wurde',
  'find words in it': 'Wörter darin finden',
  'where the verdict was close: monitor label M-12 complaint says what it is':
    'wo das Urteil knapp war: monitor label M-12 complaint sagt, was es ist',
  'everything that was ever stored, one a line, in constant memory':
    'alles, was je gespeichert wurde, je eine Zeile, mit gleichbleibendem Speicherbedarf',
  'such as C-12': 'etwa C-12',
  'one JSON document': 'ein JSON-Dokument',
  'what was written to and fro, and what was done about it': 'was hin und her geschrieben und was daraufhin getan wurde',
  'with every post of a long conversation, and every reminder': 'mit jedem Beitrag eines langen Gesprächs und jeder Wiederholung',
  'the whole conversation, each post to its end, and every reminder; else of what is long what belongs to the case':
    'das ganze Gespräch, jeder Beitrag bis zum Ende, und jede Wiederholung; sonst von Langem nur, was zum Fall gehört',
  'the same for a program': 'dasselbe für ein Programm',
  'C-12 or M-17': 'C-12 oder M-17',
  'why it is a case, why its clock stands so, why it was announced or not':
    'warum es ein Fall ist, warum seine Frist so steht, warum er gemeldet wurde oder nicht',
  'with every reply of a long conversation, and every hour that does not count':
    'mit jeder Reaktion eines langen Gesprächs und jeder Stunde, die nicht zählt',
  'every post, every reply, every hour that does not count; else of what is many and much the same the first and the last':
    'jeder Beitrag, jede Reaktion, jede Stunde, die nicht zählt; sonst von Vielem, das sich gleicht, das Erste und das Letzte',
  'why one mention is judged as it is': 'warum eine Erwähnung so beurteilt wurde',
  'show or check': 'show oder check',
  'show: from the week of this day on; default this week': 'show: ab der Woche dieses Tages; Vorgabe: diese Woche',
  'show: so many weeks; default 4, at most 104': 'show: so viele Wochen; Vorgabe 4, höchstens 104',
  'check: up to this day, or so far ahead: 6w; default 4w': 'check: bis zu diesem Tag oder so weit voraus: 6w; Vorgabe 4w',
  'check: every case; else of many that are overdue, or run out, some':
    'check: jeder Fall; sonst von vielen, die überfällig sind oder ablaufen, einige',
  'check: exit 8 when an open case would be left without an answer':
    'check: Rückgabewert 8, wenn ein offener Fall ohne Antwort bliebe',
  'the coming four weeks: open hours, holidays, closures, changes of the clocks':
    'die nächsten vier Wochen: Bürozeiten, Feiertage, Betriebsferien, Zeitumstellung',
  'the weeks around Christmas': 'die Wochen um Weihnachten',
  'what the coming closures and holidays leave without an answer':
    'was durch kommende Betriebsferien und Feiertage ohne Antwort bleibt',
  'for a script: exit code 8 when an open case would be left':
    'für ein Skript: Rückgabewert 8, wenn ein offener Fall liegen bliebe',
  'a line each for {}': 'je eine Zeile für {}',
  'published since: 90d, or an instant': 'veröffentlicht seit: 90d oder ein Zeitpunkt',
  'how many were answered in the last thirty days, and how fast':
    'wie viele in den letzten dreißig Tagen beantwortet wurden, und wie schnell',
  'where customers wait longest': 'wo man am längsten wartet',
  'do those with many followers get their answer sooner?': 'bekommen Leute mit vielen Followern früher eine Antwort?',
  'for a chart': 'für ein Diagramm',
}
