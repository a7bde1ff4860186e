/** In what a replayed case differs, and what a replay cannot know, by their shape. What is more special stands first. */
export const toldReplay: Readonly<Record<string, string>> = {
  'before: {+}': 'vorher: {}',
  'now {+}': 'jetzt {}',
  'before it was answered by {} ({+}, {+}: {+})': 'vorher beantwortet durch {} ({}, {}: {})',
  'answered by {} ({+}, {+}: {+})': 'beantwortet durch {} ({}, {}: {})',
  'it is no reply to it': 'sie ist keine Antwort darauf',
  'its posts differ': 'die Beiträge unterscheiden sich',
  '{} more differ': '{} weitere unterscheiden sich',
  'nothing promised': 'nichts zugesagt',
  'skipping {} to {}: {+}': 'ohne {} bis {} ({})',
  // what a post is worth
  'M-{}: {+}': 'M-{}: {}',
  'written by the company (proved by {})': 'vom Unternehmen verfasst (belegt durch {})',
  'labelled {+} by a person': 'von einem Menschen eingeordnet als: {}',
  'not about us ({,})': 'nicht über uns ({})',
  '{+} with score {} ({,}), a kind that opens no case': '{} mit Wert {} ({}), eine Art, die keinen Fall eröffnet',
  '{+} with score {}, a kind that opens a case': '{} mit Wert {}, eine Art, die einen Fall eröffnet',
  '{+} with score {}, below the threshold of {}': '{} mit Wert {}, unter der Schwelle von {}',
  '{+} with score {}, at least the threshold of {}': '{} mit Wert {}, mindestens die Schwelle von {}',
  'complaint about {}': 'Beschwerde über {}',
  'question about {}': 'Frage zu {}',
  'suggestion about {}': 'Vorschlag zu {}',
  'praise about {}': 'Lob für {}',
  'neutral about {}': 'neutral zu {}',
  'spam about {}': 'Spam zu {}',
  'a complaint with {}, and triage.recall {} is asked for, before {}':
    'mit {} Wahrscheinlichkeit eine Beschwerde, und verlangt ist triage.recall {}, vorher {}',
  // promises
  'first answer: {+}': 'erste Antwort: {}',
  'next answer: {+}': 'nächste Antwort: {}',
  'resolution: {+}': 'Lösung: {}',
  '{+}, and it is no case any more': '{}, und es ist kein Fall mehr',
  '{+}, and before it was no case': '{}, und vorher war es kein Fall',
  'late by {}': '{} zu spät',
  'overdue {}': 'überfällig seit {}',
  'not due yet': 'noch nicht fällig',
  none: 'nichts',
  // alerts
  'never told': 'nie gemeldet',
  'told once, first at {}': 'einmal gemeldet, {}',
  'told {} times, first at {}': '{}-mal gemeldet, zuerst {}',
  // notes
  'nothing is stored yet of new sources: {}': 'von neuen Quellen ist noch nichts gespeichert: {}',
  'mentions keep their verdicts where the tried configuration has no such source: {}':
    'Erwähnungen behalten ihr Urteil, wo die erprobte Konfiguration die Quelle nicht hat: {}',
  'texts are stored redacted: what privacy.redact blacks out differently is not seen here':
    'Texte sind geschwärzt gespeichert: was privacy.redact anders schwärzt, ist hier nicht zu sehen',
  'comments under an article that only the tried configuration takes to be about you are not looked for in other sources':
    'Kommentare unter einem Artikel, den nur die erprobte Konfiguration auf Sie bezieht, werden in anderen Quellen nicht gesucht',
  'public holidays are known from {} on: before, holidays count as working days':
    'Feiertage sind ab {} bekannt: davor zählen sie als Arbeitstage',
  'what is stored was judged by other rules than those in force: the next poll judges it again':
    'was gespeichert ist, wurde nach anderen Regeln beurteilt als den geltenden: der nächste Abruf beurteilt es neu',
  'alerts are worked out, not read from the log: of cases that began since {}, as if monitor had looked every {} and every message had got through':
    'Meldungen sind errechnet, nicht dem Protokoll entnommen: von Fällen mit Beginn seit {}, als hätte monitor alle {} nachgesehen und wäre jede Meldung angekommen',
  'acks, snoozes, silences, waves and times in which a source could not be seen are left out':
    'Quittungen, Zurückstellungen, Stummschaltungen, Wellen und Zeiten, in denen eine Quelle nicht zu sehen war, bleiben außer Acht',
  '{+}, before {+}: {+}': '{}, vorher {}: {}',
  '{+}, before {+}': '{}, vorher {}',
}
