/** The page of `monitor report --html`, and what its command says. */
export const report: Readonly<Record<string, string>> = {
  // command
  'choose one of --html, --json': 'Wählen Sie eines von --html, --json',
  'run it twice for both': 'Für beides zweimal aufrufen',
  'say where the report goes: --html FILE, or --json': 'Wohin soll der Bericht? --html DATEI, oder --json',
  'monitor report --html report.html · monitor stats shows the figures in the terminal':
    'monitor report --html bericht.html · monitor stats zeigt die Zahlen im Terminal',
  '--until must be later than --since': '--until muss später sein als --since',
  'see: monitor help durations': 'siehe: monitor help durations',
  'cannot write {}: {}': '{} lässt sich nicht schreiben: {}',
  'its folder must exist and be writable by this user, for the file is renamed into place':
    'Der Ordner muss bestehen und für diesen Benutzer schreibbar sein, denn die Datei wird am Ende umbenannt',
  'Written to {}: {}, {} answered.': 'Geschrieben nach {}: {}, {} beantwortet.',
  'all figures of a time as one page: `report --html FILE`': 'alle Zahlen einer Zeit als eine Seite: `report --html DATEI`',
  'write one page that loads nothing, readable by you alone; - for standard output':
    'eine Seite schreiben, die nichts nachlädt, nur für Sie lesbar; - für die Standardausgabe',
  'the same figures as one JSON document': 'dieselben Zahlen als ein JSON-Dokument',
  'the last ninety days as one page, to be opened, sent or printed':
    'die letzten neunzig Tage als eine Seite zum Öffnen, Versenden oder Drucken',
  'the last year, in German': 'das letzte Jahr, auf Deutsch',
  'one brand, to standard output': 'eine Marke, auf die Standardausgabe',
  'the same figures for a report of your own': 'dieselben Zahlen für einen eigenen Bericht',
  // shell
  'Complaints about {}, and their answers': 'Beschwerden über {} und ihre Antworten',
  '{} to {}': '{} bis {}',
  'as of {}, times in {}': 'Stand {}, Zeiten in {}',
  Contents: 'Inhalt',
  'Skip to the figures': 'Direkt zu den Zahlen',
  'Made by mention-monitor on this company’s own machine; this page loads nothing and sends nothing.':
    'Erstellt von mention-monitor auf einem Rechner des Unternehmens; diese Seite lädt nichts nach und sendet nichts.',
  'only sources {}': 'nur die Quellen {}',
  'only brands {}': 'nur die Marken {}',
  'only kinds {}': 'nur die Arten {}',
  'only languages {}': 'nur die Sprachen {}',
  'only from severity {} on': 'nur ab Schweregrad {}',
  'The figures as a table': 'Die Zahlen als Tabelle',
  'n = {}': 'n = {}',
  // at a glance
  'At a glance': 'Auf einen Blick',
  'No customer complained in this time, as far as could be seen.':
    'In dieser Zeit hat sich niemand beschwert, soweit das zu sehen war.',
  'Of {} customers who complained, {} got an answer (95 % range {}). Half of all had one after {}.':
    'Von {} Kundinnen und Kunden, die sich beschwerten, haben {} eine Antwort bekommen (95-%-Spanne {}). Die Hälfte aller hatte sie nach {}.',
  'Of {} customers who complained, {} got an answer (95 % range {}). Fewer than half are answered, so nobody knows yet how long half of them wait.':
    'Von {} Kundinnen und Kunden, die sich beschwerten, haben {} eine Antwort bekommen (95-%-Spanne {}). Das ist weniger als die Hälfte; wie lange die Hälfte wartet, ist deshalb noch nicht bekannt.',
  'answered within 24 hours': 'innerhalb von 24 Stunden',
  'promises kept': 'Zusagen eingehalten',
  'still waiting': 'warten noch',
  'n = {} due': 'n = {} fällig',
  'These are few cases: every figure is rough.': 'Das sind wenige Fälle: Jede Zahl ist nur grob.',
  'Counted beside them: {}.': 'Daneben gezählt: {}.',
  'What is not known': 'Was nicht bekannt ist',
  'Not everything was seen: {}. The figures may be better or worse than they look; what is missing stands under “What was seen”.':
    'Nicht alles war zu sehen: {}. Die Zahlen können besser oder schlechter sein, als sie aussehen; was fehlt, steht unter „Was zu sehen war“.',
  // waits
  'How long customers wait': 'Wie lange Kundinnen und Kunden warten',
  'Who still waits counts in these curves for as long as the wait has lasted. In working time half are answered after {}.':
    'Wer noch wartet, zählt in diesen Kurven so lange mit, wie das Warten bisher dauert. In Arbeitszeit hat die Hälfte nach {} eine Antwort.',
  'Time to the first answer, by the clock on the wall': 'Zeit bis zur ersten Antwort, rund um die Uhr gezählt',
  'Time to the first answer, in working time': 'Zeit bis zur ersten Antwort, in Arbeitszeit',
  'A curve that rises with each answer, from none at once to the share that is answered in the end. Its band is 95 % certain. Small strokes on it are customers who still wait.':
    'Eine Kurve, die mit jeder Antwort steigt, bis zum Anteil, der am Ende beantwortet ist. Ihr Band gilt mit 95 % Sicherheit. Kleine Striche darauf sind Kundinnen und Kunden, die noch warten.',
  'half after {}': 'die Hälfte nach {}',
  'promise {}: {}': 'Zusage {}: {}',
  'n = {}, {} of them without an answer; half are answered after {}.':
    'n = {}, davon {} ohne Antwort; die Hälfte ist nach {} beantwortet.',
  'n = {}, {} of them without an answer; fewer than half are answered.':
    'n = {}, davon {} ohne Antwort; weniger als die Hälfte ist beantwortet.',
  waited: 'gewartet',
  'answered by then': 'bis dahin beantwortet',
  within: 'innerhalb von',
  'Share of all customers who were answered by then, n = {}': 'Anteil aller, die bis dahin eine Antwort hatten, n = {}',
  'A point for each time, with the range in which its share lies with 95 % certainty.':
    'Ein Punkt für jede Frist, mit der Spanne, in der ihr Anteil mit 95 % Sicherheit liegt.',
  'First answers that were promised': 'Zugesagte erste Antworten',
  'How the promise of each policy was kept, of the cases whose promise is due':
    'Wie die Zusage jeder Regel eingehalten wurde, unter den Fällen, deren Zusage fällig ist',
  policy: 'Regel',
  'first answer within': 'erste Antwort innerhalb von',
  kept: 'eingehalten',
  'not in the configuration any more': 'nicht mehr in der Konfiguration',
  'of working time': 'Arbeitszeit',
  'by the clock on the wall': 'rund um die Uhr gezählt',
  ', at most {}': ', höchstens {}',
  // weeks
  'Whether things get better is told by the share that is answered within 24 hours: it takes into account that the cases of the last days are young. The first and the last week may be cut off.':
    'Ob es besser wird, sagt der Anteil, der innerhalb von 24 Stunden beantwortet ist: Er berücksichtigt, dass die Fälle der letzten Tage jung sind. Die erste und die letzte Woche können angeschnitten sein.',
  'Cases by week': 'Fälle nach Woche',
  'A column for each week: the lower, full part was answered, the upper, pale part was not.':
    'Eine Säule für jede Woche: Der untere, kräftige Teil ist beantwortet, der obere, blasse nicht.',
  'Answered within 24 hours, by week': 'Innerhalb von 24 Stunden beantwortet, nach Woche',
  'A point for each week, with the range in which its share lies with 95 % certainty.':
    'Ein Punkt für jede Woche, mit der Spanne, in der ihr Anteil mit 95 % Sicherheit liegt.',
  'Cases by the week in which the customer began to wait; * few cases':
    'Fälle nach der Woche, in der das Warten begann; * wenige Fälle',
  share: 'Anteil',
  'within 24 hours': 'innerhalb von 24 h',
  'half after': 'Hälfte nach',
  // groups
  'Where customers complain, and of what': 'Wo sich Kunden beschweren, und worüber',
  'By source': 'Nach Quelle',
  'By brand': 'Nach Marke',
  'By kind': 'Nach Art',
  'By reach': 'Nach Reichweite',
  'Points are shares, bars the ranges in which they truly lie; a hollow point stands for few cases. The dotted line is the share of all cases.':
    'Punkte sind Anteile, Balken die Spannen, in denen sie wirklich liegen; ein hohler Punkt steht für wenige Fälle. Die gepunktete Linie ist der Anteil aller Fälle.',
  'A point for each row, with the range in which its share lies with 95 % certainty. The line is the share of all cases.':
    'Ein Punkt für jede Zeile, mit der Spanne, in der ihr Anteil mit 95 % Sicherheit liegt. Die Linie ist der Anteil aller Fälle.',
  '{}: who is answered, and how fast; * few cases': '{}: wer eine Antwort bekommt und wie schnell; * wenige Fälle',
  '{} more with fewer cases: monitor report --json lists them.':
    '{} weitere mit weniger Fällen: monitor report --json zählt sie auf.',
  'Do ordinary customers wait longer?': 'Warten gewöhnliche Kunden länger?',
  'Who answers': 'Wer antwortet',
  'Answered within 24 hours, by signature': 'Innerhalb von 24 Stunden beantwortet, nach Kürzel',
  'First answers by the signature below them, else by the account. It says who had which cases, not who works well: the difficult ones take longer.':
    'Erste Antworten nach dem Kürzel darunter, sonst nach dem Konto. Das sagt, wer welche Fälle hatte, nicht, wer gut arbeitet: Schwierige dauern länger.',
  // hours
  '{} of the customers ({}, n = {}) began to wait while nobody works: at night, at the weekend, on a holiday. Frames are the office hours of an ordinary week.':
    'Bei {} ({}, n = {}) begann das Warten, während niemand arbeitet: nachts, am Wochenende, an einem Feiertag. Rahmen sind die Bürozeiten einer gewöhnlichen Woche.',
  'Complaints by weekday and hour': 'Beschwerden nach Wochentag und Stunde',
  'A field for each hour of the week, the darker the more complained then. Frames are office hours.':
    'Ein Feld für jede Stunde der Woche, je dunkler, desto mehr Beschwerden. Rahmen sind Bürozeiten.',
  'Cases by the hour in which the customer began to wait, times in {}':
    'Fälle nach der Stunde, in der das Warten begann, Zeiten in {}',
  // oldest
  'Who waits longest': 'Wer am längsten wartet',
  'Nobody waits for a first answer.': 'Niemand wartet auf eine erste Antwort.',
  'The {} that wait longest, of {} without any answer': 'Die {} am längsten wartenden von {} ohne Antwort',
  case: 'Fall',
  'waits for': 'wartet seit',
  where: 'wo',
  what: 'was',
  untitled: 'ohne Titel',
  'promise broken': 'Zusage gebrochen',
  // waves
  Waves: 'Wellen',
  'Not told here: a wave holds cases that this selection leaves out.':
    'Hier nicht genannt: Eine Welle umfasst Fälle, die diese Auswahl auslässt.',
  'There was none: never did many complain of one thing at one time.':
    'Es gab keine: Nie beschwerten sich viele gleichzeitig über dasselbe.',
  'Many people who complained of one thing at one time; most first':
    'Viele, die sich gleichzeitig über dasselbe beschwerten; die meisten zuerst',
  wave: 'Welle',
  'of what': 'worüber',
  from: 'von',
  to: 'bis',
  // coverage
  'What was seen': 'Was zu sehen war',
  'What was seen of each source': 'Was von jeder Quelle zu sehen war',
  'A strip for each source. It is full where polls saw everything, and empty and framed where they did not.':
    'Ein Streifen für jede Quelle. Er ist voll, wo alles zu sehen war, und blass und gerahmt, wo nicht.',
  'What was seen of each source in this time': 'Was von jeder Quelle in dieser Zeit zu sehen war',
  'watched since': 'beobachtet seit',
  gaps: 'Lücken',
  'not read since': 'nicht gelesen seit',
  seen: 'gesehen',
  'never read': 'nie gelesen',
  'no poll saw what was written then': 'was damals geschrieben wurde, sah kein Abruf',
  'All sources are read at present, and nothing is known to be missing.':
    'Alle Quellen werden zurzeit gelesen; dass etwas fehlt, ist nicht bekannt.',
  'Gaps that were over before {} may be forgotten; a strip shows none there. What was written before a source was watched is known as far as its first poll reached back.':
    'Lücken, die vor dem {} zu Ende waren, können vergessen sein; ein Streifen zeigt dort keine. Was vor der Beobachtung einer Quelle geschrieben wurde, ist so weit bekannt, wie der erste Abruf zurückreichte.',
  // how
  'How this is counted': 'Wie gezählt wird',
  Case: 'Fall',
  'One concern of one customer that wants an answer; it belongs to the time in which its first post was written. What a person dismissed as none, and what was removed before anybody answered, is counted apart.':
    'Ein Anliegen einer Person, das eine Antwort braucht; es gehört in die Zeit, in der sein erster Beitrag geschrieben wurde. Was jemand verworfen hat und was vor einer Antwort gelöscht wurde, wird daneben gezählt.',
  Answer: 'Antwort',
  'A public reply by an account of the company that a customer would count. A receipt, a template, “please write to us” or help by other customers is none.':
    'Eine öffentliche Antwort eines Kontos des Unternehmens, die ein Kunde gelten ließe. Eine Eingangsbestätigung, eine Vorlage, „bitte schreiben Sie uns“ oder Hilfe anderer Kunden ist keine.',
  'Time to answer': 'Zeit bis zur Antwort',
  'From the first post to the first answer. Who still waits counts for as long as it is known that nobody answered (Kaplan and Meier), so the unanswered make times longer, and young cases are not taken for unanswered.':
    'Vom ersten Beitrag bis zur ersten Antwort. Wer noch wartet, zählt so lange mit, wie bekannt ist, dass niemand geantwortet hat (Kaplan und Meier): Unbeantwortete machen die Zeiten länger, und junge Fälle gelten nicht als unbeantwortet.',
  'Working time': 'Arbeitszeit',
  'Hours in which the company works, without holidays and closures, as they stand in the configuration; times in {}.':
    'Stunden, in denen das Unternehmen arbeitet, ohne Feiertage und Betriebsferien, wie sie in der Konfiguration stehen; Zeiten in {}.',
  Ranges: 'Spannen',
  'Between what a share truly lies, with 95 % certainty (Wilson; for curves with the number of cases that is as certain, Rothman). With fewer than {} cases (*) a share says little.':
    'Wozwischen ein Anteil wirklich liegt, mit 95 % Sicherheit (Wilson; bei Kurven mit der Zahl von Fällen, die ebenso sicher ist, Rothman). Bei weniger als {} Fällen (*) sagt ein Anteil wenig.',
  Promise: 'Zusage',
  'What the policy of a case promises as its first answer. It counts once it is due; whether it was kept of a closed case is decided by the policy of its time.':
    'Was die Regel eines Falls als erste Antwort zusagt. Sie zählt, sobald sie fällig ist; bei einem geschlossenen Fall entscheidet die Regel von damals, ob sie eingehalten wurde.',
  Targets: 'Ziele',
  'The configuration has no targets for the shares within 1 h, 4 h, 24 h and 7 days; the lines in the curves are the promises of its policies.':
    'Für die Anteile innerhalb von 1 h, 4 h, 24 h und 7 Tagen kennt die Konfiguration keine Ziele; die Linien in den Kurven sind die Zusagen ihrer Regeln.',
  Reach: 'Reichweite',
  'The customers whose number of followers is known, in four parts of the same size; equal reach is never parted.':
    'Die Kundinnen und Kunden, deren Followerzahl bekannt ist, in vier gleich großen Teilen; gleiche Reichweite wird nie getrennt.',
}
