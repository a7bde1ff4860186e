/** Topics of `monitor help`, line by line; what stands before the text of a line, such as a code or a name, is no part of it. */
export const helpTopics: Readonly<Record<string, string>> = {
  'Exit codes': 'Rückgabewerte',
  'done (nothing found is not a failure)': 'erledigt (nichts zu finden ist kein Fehler)',
  failed: 'gescheitert',
  'usage or configuration': 'Aufruf oder Konfiguration',
  'done, but some sources, receivers or cases failed, or some of what was asked is unknown':
    'erledigt, aber einzelne Quellen, Empfänger oder Fälle scheiterten, oder manches Gefragte ist nicht bekannt',
  'a secret is missing or refused': 'ein Geheimnis fehlt oder wird abgelehnt',
  'findings, only with --exit-status': 'es gibt welche, nur mit --exit-status',
  'another poll holds the lock': 'ein anderer Abruf läuft gerade',
  interrupted: 'abgebrochen',
  'Treat codes that are not listed as failures.': 'Werte, die hier nicht stehen, gelten als gescheitert.',
  Environment: 'Umgebung',
  'configuration file, when --config is not given': 'Konfigurationsdatei, wenn --config fehlt',
  'database file, when --db is not given': 'Datenbankdatei, wenn --db fehlt',
  'who acts, for the history of a case (else the login name)': 'wer handelt, für den Verlauf eines Falls (sonst der Anmeldename)',
  'de or en: what people are told in, when --lang is not given (else LC_ALL, LC_MESSAGES, LANG)':
    'de oder en: die Sprache für Menschen, wenn --lang fehlt (sonst LC_ALL, LC_MESSAGES, LANG)',
  'print where an unexpected error happened': 'zeigt, wo ein unerwarteter Fehler geschah',
  'no colours': 'keine Farben',
  'colours in a pipe too; 0 for none anywhere': 'Farben auch in einer Pipe; 0 für nirgends',
  'width of pages where there is no terminal to ask': 'Breite der Seiten, wo kein Terminal sie nennt',
  'the proxy to the web, when http.proxy does not say; this machine itself is never asked through one':
    'der Proxy ins Web, wenn http.proxy nichts sagt; dieser Rechner selbst wird nie durch einen gefragt',
  'where files stand by default': 'wo Dateien stehen, wenn nichts anderes gesagt ist',
  'Secrets are read from the variables, files or commands that the configuration names (token_env, token_file, token_command).':
    'Geheimnisse stehen in den Variablen, Dateien oder Befehlen, die die Konfiguration nennt (token_env, token_file, token_command).',
  Formatting: 'Formate',
  'one record a line, tab-separated, without a header; columns are only ever added at the end':
    'je Zeile ein Datensatz, durch Tabulatoren getrennt, ohne Kopfzeile; Spalten kommen nur am Ende dazu',
  'one document; FIELDS chooses, dots lead inside: case,sla.due_at,url':
    'ein Dokument; FIELDS wählt aus, Punkte führen hinein: case,sla.due_at,url',
  'one record a line, "type" in each': 'je Zeile ein Datensatz, in jedem "type"',
  'RFC 4180 with a header, safe against formulas; dots become underscores: sla_due_at':
    'RFC 4180 mit Kopfzeile, sicher vor Formeln; aus Punkten werden Unterstriche: sla_due_at',
  'the same for Excel in German: semicolons, decimal commas, marked as UTF-8;':
    'dasselbe für deutsches Excel: Semikolons, Dezimalkommas, als UTF-8 gekennzeichnet;',
  'instants as 2026-11-20 09:00:00 in the time zone of the SLA, which it takes for dates':
    'Zeitpunkte als 2026-11-20 09:00:00 in der Zeitzone der SLA, die es für Datum und Uhrzeit nimmt',
  "'{{case}} {{age}} {{sla.due_at}}'; names as in the JSON, and in words: age, due, waiting, author, answer;":
    "'{{case}} {{age}} {{sla.due_at}}'; Namen wie im JSON, und in Worten: age, due, waiting, author, answer;",
  '\\t and \\n may be written out': '\\t und \\n dürfen ausgeschrieben werden',
  'Columns in a pipe': 'Spalten in einer Pipe',
  'Instants are ISO 8601 in UTC, durations whole seconds, ids text, what is absent null (empty in a pipe and in CSV).':
    'Zeitpunkte sind ISO 8601 in UTC, Dauern ganze Sekunden, Kennungen Text, Fehlendes null (leer in einer Pipe und in CSV).',
  'Errors go to stderr; with --json, --ndjson or --csv as one JSON object: {"type":"error","code":2,"message":"…","hint":"…"}':
    'Fehler gehen nach stderr; mit --json, --ndjson oder --csv als ein JSON-Objekt, immer auf Englisch: {"type":"error","code":2,"message":"…","hint":"…"}',
  'What people are told on stderr is in their language in a pipe too (--lang, MONITOR_LANG, the locale); records are the same in each.':
    'Was Menschen auf stderr lesen, steht auch in einer Pipe in ihrer Sprache (--lang, MONITOR_LANG, die Locale); Datensätze sind in jeder gleich.',
  'Durations and instants': 'Dauern und Zeitpunkte',
  'wall-clock time; with --since, so long ago; with calendar check --until, so far ahead':
    'Uhrzeit ohne Pausen; bei --since: so lange her; bei calendar check --until: so weit voraus',
  'business hours (SLA policies)': 'Arbeitsstunden (Regeln der SLA)',
  'an instant; always with a zone': 'ein Zeitpunkt; immer mit Zone',
  'midnight UTC': 'Mitternacht UTC',
  Matchers: 'Bedingungen',
  'Routes and silences ask for the same: every condition must hold, within one any of its values.':
    'Wege und Stummschaltungen fragen gleich: jede Bedingung muss gelten, innerhalb einer genügt ein Wert.',
  'or severity=high,critical': 'oder severity=high,critical',
  'handle, name or native id; assignee=rosa': 'Konto, Name oder Kennung der Plattform; assignee=rosa',
  'the policy whose time runs or is over': 'die Regel, deren Zeit läuft oder um ist',
  'due-soon, breached, reopened, promise-broken; escalated: for who is told only a while after the breach':
    'due-soon, breached, reopened, promise-broken; escalated: für alle, die erst eine Weile nach Fristende erfahren',
  'A comma in a name is written \\, and quotes keep the shell from taking > for a file.':
    'Ein Komma in einem Namen schreibt man \\, und Anführungszeichen hindern die Shell, > für eine Datei zu halten.',
  'In the configuration: match: { source: [blog, forum], severity: ">=high" }. Policies know the first line and severity only.':
    'In der Konfiguration: match: { source: [blog, forum], severity: ">=high" }. Regeln der SLA kennen nur die erste Zeile und severity.',
  Templates: 'Vorlagen',
  'A receiver may be given your own words: template: { title: "{{summary}}", text: "{{#cases}}{{case}} {{status}} {{url}}{{/cases}}" }':
    'Ein Empfänger kann eigene Worte bekommen: template: { title: "{{summary}}", text: "{{#cases}}{{case}} {{status}} {{url}}{{/cases}}" }',
  'a value, escaped for the channel; your own text and markup stays as you write it':
    'ein Wert, für den Kanal entschärft; Ihr eigener Text bleibt, wie Sie ihn schreiben',
  'for each case; {{#name}}…{{/name}} where there is a value, {{^name}}…{{/name}} where there is none':
    'für jeden Fall; {{#name}}…{{/name}}, wo es einen Wert gibt, {{^name}}…{{/name}}, wo keinen',
  'Of the message: {}': 'Namen der Nachricht: {}',
  'Of each case: {}': 'Namen jedes Falls: {}',
  'Of a message about a single case, the names of the case stand outside of {{#cases}} too.':
    'In einer Nachricht über nur einen Fall gelten dessen Namen auch außerhalb von {{#cases}}.',
  'What would put text of strangers in unescaped ({{{name}}}, {{&name}}) is refused.':
    'Was fremden Text ungeschützt einsetzen würde ({{{name}}}, {{&name}}), wird abgelehnt.',
  'Escaped is what they wrote, not what you put beside it: with @{{author}} a stranger chooses who is called, with #{{title}} what is':
    'Entschärft wird, was Fremde schrieben, nicht, was Sie danebenstellen: mit @{{author}} bestimmt eine fremde Person, wer gerufen wird,',
  'linked. As an address take {{url}} alone, and in HTML put attributes in quotes: href="{{url}}".':
    'mit #{{title}}, was verlinkt wird. Als Adresse nehmen Sie nur {{url}}; in HTML stehen Attribute in Anführungszeichen: href="{{url}}".',
  'Try it: monitor notify --test RECEIVER --dry-run prints an invented case in your words, and sends nothing.':
    'Probieren: monitor notify --test EMPFÄNGER --dry-run gibt einen erfundenen Fall in Ihren Worten aus und sendet nichts.',
  Configuration: 'Konfiguration',
  'monitor init writes a commented file, and monitor add URL appends a source to it, comments kept.':
    'monitor init schreibt eine kommentierte Datei, und monitor add URL hängt eine Quelle an; Kommentare bleiben.',
  'config.example.yaml in the package documents every key, and its first line lets editors check and complete it.':
    'config.example.yaml im Paket erklärt jeden Schlüssel; durch die erste Zeile prüfen und ergänzen Editoren sie.',
  'monitor check names every fault with line and column.': 'monitor check nennt jeden Fehler mit Zeile und Spalte.',
  'Searched: --config, $MONITOR_CONFIG, ./monitor.yaml, $XDG_CONFIG_HOME/monitor/config.yaml.':
    'Gesucht wird: --config, $MONITOR_CONFIG, ./monitor.yaml, $XDG_CONFIG_HOME/monitor/config.yaml.',
}
