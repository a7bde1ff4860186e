import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../src/report/shapes/layout.js'
import { type Column, openTable } from '../../../src/report/shapes/table.js'

interface Row {
  readonly name: string
  readonly who: string
  readonly text: string
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'name', text: ({ name }) => name, paint: (text) => `<${text}>` },
  { title: 'who', text: ({ who }) => who, least: 4, most: 8, rank: 1 },
  { title: 'text', text: ({ text }) => text, least: 10 },
]
const ROWS: readonly Row[] = [
  { name: 'C-1', who: 'Anna', text: 'Kein Internet seit heute morgen' },
  { name: 'C-10', who: '山田太郎 🙂', text: '日本語の長い文章です。' },
]

function table(room: number, rows: readonly Row[] = ROWS, more: readonly Row[] = []): string[] {
  const { head, line } = openTable(COLUMNS, rows, room)
  return [head, ...rows.map(line), ...more.map(line)]
}

describe('a table', () => {
  const texts: readonly (readonly [string, number, readonly string[]])[] = [
    [
      'with room for all',
      60,
      ['name  who       text', '<C-1>   Anna      Kein Internet seit heute morgen', '<C-10>  山田太…   日本語の長い文章です。'],
    ],
    ['cut to its room', 30, ['name  who       text', '<C-1>   Anna      Kein Internet…', '<C-10>  山田太…   日本語の長い…']],
    ['narrower: a column gives way', 25, ['name  who     text', '<C-1>   Anna    Kein Inter…', '<C-10>  山田…   日本語の長…']],
    ['too narrow for one of them', 20, ['name  text', '<C-1>   Kein Internet…', '<C-10>  日本語の長い…']],
    ['too narrow for what should stay', 9, ['na…  text', '<C-1>  Kei…', '<C-…>  日…']],
  ]
  it.each(texts)('%s', (_, room, lines) => expect(table(room)).toEqual(lines))

  it('has no column in which nothing stands', () => {
    expect(table(40, [{ name: 'C-1', who: '', text: 'Kein Internet' }])).toEqual(['name  text', '<C-1>   Kein Internet'])
  })

  it('of rows that come later: a name stays whole, and takes its room from what can be cut', () => {
    const later = { name: 'C-10000', who: 'Berta', text: 'Kein Internet seit heute morgen' }
    expect(table(25, ROWS, [later]).at(-1)).toBe('<C-10000>  Be…  Kein Inter…')
  })

  it('says what stands in columns that are narrower than their title', () => {
    const columns: readonly Column<Row>[] = [{ title: 'a long title', text: ({ who }) => who, most: 6 }]
    expect(openTable(columns, ROWS, 80).head).toBe('a lon…')
  })

  it('is never wider than its room', () => {
    const later = { name: 'C-123456789', who: '👨‍👩‍👧‍👦'.repeat(9), text: 'x'.repeat(99) }
    for (let room = 8; room <= 80; room += 1)
      for (const line of table(room, ROWS, [later]).map((each) => each.replace(/[<>]/g, '')))
        expect([room, line, columnsOf(line) <= room]).toEqual([room, line, true])
  })
})
