/** One and many, by the English word. */
export const NOUNS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  error: ['Fehler', 'Fehler'],
  warning: ['Warnung', 'Warnungen'],
  case: ['Fall', 'Fälle'],
  message: ['Meldung', 'Meldungen'],
  minute: ['Minute', 'Minuten'],
  post: ['Beitrag', 'Beiträge'],
  'unanswered case': ['unbeantworteter Fall', 'unbeantwortete Fälle'],
  wave: ['Welle', 'Wellen'],
  'older post': ['älterer Beitrag', 'ältere Beiträge'],
  mention: ['Erwähnung', 'Erwähnungen'],
}
