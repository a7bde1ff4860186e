import { beforeAll, describe, expect, test } from 'vitest'
import { languageIsPlain, languageOf, prepareLanguages } from '../../../src/triage/language/language.js'
import { tokenize } from '../../../src/triage/text/tokens.js'
import { languageCases } from '../language-texts.js'

const language = (text: string, declared: string | null = null): string | null => languageOf(tokenize(text), declared)

const always: [string, string, string | null, string | null][] = [
  ['German by its small words', 'Ich warte seit Wochen auf mein Geld', null, 'de'],
  ['English by its small words', 'I have been waiting for my money', null, 'en'],
  ['French by its small words', 'Je suis très déçu, je ne reçois pas la réponse', null, 'fr'],
  ['Italian by its small words', 'Non ho ancora ricevuto il mio pacco, grazie', null, 'it'],
  ['Swiss German is German', 'I ha no nüt ghört vo euch, das isch nöd guet', null, 'de'],
  ['small words beat what the platform declares', 'Ich warte seit Wochen auf mein Geld', 'en-US', 'de'],
  ['one to three words: what the platform declares', 'Super', 'de-CH', 'de'],
  ['two small words beat it even there', 'keine Antwort', 'en', 'de'],
  ['a word of another language alone does not', 'Mail Adresse', 'fr', 'fr'],
  ['Swiss German declared', 'Super', 'gsw', 'de'],
  ['another script beats what the platform declares', 'Где моя посылка?', 'de', 'ru'],
  ['a script of several languages: what the platform declares', 'моја пошиљка', 'sr', 'sr'],
  [
    'a handle, a hashtag and a link are no evidence',
    '@the_and_you #the #and https://the.example/and/is Paket ist weg',
    null,
    'de',
  ],
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

  test.each(languageCases)('%s', (text, expected) => {
    expect(language(text)).toBe(expected)
  })

  test.each(languageCases)(
    'whatever the platform declares, no other language is taken for German or English: %s',
    (text, expected) => {
      if (expected !== 'de' && expected !== 'en' && text.split(' ').length > 3)
        expect(['de', 'en']).not.toContain(language(text, 'de'))
    },
  )

  test('these are at least 150 texts', () => {
    expect(languageCases.length).toBeGreaterThanOrEqual(150)
  })
})

describe('the thread', () => {
  const german = 'Wir haben die neue App veröffentlicht und freuen uns auf eure Meinung'

  test.each([
    ['tells the language of a reply whose words do not', 'Super', null, german, 'de'],
    ['says nothing against what the platform declares', 'Super', 'fr', german, 'fr'],
    ['says nothing against the words of the reply', 'I have been waiting for my money', null, german, 'en'],
  ])('%s', (_, text, declared, thread, expected) => {
    expect(languageOf(tokenize(text), declared, thread)).toBe(expected)
  })
})

test.each([
  ['plain by small words', 'Ich warte seit Wochen auf mein Geld', null, true],
  ['plain by the declaration', 'Super', 'de', true],
  ['plain by the script', '我的包裹在哪里？', null, true],
  ['not plain', 'Xylophon und Mandoline', null, false],
  ['not plain: a script of several languages', 'Где моя посылка?', null, false],
])('whether the detector is wanted: %s', (_, text, declared, expected) => {
  expect(languageIsPlain(text, declared)).toBe(expected)
})
