import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Brand } from '../../src/model/config.js'
import { compileBrands } from '../../src/triage/subject/compile-brands.js'
import { findBrands, findFolded } from '../../src/triage/subject/subject.js'

const LISTS: readonly (readonly Brand[])[] = [
  [{ name: 'Beispiel', aliases: ['BeispielCard', 'beispiel.ch'], exclude: ['zum Beispiel'] }],
  [{ name: 'Swisscom', aliases: ['Neue Post'], exclude: ['Post Mortem'] }],
  [{ name: 'Müller Reisen', aliases: ['Elanus', 'Strasse'], exclude: [] }],
  [{ name: 'Sunrise', aliases: ['SBB', 'Visa Gold', 'Muster24'], exclude: [], hints: ['Handy'] }],
  [{ name: 'Die Bäckerei', aliases: ['Assessa'], exclude: [] }],
]
const words = LISTS.flat().flatMap(({ name, aliases, exclude }) => [name, ...aliases, ...exclude])

/** A name as people write it, hide it and get it wrong. */
const mangled = fc
  .tuple(fc.constantFrom(...words), fc.nat(20), fc.nat(20), fc.constantFrom(...'xe 1!*$-_.äßSsüö\u0308\u00adе'), fc.nat(13))
  .map(([word, first, second, sign, way]) => {
    const [at, other] = [first % word.length, second % word.length]
    const without = word.slice(0, at) + word.slice(at + 1)
    switch (way) {
      case 0:
        return without
      case 1:
        return word.slice(0, at) + sign + word.slice(at + 1)
      case 2:
        return word.slice(0, at) + sign + word.slice(at)
      case 3:
        return word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2)
      case 4:
        return [...word].join(' ')
      case 5:
        return [...word].join('. ')
      case 6:
        return word.slice(0, at) + word[at]!.repeat(3) + word.slice(at + 1)
      case 7:
        return word.toUpperCase()
      case 8:
        return `#x${word.replaceAll(' ', '')}`
      case 9:
        return `#x${word.replace(/ae|^e/i, 'ä').replace(/ue/i, 'ü').replace(/ss/, 'ß').replace(/a$/, 'ä')}`
      case 10:
        return word.replace(/ä/g, 'ae').replace(/ü/g, 'ue').replace(/ss/, 'ß')
      case 11:
        return word.replaceAll(' ', '-') + sign
      case 12:
        return without.slice(0, other) + sign + without.slice(other)
      default:
        return word
    }
  })
const piece = fc.oneof(
  mangled,
  fc.constantFrom(
    ' ',
    ' ',
    ' ',
    '-',
    '_',
    '.',
    '@',
    '#',
    '$',
    '€',
    '!',
    '3',
    'z. B. ',
    'my',
    'Ich',
    'ß',
    'ä',
    's',
    '\n',
    '\u00a0',
    '–',
  ),
  fc.constantFrom('hotline', 'Karte', 'en', 'r', 'card', 'Büro', 'bitte', 'e', 'l', '’', '&', '\u200b', '😡'),
)
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))

test.each(LISTS.map((brands) => [brands[0]!.name, brands] as const))(
  'what the sieve of %s keeps back names nothing',
  (_, brands) => {
    const compiled = compileBrands(brands)
    expect(compiled.mayName).not.toBeNull()
    fc.assert(
      fc.property(text, (written) => {
        expect(findBrands(written, brands)).toEqual(findFolded(written, compiled))
      }),
      { seed: 14, numRuns: Number(process.env['SIEVE_RUNS'] ?? 3_000) },
    )
  },
)

test('it keeps back what speaks of other things', () => {
  const { mayName } = compileBrands(LISTS[0]!)
  const texts = [
    'Der Kundendienst antwortet heute nicht.',
    'Bitte bei beiden melden, und das bald!',
    'Warum?! 20 % auf „alles“ – toll',
  ]
  expect(texts.map((each) => mayName?.(each))).toEqual([false, false, false])
})
