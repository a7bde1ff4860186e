/** One and many of what pages count. */
export const PAGE_NOUNS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  clock: ['Frist', 'Fristen'],
  holiday: ['Feiertag', 'Feiertage'],
  item: ['Eintrag', 'Einträge'],
  label: ['Einordnung', 'Einordnungen'],
  'new mention': ['neue Erwähnung', 'neue Erwähnungen'],
  'open case': ['offenen Fall', 'offene Fälle'],
  'open or recent mention': ['offene oder neuere Erwähnung', 'offene oder neuere Erwähnungen'],
  source: ['Quelle', 'Quellen'],
  thread: ['Gespräch', 'Gespräche'],
  week: ['Woche', 'Wochen'],
}
