import { expect, test } from 'vitest'
import { tokenize } from '../../../src/triage/text/tokens.js'

test.each([
  ['umlauts and ß in two letters', 'Müßig, Größe', ['muessig', 'groesse']],
  ['apostrophes inside words vanish', "don't geht’s", ['dont', 'gehts']],
  ['quotation marks are no part', "'hallo'", ['hallo']],
  ['hyphens part', 'Beispiel-Hotline', ['beispiel', 'hotline']],
  ['stretched letters stand once', 'sooooo niiie', ['so', 'nie']],
  ['emoji and currency are words', '5€ 😡', ['5', '€', '😡']],
  ['addresses are none', 'An hilfe@betrug.test oder https://abzocke.test/frechheit?a=1 schreiben', ['an', 'oder', 'schreiben']],
  ['nothing', '  \n', []],
])('words: %s', (_, text, words) => {
  expect(tokenize(text).words).toEqual(words)
})

test('seams tell commas from ends of sentences', () => {
  const { entries, ...tokens } = tokenize('Nein, so nicht! Wirklich?')
  expect(entries.map(({ text }) => text)).toEqual(tokens.words)
  expect(tokens).toEqual({
    text: 'Nein, so nicht! Wirklich?',
    words: ['nein', 'so', 'nicht', 'wirklich'],
    starts: [0, 6, 9, 16],
    ends: [4, 8, 14, 24],
    seams: [2, 1, 0, 2],
    questions: 1,
    exclamations: 1,
    shouted: 0,
  })
})

test('the dot of a day before its month ends no sentence', () => {
  expect(tokenize('Hängt seit dem 3. März fest. Nr. 3. Danke').seams).toEqual([2, 0, 0, 0, 0, 0, 2, 2, 2])
})

test('capitals of four letters and more count as shouted', () => {
  expect(tokenize('DAS GEHT GAR NICHT').shouted).toBe(2)
})

test('no more words than asked for', () => {
  expect(tokenize('eins zwei drei', 2).words).toEqual(['eins', 'zwei'])
})
