/** What several pages say: how a clock stands, who wrote, since when. */
export const words: Readonly<Record<string, string>> = {
  'unknown author': 'unbekannt',
  '1 put off until later: --snoozed lists it too': '1 zurückgestellt: --snoozed zeigt ihn auch',
  '{} put off until later: --snoozed lists them too': '{} zurückgestellt: --snoozed zeigt sie auch',
  ' since {}': ' seit {}',
  ' until {}': ' bis {}',
  ' from {} to {}': ' von {} bis {}',
  'overdue {}': 'überfällig seit {}',
  'due in {}': 'fällig in {}',
  'in time': 'rechtzeitig',
  'late by {}': '{} zu spät',
}
