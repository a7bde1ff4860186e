import { describe, expect, test } from 'vitest'
import { figuresOf, shareOf } from './relevance/figures.js'
import { BRANDS, compareInvented, type Invented, SETS } from './relevance/invented.js'

const told = compareInvented('mentions')
const all = SETS.flatMap(compareInvented)
const homonyms: ReadonlySet<string | null> = new Set(BRANDS.filter(({ hints }) => hints !== undefined).map(({ name }) => name))
const isHomonym = ({ wanted, got }: Invented): boolean => homonyms.has(wanted) || homonyms.has(got)

test('there are enough mentions, of both kinds of brands, in all languages, and none twice', () => {
  expect(all.length).toBeGreaterThanOrEqual(300)
  expect(BRANDS.length).toBeGreaterThanOrEqual(8)
  expect(homonyms.size).toBeGreaterThanOrEqual(5)
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
  expect(new Set(all.map(({ lang }) => lang))).toEqual(new Set(['de', 'gsw', 'en', 'fr']))
})

// What the lower end of the interval must keep; a bit below what was reached.
describe('which brand a mention is about', () => {
  test.each<[string, (mention: Invented) => boolean, { precision: number; recall: number }]>([
    ['in what was looked at', (mention) => told.some(({ text }) => text === mention.text), { precision: 0.93, recall: 0.94 }],
    ['in what was not', (mention) => !told.some(({ text }) => text === mention.text), { precision: 0.89, recall: 0.86 }],
    ['where the name is a common word', isHomonym, { precision: 0.9, recall: 0.91 }],
    ['where it is none', (mention) => !isHomonym(mention), { precision: 0.94, recall: 0.95 }],
    ['in German', ({ lang }) => lang === 'de', { precision: 0.92, recall: 0.93 }],
  ])('%s', (_, belongs, floor) => {
    const { precision, recall } = figuresOf(all.filter(belongs))
    expect({
      precision: precision.low >= floor.precision,
      recall: recall.low >= floor.recall,
      low: [precision.low, recall.low],
    }).toEqual({ precision: true, recall: true, low: expect.anything() })
  })
})

test('the interval is Wilson’s', () => {
  const { value, low, high } = shareOf(8, 10)
  expect([value, low, high].map((each) => each.toFixed(3))).toEqual(['0.800', '0.490', '0.943'])
})
