import { expect, test } from 'vitest'
import { commonLanguage } from '../../../src/triage/language/common-language.js'

const GERMAN = 'Ich warte seit drei Wochen auf eine Antwort und niemand meldet sich bei mir'
const ENGLISH = 'I have been waiting for three weeks and nobody has answered me yet'
const UNTOLD = 'Beispiel! :-('

const many = (text: string, times: number): string[] => Array<string>(times).fill(text)

test.each([
  ['nothing there', [], null],
  ['four texts say nothing of a place', many(GERMAN, 4), null],
  ['five do', many(GERMAN, 5), 'de'],
  ['what does not tell its language does not count', [...many(UNTOLD, 30), ...many(GERMAN, 4)], null],
  ['and does not outvote those that tell it', [...many(UNTOLD, 30), ...many(GERMAN, 5)], 'de'],
  ['four fifths are enough', [...many(ENGLISH, 2), ...many(GERMAN, 8)], 'de'],
  ['less is a place of two languages', [...many(ENGLISH, 3), ...many(GERMAN, 7)], null],
  ['of a long page the beginning', [...many(ENGLISH, 60), ...many(GERMAN, 1_000)], 'en'],
])('%s', (_, texts, language) => {
  expect(commonLanguage(texts)).toBe(language)
})
