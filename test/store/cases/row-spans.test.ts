import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RowSpans, rowsIn, type Span } from '../../../src/store/sqlite/cases/row-spans.js'

const spansOf = (rows: readonly number[]): readonly Span[] => {
  const spans = new RowSpans()
  for (const row of rows) spans.add(row)
  return spans.told()
}

it.each<[string, readonly number[], readonly Span[]]>([
  ['none', [], []],
  ['one alone', [7], [7]],
  ['rows that follow each other', [7, 8, 9], [[7, 9]]],
  ['rows with others between', [7, 9], [7, 9]],
  ['one that fills a gap', [7, 9, 8], [[7, 9]]],
  ['one before all', [8, 9, 3], [3, [8, 9]]],
])('rows are told as spans: %s', (_, rows, told) => {
  expect(spansOf(rows)).toEqual(told)
})

it('the rows of spans are those that were added, in their order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (rows) => {
      expect([...rowsIn(spansOf(rows))]).toEqual([...rows].sort((a, b) => a - b))
    }),
  )
})

it('what was kept row by row is read as it was', () => {
  expect([...rowsIn([3, 4, 9])]).toEqual([3, 4, 9])
})
