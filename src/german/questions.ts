/** Questions to what is stored: searches, counts, groups, saved queries. */
export const questions: Readonly<Record<string, string>> = {
  '--search {}: {}': '--search {}: {}',
  'see: monitor help search': 'siehe: monitor help search',
  'a quotation mark is not closed': 'ein Anführungszeichen ist nicht geschlossen',
  'a parenthesis is not closed': 'eine Klammer ist nicht geschlossen',
  'a parenthesis is closed that was not opened': 'eine Klammer wird geschlossen, die nicht geöffnet wurde',
  'there is nothing between the parentheses': 'zwischen den Klammern steht nichts',
  'too many parentheses in each other': 'zu viele Klammern ineinander',
  'nothing stands before {}': 'vor {} steht nichts',
  'nothing stands after {}': 'nach {} steht nichts',
  '{} and {} stand side by side': '{} und {} stehen nebeneinander',
  'it says only what is not wanted': 'es steht nur da, was nicht vorkommen soll',
  'it has no word in it': 'es steht kein Wort darin',
  'it is longer than {} characters': 'es ist länger als {} Zeichen',
  'it asks for too much at once': 'das ist zu viel auf einmal',
  'a * may only end a word, as in {}': 'ein * darf nur am Ende eines Wortes stehen, wie in {}',
  'NEAR wants two or more words, as in {}': 'NEAR braucht zwei oder mehr Wörter, wie in {}',
}
