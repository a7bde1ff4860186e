/** What the demo tells between its commands. */
export const demo: Readonly<Record<string, string>> = {
  'Monday 08:00 in Zurich. The first poll is a baseline: what is there already is history.':
    'Montag 08:00 in Zürich. Der erste Abruf ist die Grundlinie: was schon da ist, ist Vorgeschichte.',
  'History is listed, but nobody is woken for it.': 'Die Vorgeschichte wird gelistet, aber niemand wird dafür geweckt.',
  'Monday 10:30. Comments arrived: complaints, a praise, a spam, and a stranger who uses the company’s name. Card data may not wait: 15 minutes.':
    'Montag 10:30. Kommentare sind da: Beschwerden, ein Lob, ein Spam und ein Fremder, der den Namen des Unternehmens trägt. Kartendaten dürfen nicht warten: 15 Minuten.',
  'The complaints of the last day. The card number is redacted before it is stored; praise and spam are no cases.':
    'Die Beschwerden des letzten Tages. Die Kartennummer ist geschwärzt, bevor sie gespeichert wird; Lob und Spam sind keine Fälle.',
  'Monday 15:30. Four business hours have passed without an answer under the blog post (lunch does not count).':
    'Montag 15:30. Vier Stunden Arbeitszeit sind unter dem Blogbeitrag ohne Antwort vergangen (die Mittagspause zählt nicht).',
  'Monday 16:00. The company’s own account (user id 3) has replied.':
    'Montag 16:00. Das eigene Konto des Unternehmens (Benutzer 3) hat geantwortet.',
  'What is still unanswered.': 'Was noch unbeantwortet ist.',
  'Sources: one is broken, so the list above is not known to be complete, and every run says so (exit code 3).':
    'Quellen: eine ist gestört, also ist die Liste oben vielleicht nicht vollständig, und jeder Lauf sagt es (Exit-Code 3).',
  '(exit code {})': '(Exit-Code {})',
  '{} requests were answered with 304 Not Modified: what has not changed is not read again.':
    '{} Abfragen wurden mit 304 Not Modified beantwortet: was unverändert ist, wird nicht noch einmal gelesen.',
  'Kept: {}': 'Behalten: {}',
  'Try next:': 'Als Nächstes:',
  'finds the feeds and writes monitor.yaml': 'findet die Feeds und schreibt monitor.yaml',
  'reads them; run it by cron': 'liest sie; von cron aufzurufen',
  'who still waits for you': 'wer noch auf Sie wartet',
}
