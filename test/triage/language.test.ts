import { beforeAll, describe, expect, test } from 'vitest'
import { languageIsPlain, languageOf, prepareLanguages } from '../../src/triage/language.js'
import { tokenize } from '../../src/triage/tokens.js'

const language = (text: string, declared: string | null = null): string | null => languageOf(tokenize(text), declared)

const always: [string, string, string | null, string | null][] = [
  ['German by its small words', 'Ich warte seit Wochen auf mein Geld', null, 'de'],
  ['English by its small words', 'I have been waiting for my money', null, 'en'],
  ['French by its small words', 'Je suis très déçu, je ne reçois pas la réponse', null, 'fr'],
  ['Italian by its small words', 'Non ho ancora ricevuto il mio pacco, grazie', null, 'it'],
  ['Swiss German is German', 'I ha no nüt ghört vo euch, das isch nöd guet', null, 'de'],
  ['small words beat what the platform declares', 'Ich warte seit Wochen auf mein Geld', 'en-US', 'de'],
  ['one to three words: what the platform declares', 'Super', 'de-CH', 'de'],
  ['Swiss German declared', 'Super', 'gsw', 'de'],
  ['no letters', '12345 !!!', 'de', null],
  ['nothing', '', null, null],
]

describe('without the detector', () => {
  test.each(always)('%s', (_, text, declared, expected) => {
    expect(language(text, declared)).toBe(expected)
  })

  test('one word of which nothing is known', () => {
    expect(language('Xylophon')).toBeNull()
  })
})

describe('with the detector', () => {
  beforeAll(prepareLanguages)

  test.each([
    ...always,
    ['words that are no small words', 'Lieferung kaputt, Rechnung bezahlt, Hotline besetzt', null, 'de'],
    ['English without small words', 'Terrible customer service, broken product', null, 'en'],
  ])('%s', (_, text, declared, expected) => {
    expect(language(text, declared)).toBe(expected)
  })
})

test.each([
  ['plain by small words', 'Ich warte seit Wochen auf mein Geld', null, true],
  ['plain by the declaration', 'Super', 'de', true],
  ['not plain', 'Lieferung kaputt, Rechnung bezahlt', null, false],
])('whether the detector is wanted: %s', (_, text, declared, expected) => {
  expect(languageIsPlain(text, declared)).toBe(expected)
})
