import { expect, it, test } from 'vitest'
import { searchPhrases } from '../../../src/triage/taught/search-phrases.js'

test.each<[string, string, readonly string[]]>([
  ['nothing', ' … ', []],
  ['a word', 'Danke!', ['Danke']],
  ['three words in a row, as they stand there', 'Wo bleibt Müllers Karte?', ['Wo bleibt Müllers', 'bleibt Müllers Karte']],
  ['no quotation marks, which would end it', 'die "grosse Karte" fehlt', ['die  grosse Karte', 'grosse Karte  fehlt']],
  ['no German ones either', 'das „Nein“ von «euch»', ['das  Nein  von', 'Nein  von  euch']],
  ['no stars, which would mean the beginning of a word', 'so ein Sch***laden!', ['so ein Sch', 'ein Sch   laden']],
  ['nothing where there are signs alone', '👎👎👎 !!!', []],
  ['no words that nobody writes', `${'x'.repeat(400)} hilft mir nicht`, ['hilft mir nicht']],
  ['nothing with an address in it', 'siehe https://a.example/x hier geht nichts', ['hier geht nichts']],
])('looks for %s', (_, text, phrases) => {
  expect(searchPhrases(text)).toEqual(phrases)
})

it('takes twelve from all over a long text, and never more', () => {
  const words = Array.from({ length: 300 }, (_, at) => `w${at}`)
  const places = searchPhrases(words.join(' ')).map((phrase) => Number(phrase.slice(1, phrase.indexOf(' '))))
  expect(places).toHaveLength(12)
  expect([Math.min(...places) < 30, Math.max(...places) > 250]).toEqual([true, true])
})
