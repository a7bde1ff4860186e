/** The command line: what people do with cases, and how the tool is set up. */
export const helpActs: Readonly<Record<string, string>> = {
  'cases, such as C-12; - reads them from stdin: one a line, or any listing but CSV':
    'Fälle, etwa C-12; - liest sie von stdin: je Zeile einer, oder jede Liste außer CSV',
  'why; kept in the history': 'warum; steht im Verlauf',
  'who acts (else $MONITOR_USER, the login name)': 'wer handelt (sonst $MONITOR_USER, der Anmeldename)',
  'how long its alerts rest': 'wie lange seine Meldungen ruhen',
  'seen; its alerts rest for four hours': 'gesehen; seine Meldungen ruhen vier Stunden',
  'everything that a listing shows': 'alles, was eine Liste zeigt',
  'cases, such as C-12; - reads them from stdin: one a line, or any listing but CSV; the last word says to whom':
    'Fälle, etwa C-12; - liest sie von stdin: je Zeile einer, oder jede Liste außer CSV; das letzte Wort sagt, wem',
  'to nobody': 'niemandem',
  'whose work these are': 'wer sich um diese kümmert',
  'all that is nobody’s': 'alles, was niemandem zugewiesen ist',
  'nobody’s again': 'wieder niemandem',
  'cases, such as C-12; - reads them from stdin: one a line, or any listing but CSV; the last word is the note, unless -m gives it':
    'Fälle, etwa C-12; - liest sie von stdin: je Zeile einer, oder jede Liste außer CSV; das letzte Wort ist die Notiz, falls nicht -m sie gibt',
  'for the colleagues; changes no clock': 'für die anderen im Team; ändert keine Frist',
  'the same to several': 'dieselbe an mehrere',
  'how long': 'wie lange',
  'until when': 'bis wann',
  'neither listed nor alerted for three days': 'drei Tage lang weder aufgelistet noch gemeldet',
  'the customer who writes again ends it': 'endet, sobald die Kundin oder der Kunde wieder schreibt',
  'when it was given (else now)': 'wann sie gegeben wurde (sonst jetzt)',
  'who gave it (else who acts)': 'wer sie gab (sonst, wer handelt)',
  'the customer was answered where the tool cannot see it': 'die Antwort kam, wo das Werkzeug sie nicht sehen kann',
  'when it was given, and who gave it': 'wann sie gegeben wurde und von wem',
  'done, with the reason for the history': 'erledigt, mit dem Grund für den Verlauf',
  'not a case at all': 'gar kein Fall',
  'all that a filter finds': 'alles, was ein Filter findet',
  'the customer still waits: the clock runs on as if it had never stopped':
    'es wird noch immer gewartet: die Frist läuft weiter, als hätte sie nie gehalten',
  'cases, such as C-12; - reads them from stdin: one a line, or any listing but CSV; or mentions, such as M-17. The last word is what it really is: complaint, question, suggestion, praise, neutral, spam, irrelevant':
    'Fälle, etwa C-12; - liest sie von stdin: je Zeile einer, oder jede Liste außer CSV; oder Erwähnungen, etwa M-17. Das letzte Wort ist, was es in Wahrheit ist: complaint, question, suggestion, praise, neutral, spam, irrelevant',
  'a person says what it is; that wins over the machine, for good':
    'ein Mensch sagt, was es ist; das gilt mehr als die Maschine, auf Dauer',
  'one mention that the machine took for something else': 'eine Erwähnung, die die Maschine für etwas anderes hielt',
  'it only sounds like us: that is learned from': 'es klingt nur nach uns: daraus wird gelernt',
  'all that a listing shows': 'alles, was eine Liste zeigt',
  'retrain, history or undo': 'retrain, history oder undo',
  'retrain: show what would change, and change nothing': 'retrain: zeigen, was sich ändern würde, und nichts ändern',
  'what your labels would teach: how much better, and which verdicts change':
    'was Ihre Einordnungen lehren würden: um wie viel besser, und welche Urteile sich ändern',
  'the same, and from now on; polls do it by themselves as labels come':
    'dasselbe, und von jetzt an; Abrufe tun es von selbst, wenn Einordnungen dazukommen',
  'what was learned when, from how many labels': 'was wann aus wie vielen Einordnungen gelernt wurde',
  'takes the last of it back, until labels change': 'nimmt das letzte davon zurück, bis sich Einordnungen ändern',
  'cases, such as C-12; - reads them from stdin: one a line, or any listing but CSV; the others become part of the first':
    'Fälle, etwa C-12; - liest sie von stdin: je Zeile einer, oder jede Liste außer CSV; die anderen werden Teil des ersten',
  'C-15 and C-19 become part of C-12; their numbers lead there':
    'C-15 und C-19 werden Teil von C-12; ihre Nummern führen dorthin',
  'posts of it, such as M-17: monitor show lists them': 'Beiträge daraus, etwa M-17: monitor show listet sie auf',
  'these posts become a case of their own': 'diese Beiträge werden ein eigener Fall',
  'list, add or remove': 'list, add oder remove',
  'add: matchers, such as brand=Beispiel (monitor help matchers); remove: silences, such as S-3':
    'add: Bedingungen, etwa brand=Beispiel (monitor help matchers); remove: Stummschaltungen, etwa S-3',
  'add: how long': 'add: wie lange',
  'add: until when': 'add: bis wann',
  'add: from when on; default now': 'add: ab wann; Vorgabe: jetzt',
  'add: why': 'add: warum',
  'add, remove: who asks for it (else $MONITOR_USER, the login name)':
    'add, remove: wer es veranlasst (sonst $MONITOR_USER, der Anmeldename)',
  'add: whatever the case; list: also those that are over or were taken back':
    'add: gleich welcher Fall; list: auch abgelaufene und zurückgenommene',
  'nobody is told of the forum for two hours': 'zwei Stunden lang wird nichts aus dem Forum gemeldet',
  'the boss is spared all but the worst; those who answer are told as ever':
    'der Leitung wird nur das Schlimmste gemeldet; wer antwortet, erfährt alles wie sonst',
  'what is silenced now or will be, by whom and why': 'was jetzt oder bald stumm ist, durch wen und warum',
  'what still waits is told at once': 'was noch wartet, wird sofort gemeldet',
  'cases, such as C-12; - reads them from stdin. None: what you did last':
    'Fälle, etwa C-12; - liest sie von stdin. Keiner: was Sie zuletzt getan haben',
  'takes back what a person last did to it; once more, what was done before that':
    'nimmt zurück, was zuletzt jemand daran getan hat; noch einmal: was davor getan wurde',
  'takes back all that your own last command did, be it a thousand cases':
    'nimmt alles zurück, was Ihr letzter Befehl getan hat, und seien es tausend Fälle',
  'pages to look at: a blog, a forum, a profile, an app in its store, a feed':
    'Seiten, die angesehen werden: ein Blog, ein Forum, ein Profil, eine App im Store, ein Feed',
  'name of the company and its first brand': 'Name des Unternehmens und seiner ersten Marke',
  'write over an existing file': 'eine vorhandene Datei überschreiben',
  'the sites stand in a private network': 'die Seiten stehen in einem privaten Netz',
  'a commented file to fill in': 'eine kommentierte Datei zum Ausfüllen',
  'finds feeds, comments and platforms': 'findet Feeds, Kommentare und Plattformen',
  'any page: a blog, a profile, a subreddit, an app in its store, a feed':
    'irgendeine Seite: ein Blog, ein Profil, ein Subreddit, eine App im Store, ein Feed',
  'name of the source; else made of the host': 'Name der Quelle; sonst aus dem Rechnernamen gebildet',
  'take it as this type: {}': 'als diesen Typ nehmen: {}',
  'which texts are taken: brands: the text names you; thread: the text or its root post does; all':
    'welche Texte genommen werden: brands: der Text nennt Sie; thread: er oder der Beitrag, unter dem er steht; all: alle',
  'keys of the type: --set search=Beispiel; a list: --set "tags=[a, b]"':
    'Schlüssel des Typs: --set search=Beispiel; eine Liste: --set "tags=[a, b]"',
  'append everything that was found, not the best alone': 'alles Gefundene anhängen, nicht nur das Beste',
  'show what would be written, write nothing': 'zeigen, was geschrieben würde, nichts schreiben',
  'it stands in a private network': 'es steht in einem privaten Netz',
  'for test: it stands in a private network': 'für test: sie steht in einem privaten Netz',
  'append the feeds of an OPML file; - reads stdin': 'die Feeds einer OPML-Datei anhängen; - liest stdin',
  'what was found and written, as one JSON document': 'was gefunden und geschrieben wurde, als ein JSON-Dokument',
  'finds what stands behind the address, and appends the best of it':
    'findet, was hinter der Adresse steht, und hängt das Beste davon an',
  'shows what would be written, and which secret is needed': 'zeigt, was geschrieben würde und welches Geheimnis gebraucht wird',
  'with a name of your own': 'mit einem eigenen Namen',
  'all the feeds of another reader': 'alle Feeds eines anderen Leseprogramms',
  'ask every source, and try to reach each receiver; nothing is sent':
    'jede Quelle abrufen und prüfen, ob jeder Empfänger erreichbar ist; gesendet wird nichts',
  'after each change of the configuration': 'nach jeder Änderung der Konfiguration',
  'for a health check: exit code 0 only when all is well; polls that stand still are a warning':
    'für eine Überwachung: Rückgabewert 0 nur, wenn alles gut ist; dass Abrufe stillstehen, ist eine Warnung',
  'asks every source, tries to reach each receiver; sends nothing':
    'ruft jede Quelle ab, prüft, ob jeder Empfänger erreichbar ist; sendet nichts',
  'compare with this configuration; default: the one in force, as found without --config':
    'mit dieser Konfiguration vergleichen; Vorgabe: die geltende, wie sie ohne --config gefunden wird',
  'judge by the configuration that is tried what is open; without it nothing is written':
    'was offen ist, nach der erprobten Konfiguration beurteilen; sonst wird nichts geschrieben',
  'exit 8 when any case would differ': 'Rückgabewert 8, wenn auch nur ein Fall anders ausginge',
  'cases that began since: 30d, or an instant': 'Fälle, die begannen seit: 30d oder ein Zeitpunkt',
  'cases that began until': 'Fälle, die begannen bis',
  'at most so many cases; a page for people shows 50': 'höchstens so viele Fälle; eine Seite für Menschen zeigt 50',
  'what new.yaml would have made of the last 90 days, beside the configuration in force':
    'was new.yaml aus den letzten 90 Tagen gemacht hätte, neben der geltenden Konfiguration',
  'every case that differs, for a spreadsheet': 'jeder Fall, der anders ausginge, für eine Tabellenkalkulation',
  'after the file was changed: what the change does, beside a copy of the old one':
    'nach einer Änderung der Datei: was sie bewirkt, neben einer Kopie der alten',
  'and judge by it what is open; closed cases keep what they came to':
    'und Offenes danach beurteilen; bei geschlossenen Fällen bleibt es, wie es war',
  'list, test or export': 'list, test oder export',
  'for test: id of a source, or a URL': 'für test: Kennung einer Quelle oder eine URL',
  'for export: feeds, comment feeds and WordPress sites as OPML 2.0':
    'für export: Feeds, Kommentar-Feeds und WordPress-Seiten als OPML 2.0',
  'which source is read, when it is asked next, and what is wrong with it':
    'welche Quelle gelesen wird, wann sie wieder abgerufen wird und was ihr fehlt',
  'fetch one and show what it would store, and how it would be judged':
    'eine abrufen und zeigen, was sie speichern würde und wie es beurteilt würde',
  'the same for a feed that is not configured yet': 'dasselbe für einen Feed, der noch nicht eingerichtet ist',
  'the feeds, for another reader': 'die Feeds, für ein anderes Leseprogramm',
  'NDJSON: one mention a line; - for standard input': 'NDJSON: je Zeile eine Erwähnung; - für die Standardeingabe',
  'under which source it is stored: one of the configuration, or a name of its own':
    'unter welcher Quelle es gespeichert wird: einer der Konfiguration oder einem eigenen Namen',
  'take it as history (default): only what is younger than alerts.baseline alerts':
    'als Vorgeschichte nehmen (Vorgabe): gemeldet wird nur, was jünger ist als alerts.baseline',
  'take it as news: whatever in it waits for an answer alerts at the next poll':
    'als neu nehmen: was darin auf Antwort wartet, wird beim nächsten Abruf gemeldet',
  'read and print, write nothing': 'lesen und ausgeben, nichts schreiben',
  'the same, one object a line: each line that was left out, then the rest':
    'dasselbe, ein Objekt je Zeile: jede ausgelassene Zeile, dann der Rest',
  'store what a file brings: listed and judged, alerted only where it is young':
    'speichern, was eine Datei bringt: aufgelistet und beurteilt, gemeldet nur, was jung ist',
  'from another program, under a name of its own': 'aus einem anderen Programm, unter eigenem Namen',
  'look at what would be stored, and at the lines that cannot be read':
    'ansehen, was gespeichert würde, und welche Zeilen nicht lesbar sind',
  test: 'test',
  'who would be told of this case, from when on, and why the others are not':
    'wem dieser Fall ab wann gemeldet würde, und warum den anderen nicht',
  'the same of every open case': 'dasselbe für jeden offenen Fall',
  'send one message that is marked as a test': 'eine Nachricht senden, die als Probe gekennzeichnet ist',
  'print each decision with its reason, send nothing; with --test: what a case would read like':
    'jede Entscheidung mit ihrem Grund ausgeben, nichts senden; mit --test: wie sich ein Fall lesen würde',
  'does the receiver get anything at all?': 'kommt beim Empfänger überhaupt etwas an?',
  'how an invented case reads in its words; sends nothing': 'wie sich ein erfundener Fall in seinen Worten liest; sendet nichts',
  'who would be told of what, and who not and why': 'wem was gemeldet würde, und wem nicht und warum',
  'list, retry or drop': 'list, retry oder drop',
  'retry, drop: deliveries, such as D-17': 'retry, drop: Zustellungen, etwa D-17',
  'retry: whatever is pending or failed': 'retry: alles, was wartet oder scheiterte',
  'drop: why; kept in the log': 'drop: warum; steht im Protokoll',
  'drop: who does it (else $MONITOR_USER, the login name)': 'drop: wer es tut (sonst $MONITOR_USER, der Anmeldename)',
  'to these receivers; retry, drop: all that waits for this one': 'an diese Empfänger; retry, drop: alles, was auf diesen wartet',
  'that tell of these cases': 'die von diesen Fällen berichten',
  'sent, or else decided, since: 24h, or an instant': 'gesendet oder sonst entschieden seit: 24h oder ein Zeitpunkt',
  'what did not get through, why, and when it is tried again': 'was nicht durchkam, warum, und wann es wieder versucht wird',
  'who was told of a case, and when': 'wem ein Fall gemeldet wurde, und wann',
  'its secret is mended: what waits is due at once': 'sein Geheimnis stimmt wieder: was wartet, ist sofort fällig',
  'nobody needs to be told that any more': 'das braucht niemand mehr zu erfahren',
  'write it there, whole or not at all, readable by everybody (mode 0644)':
    'dorthin schreiben, ganz oder gar nicht, für alle lesbar (Modus 0644)',
  'what Prometheus would read': 'was Prometheus lesen würde',
  "by cron, after each poll: for the node exporter's textfile collector":
    'durch cron, nach jedem Abruf: für den Textfile-Collector des node exporter',
  'keep the throw-away folder with configuration and database, and say where it is':
    'den Wegwerf-Ordner mit Konfiguration und Datenbank behalten und sagen, wo er liegt',
  'takes a second, touches nothing, needs no network': 'dauert eine Sekunde, verändert nichts, braucht kein Netz',
  'leaves configuration and database behind, to look around in':
    'lässt Konfiguration und Datenbank zurück, um sich darin umzusehen',
}
