import { describe, expect, test } from 'vitest'
import { compileLexicon, matchLexicon } from '../../../src/triage/text/matcher.js'
import { tokenize } from '../../../src/triage/text/tokens.js'

const found = (phrases: string, text: string): string[] =>
  matchLexicon(compileLexicon([[phrases, true]]), tokenize(text)).map(({ from, to }) =>
    tokenize(text).words.slice(from, to).join(' '),
  )

describe('a phrase is found', () => {
  test.each([
    ['word for word', 'nie wieder', 'Nie wieder!', ['nie wieder']],
    ['with umlauts in any form', 'größe', 'Die Groesse', ['groesse']],
    ['by a stem', 'beschwer*', 'meine Beschwerden', ['beschwerden']],
    ['by one of several words', 'warte/wartet seit', 'er wartet seit', ['wartet seit']],
    ['with a number in digits', 'seit # tagen', 'seit 14 Tagen', ['seit 14 tagen']],
    ['with a number in words', 'seit # tagen', 'seit drei Tagen', ['seit drei tagen']],
    ['over any one word', 'so _ nicht', 'so geht nicht', ['so geht nicht']],
    ['over a short gap', 'geht .. nicht', 'geht bei mir leider nicht', ['geht bei mir leider nicht']],
    [
      'over the long gap of parted verbs',
      'stürzt ... ab',
      'stürzt nach dem letzten Update jedes Mal ab',
      ['stuerzt nach dem letzten update jedes mal ab'],
    ],
    ['over a comma', 'danke .. nichts', 'Danke, für nichts', ['danke fuer nichts']],
    ['beginning with a number', '# mal', 'schon 3 Mal', ['3 mal']],
  ])('%s', (_, phrases, text, expected) => {
    expect(found(phrases, text)).toEqual(expected)
  })
})

describe('a phrase is not found', () => {
  test.each([
    ['over the end of a sentence', 'geht .. nicht', 'Es geht. Ich weiss nicht.'],
    ['over too many words', 'geht .. nicht', 'geht eins zwei drei vier nicht'],
    ['inside a longer word', 'mies', 'Miesmuschel'],
  ])('%s', (_, phrases, text) => {
    expect(found(phrases, text)).toEqual([])
  })
})

test.each([
  ['a stem of three letters, which would match half the language', 'ver*'],
  ['a phrase that begins with a gap', '.. nicht'],
])('refused: %s', (_, phrases) => {
  expect(() => compileLexicon([[phrases, true]])).toThrow(phrases.split(' ')[0]!)
})
