import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Brand } from '../../../src/model/config.js'
import { findBrands } from '../../../src/triage/subject/subject.js'
import { dice } from '../../support/dice.js'
import { brands } from '../context.js'

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
    ['after an article in dialect', 'Bi dr Beispiel gits kei Antwort'],
    ['after an article drawn together', "D'Beispiel het wieder nüt gseit"],
    ['in an adjective of a company', 'Der Beispielsche Kundendienst'],
    ['in a hashtag with any other word', '#beispieldesaster'],
    ['in a hashtag with a year', '#beispiel2024'],
    ['in a handle with its country', '@beispielch wo ist mein Paket'],
    ['as a handle of the fediverse', '@beispiel@social.example wo ist mein Paket'],
    ['as a domain of an address', 'ich schrieb an kontakt@beispiel.ch'],
    ['as a host with a part before it', 'auf shop.beispiel.ch geht nichts'],
    ['in the path of a link', 'https://news.example/beispiel-erhoeht-preise'],
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
    ['in a plural', 'Nenn mir drei Beispiele'],
    ['in a verb made of it', 'Das lässt sich beispielisieren'],
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
    ['an apostrophe left away', "Wagner's", 'Bei Wagners gekauft'],
    ['a typographic apostrophe', "L'Ofen", 'Im L’Ofen gewesen'],
    ['a number set apart', 'Muster24', 'Bei Muster 24 gekauft'],
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
    hint: null,
    doubtful: [],
  })
})

test('without brands nothing is named', () => {
  expect(findBrands('Beispiel', [])).toEqual({ brand: null, hits: [], excluded: null, hint: null, doubtful: [] })
})

describe('a slip of the fingers in a long name', () => {
  test.each([
    ['letters changed places', 'Bei Biespiel ist niemand erreichbar'],
    ['a letter is missing', 'Bei Beispel ist niemand erreichbar'],
    ['a letter is too much', 'Bei Beisspiel ist niemand erreichbar'],
    ['a letter is wrong', 'Bei Beispuel ist niemand erreichbar'],
    ['letters are drawn out', 'Beiiiispiel, was soll das'],
    ['nobody writes capitals', 'bei biespiel ist niemand erreichbar'],
    ['in a hashtag', '#biespiel'],
  ])('%s', (_, text) => {
    expect(named(text)).toBe('Beispiel')
  })

  test.each([
    ['the dots of an umlaut', 'Müller', 'Bei Muller gekauft'],
    ['the dots of two', 'Bräuhäusl', 'Im Brauhausl gewesen'],
    ['a doubled letter', 'Migros', 'Bei Miggros gekauft'],
    ['a doubled letter at the end', 'Swisscom', 'Bei Swisscomm gekauft'],
    ['a letter of two', 'Rossmann', 'Bei Rosmann gekauft'],
  ])('short names too: %s', (_, name, text) => {
    expect(named(text, brand(name))).toBe(name)
  })

  test.each([
    ['another ending', 'Generali', 'Das ist ein General'],
    ['another first letter', 'Barmer', 'Der Farmer erntet'],
    ['a word of every day', 'Galaxus', 'Eine ferne Galaxis'],
    ['a wrong letter in a short name', 'Migros', 'Die Mikros waren aus'],
    ['a small letter among capitals', 'Helvetia', 'Die Schrift helveta im Buch'],
    ['somebody else’s domain', 'Beispiel', 'Vorsicht vor www.biespiel.ch'],
    ['a private address', 'Beispiel', 'schreib an biespiel@mail.example'],
    ['two slips', 'Beispiel', 'Bei Biespeil'],
  ])('not: %s', (_, name, text) => {
    expect(named(text, brand(name))).toBeNull()
  })

  test('no word of three hundred texts is a slip for a name that none of them holds', () => {
    const names =
      'Swisscom Migros Galaxus Helvetia Generali Verbund Concordia Raiffeisen Sparkasse Rossmann Kaufland Commerzbank Telekom Vodafone'
    const more =
      'Techniker Provinzial Mobiliar Allianz Douglas Booking Santander Eurowings Hornbach Deichmann Expedia Revolut Wiener Philips'
    const list = `${names} ${more}`.split(' ').flatMap((name) => brand(name))
    const texts = ['tuned', 'held'].flatMap((file) =>
      readFileSync(new URL(`../../fixtures/complaints/${file}.ndjson`, import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .slice(1),
    )
    const slips = texts.flatMap((line) => {
      const { text } = JSON.parse(line) as { text: string }
      return findBrands(text, list).hits.map(({ start, end }) => text.slice(start, end))
    })
    expect(slips.filter((word) => !list.some(({ name }) => word.startsWith(name)))).toEqual([])
  })

  test('the name of another brand is no slip', () => {
    const two: readonly Brand[] = [...brand('Helvetia'), ...brand('Helvetica')]
    expect(named('Bei Helvetica gekauft', two)).toBe('Helvetica')
  })

  test('an excluded word is none', () => {
    expect(named('Im Verbend', brand('Verbund'))).toBe('Verbund')
    expect(named('Im Verbend', brand('Verbund', { exclude: ['Verbend'] }))).toBeNull()
  })
})

describe('a name in disguise', () => {
  test.each([
    ['spaces between letters', 'B e i s p i e l ist schlecht'],
    ['dots between letters', 'B.e.i.s.p.i.e.l'],
    ['hyphens between letters', 'b-e-i-s-p-i-e-l'],
    ['dots and spaces', 'B. e. i. s. p. i. e. l.'],
    ['a digit for a letter', 'Be1spiel zockt euch ab'],
    ['another digit', 'B3ispiel zockt euch ab'],
    ['a sign for a letter', 'Bei$piel zockt euch ab'],
    ['several at once', 'B3i$p1el zockt euch ab'],
    ['an exclamation mark for a letter', 'Be!spiel zockt euch ab'],
    ['a star', 'Beisp*el zockt euch ab'],
    ['stars, fewer than letters', 'B***spiel zockt euch ab'],
    ['a zero-width space', 'Bei\u200bspiel zockt euch ab'],
    ['a soft hyphen', 'Bei\u00adspiel zockt euch ab'],
    ['Cyrillic letters', 'B\u0435\u0456spi\u0435l zockt euch ab'],
    ['Greek letters', '\u0392eispiel zockt euch ab'],
    ['full-width letters', '\uff22\uff45\uff49\uff53\uff50\uff49\uff45\uff4c zockt euch ab'],
    ['mathematical letters', '\u{1d401}\u{1d41e}\u{1d422}\u{1d42c}\u{1d429}\u{1d422}\u{1d41e}\u{1d425} zockt euch ab'],
    ['strokes through the letters', 'B\u0336e\u0336i\u0336s\u0336p\u0336i\u0336e\u0336l\u0336 zockt euch ab'],
  ])('%s', (_, text) => {
    expect(named(text)).toBe('Beispiel')
  })

  test.each([
    ['too little stands', 'B******l'],
    ['an ordinary list', 'a b c d e f g h'],
    ['an ordinary number', 'Tarif 5G, 10GB'],
    ['a word with a star', 'alle Kund*innen'],
  ])('not: %s', (_, text) => {
    expect(named(text)).toBeNull()
  })

  test('a short word of another script is no name by its looks', () => {
    expect(named('\u0442\u043e\u0440', brand('Top'))).toBeNull()
  })
})

test.each([
  ['Deutsche Post', 'Ärger mit der Deutschen Post'],
  ['Die Mobiliar', 'Ich bin bei der Mobiliar'],
  ['Neue Muster Zeitung', 'ein Artikel der Neuen Muster Zeitung'],
  ['Grüne Wiese', 'bei grune wiese bestellt'],
])('names of several words are inflected: %s, %s', (name, text) => {
  expect(named(text, brand(name))).toBe(name)
})

test('hits in disguise carry their place in the text', () => {
  const text = 'Hallo B e i s p i e l!'
  const [hit] = findBrands(text, brands).hits
  expect(text.slice(hit!.start, hit!.end)).toBe('B e i s p i e l')
})

/** What stands before and behind the name may be one code of many units, or many of none. */
const NOISE = ['Ä', 'ß', '😡', '\u200b', 'e\u0308', 'ﬁ', '\u{1d401}', '.', ' ', '“', '\ud83d', 'Ж', '½', '…', '\n']

test('hits stand where the name does, whatever stands around it', () => {
  const next = dice(7)
  const noise = (): string => Array.from({ length: 6 }, () => NOISE[Math.floor(next() * NOISE.length)]!).join('')
  for (let run = 0; run < 500; run++) {
    const [before, after] = [noise(), noise()]
    const text = `${before} Bei\u00adspiel ${after}`
    expect(findBrands(text, brands).hits).toEqual([{ brand: 'Beispiel', start: before.length + 1, end: before.length + 10 }])
  }
})
