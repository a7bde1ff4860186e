/** One and many of what pages count. */
export const PAGE_NOUNS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  clock: ['Frist', 'Fristen'],
  holiday: ['Feiertag', 'Feiertage'],
  item: ['Eintrag', 'Einträge'],
  label: ['Einstufung', 'Einstufungen'],
  'open case': ['offenen Fall', 'offene Fälle'],
  'open or recent mention': ['offene oder neuere Erwähnung', 'offene oder neuere Erwähnungen'],
  source: ['Quelle', 'Quellen'],
  week: ['Woche', 'Wochen'],
}
