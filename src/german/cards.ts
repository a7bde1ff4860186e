/** Listings of cases and mentions. */
export const cards: Readonly<Record<string, string>> = {
  'times in {}': 'Zeiten in {}',
  'unknown:': 'unbekannt:',
  'snoozed:': 'ausgelassen:',
  '{} more sources; monitor sources tells of each': '{} weitere Quellen; monitor sources sagt zu jeder, warum',

  // How long a case waits, and what is due.
  'overdue since {}': 'überfällig seit {}',
  'due {}': 'fällig {}',
  'waiting {}': 'wartet {}',
  'waiting since {}': 'wartet seit {}',
  '{} due {}': '{} fällig {}',

  // What is known of a case.
  'in wave {}': 'in Welle {}',
  'contains {}': 'enthält {}',
  'put off until {}': 'zurückgestellt bis {}',
  'part of {}': 'Teil von {}',
  'assigned to {}': 'zugewiesen an {}',
  'last reply: {}': 'letzte Reaktion: {}',
  'last reply: {} (by name only)': 'letzte Reaktion: {} (nur dem Namen nach)',
  'answered, not solved, says the customer': 'beantwortet, laut Kundschaft nicht gelöst',
  'solved, says the customer': 'laut Kundschaft gelöst',
  'no reaction since the answer: ask whether it is solved': 'seit der Antwort keine Reaktion: nachfragen, ob es gelöst ist',

  // Waves.
  'wave of {}': 'Welle: {}',
  'since {}': 'seit {}',
  '{} in all': '{} insgesamt',
  '{} and {} more': '{} und {} weitere',
  '--all lists each': '--all zeigt jeden einzeln',

  // What they come to.
  '{} shown': '{} angezeigt',
  '{} of them in {}': '{} davon in {}',
  '{} overdue': '{} überfällig',
  '{} in what could be seen': '{}, soweit zu sehen war',
  'No unanswered complaints': 'Keine unbeantworteten Beschwerden',
  'No cases': 'Keine Fälle',
  'Nobody to ask': 'Niemand zum Nachfragen',
  'No mentions': 'Keine Erwähnungen',
  'No uncertain mentions': 'Keine unsicheren Erwähnungen',

  // Mentions.
  official: 'offiziell',
  '{} (labelled by a person)': '{} (von Hand eingeordnet)',
  'not about us': 'nicht über uns',
  'no date, first seen {}': 'ohne Datum, zuerst gesehen {}',
  'deleted, noticed {}': 'gelöscht, bemerkt {}',
  'no case': 'kein Fall',
  'a complaint with {}': 'Beschwerde: {}',
  'monitor label {} complaint (or question, praise, …) says what it is, with a case or without':
    'monitor label {} complaint (oder question, praise, …) sagt, was es ist, mit Fall oder ohne',

  // Heads of tables.
  case: 'Fall',
  due: 'fällig',
  state: 'Zustand',
  kind: 'Art',
  source: 'Quelle',
  waiting: 'wartet',
  'waiting since': 'wartet seit',
  'assigned to': 'zugewiesen an',
  author: 'von',
  text: 'Text',
  mention: 'Erwähnung',
  age: 'Alter',
  written: 'geschrieben',
}
