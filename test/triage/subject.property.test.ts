import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Brand } from '../../src/model/config.js'
import { findBrands } from '../../src/triage/subject/subject.js'

const brands: readonly Brand[] = [
  { name: 'Beispiel', aliases: ['BeispielCard', 'beispiel.ch', '.Muster', 'B&B'], exclude: ['zum Beispiel'] },
  { name: 'Post', aliases: ['post.ch'], exclude: ['Post Mortem'], hints: ['Paket', 'Zug um Zug'] },
  { name: 'Müller Reisen', aliases: [], exclude: [] },
]

/** What names are made of, what they are hidden with, and anything at all. */
const piece = fc.oneof(
  fc.constantFrom(
    'Beispiel',
    'beispiel',
    'Post',
    'Paket',
    'Müller',
    'Reisen',
    'zum ',
    '.ch',
    'Card',
    's',
    'Be1sp*el',
    'Biespiel',
    'Zug um Zug',
  ),
  fc.constantFrom(
    ' ',
    '-',
    '_',
    '.',
    '@',
    '#',
    '/',
    '://',
    '*',
    '$',
    '&',
    '\u00ad',
    '\u200b',
    '\u0308',
    'B e i s',
    '\n',
    '😡',
    '\ud835',
    'ß',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
)
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))

test('hits lie in the text, one behind the other, whatever the text is', () => {
  fc.assert(
    fc.property(text, (written) => {
      const { hits, doubtful, brand } = findBrands(written, brands)
      expect(brand === null).toBe(hits.length === 0)
      for (const list of [hits, doubtful])
        for (const [at, { start, end }] of list.entries()) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(written.length)
          expect(start).toBeGreaterThanOrEqual(list[at - 1]?.end ?? 0)
        }
    }),
    { seed: 6, numRuns: 3_000 },
  )
})

test('what was searched before changes nothing', () => {
  fc.assert(
    fc.property(text, text, (before, written) => {
      const alone = findBrands(written, brands)
      findBrands(before, brands)
      expect(findBrands(written, brands)).toEqual(alone)
    }),
    { seed: 6, numRuns: 1_000 },
  )
})

test('a name that stands by itself is found, whatever words are around it', () => {
  const words = fc.array(fc.constantFrom('heute', 'Paket', 'zum', 'die', 'Müller', '😡', 'Zug', '14', 'B', 'a', '*', '„', '…'), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(words, words, (before, after) => {
      const written = [...before.filter((word) => word !== 'zum'), 'Beispiel', ...after].join(' ')
      expect(findBrands(written, brands).hits.map(({ brand }) => brand)).toContain('Beispiel')
    }),
    { seed: 6, numRuns: 1_000 },
  )
})
