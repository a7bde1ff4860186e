import { describe, expect, test } from 'vitest'
import type { Brand } from '../../src/model/config.js'
import { findBrands } from '../../src/triage/subject.js'
import { brands } from './context.js'

const brand = (name: string, more: Partial<Brand> = {}): readonly Brand[] => [{ name, aliases: [], exclude: [], ...more }]
const named = (text: string, list: readonly Brand[] = brands): string | null => findBrands(text, list).brand

describe('a text names the brand', () => {
  test.each([
    ['as it is written', 'Ich bin bei Beispiel.'],
    ['in other capitals', 'ich bin bei BEISPIEL, leider'],
    ['in the genitive', 'Beispiels Hotline ist besetzt'],
    ['in the English genitive', "Beispiel's hotline is busy"],
    ['with a hyphenated compound', 'Die Beispiel-Hotline ist besetzt'],
    ['with a hyphen before it', 'Ex-Beispiel-Kunde'],
    ['in a compound of a service word', 'die Beispielhotline ist besetzt'],
    ['in a compound noun', 'Der Beispieltresen war leer'],
    ['as a hashtag', '#beispiel'],
    ['inside a hashtag', '#teambeispiel'],
    ['in a hashtag of two words', '#BeispielFail'],
    ['as a handle', '@beispiel wo ist mein Paket'],
    ['inside a handle', '@hallo_beispiel wo ist mein Paket'],
    ['as a domain', 'siehe www.beispiel.ch/kontakt'],
    ['as an alias in one word', 'Meine Beispielcard ist weg'],
    ['as an alias in two words', 'Meine Beispiel Card ist weg'],
    ['in camel case after another word', 'meine MyBeispiel App'],
    ['in quotation marks', '„Beispiel“ war einmal gut'],
    ['beside an excluded phrase', 'Zum Beispiel bei Beispiel war es so.'],
    ['after a line break', 'Hallo\nBeispiel'],
    ['beside an emoji', '😡Beispiel'],
  ])('%s', (_, text) => {
    expect(named(text)).toBe('Beispiel')
  })
})

describe('a text does not name the brand', () => {
  test.each([
    ['when the name is not there', 'Ich bin bei der Konkurrenz.'],
    ['when only the excluded phrase is there', 'Da gibt es zum Beispiel die Post.'],
    ['when the excluded phrase breaks over lines', 'Da gibt es zum\nBeispiel die Post.'],
    ['in an adverb made of it', 'Beispielsweise am Montag'],
    ['in an adjective made of it', 'Das war beispielhaft'],
    ['in another word that begins so', 'die Beispielen'],
    ['in the middle of another word', 'das Paradebeispiel dafür'],
    ['in a private mail address', 'max.beispiel@post.example'],
    ['in nothing', ''],
  ])('%s', (_, text) => {
    expect(named(text)).toBeNull()
  })
})

describe('spelling', () => {
  test.each([
    ['umlaut in the name, two letters in the text', 'Müller', 'Bei Mueller gekauft'],
    ['two letters in the name, umlaut in the text', 'Mueller', 'Bei Müller gekauft'],
    ['capital umlaut', 'Müller', 'Bei MÜLLER gekauft'],
    ['umlaut of two code points', 'Müller', 'Bei Mu\u0308ller gekauft'],
    ['ß in the name, ss in the text', 'Weiß', 'Bei Weiss gekauft'],
    ['ss in the name, ß in the text', 'Weiss', 'Bei Weiß gekauft'],
    ['accent left away', 'Café Léon', 'Im Cafe Leon gewesen'],
    ['ampersand set apart', 'M&S', 'Bei M & S gekauft'],
    ['digits and a sign', '1&1', 'Mein 1&1 Vertrag'],
    ['a handle as the name', '@muster', 'Hallo @muster'],
    ['two words joined', 'Muster Bank', 'die Musterbank'],
    ['two words hyphenated', 'Muster Bank', 'die Muster-Bank'],
  ])('%s', (_, name, text) => {
    expect(named(text, brand(name))).toBe(name)
  })

  test.each([
    ['a short name inside a word', 'Salt', 'Das Salz und die Salten'],
    ['a short name with a plural s', 'Post', 'Deine Posts sind super'],
    ['digits without their sign', '1&1', 'Es steht 1 1'],
    ['a domain with another ending', 'muster.ch', 'siehe muster.china'],
    ['a sign that means something else in patterns', 'C++', 'Ich lerne C'],
  ])('not found: %s', (_, name, text) => {
    expect(named(text, brand(name))).toBeNull()
  })
})

test('the brand named most often is the one, the first among equals', () => {
  const two: readonly Brand[] = [...brand('Alpha'), ...brand('Bravo')]
  expect(named('Bravo und Alpha', two)).toBe('Bravo')
  expect(named('Bravo, Alpha, alpha', two)).toBe('Alpha')
})

test('hits carry their place, exclusions the words that were taken away', () => {
  expect(findBrands('Wie zum Beispiel bei Beispiel.', brands)).toEqual({
    brand: 'Beispiel',
    hits: [{ brand: 'Beispiel', start: 21, end: 29 }],
    excluded: 'zum Beispiel',
  })
})

test('without brands nothing is named', () => {
  expect(findBrands('Beispiel', [])).toEqual({ brand: null, hits: [], excluded: null })
})
