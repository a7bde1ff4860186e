import { describe, expect, test } from 'vitest'
import { type Line, LineSplitter } from '../../../src/sources/ndjson/line-splitter.js'

function split(chunks: readonly (string | Buffer)[], maxBytes?: number): Line[] {
  const splitter = new LineSplitter(maxBytes)
  const lines = chunks.flatMap((chunk) => [...splitter.take(Buffer.from(chunk as string))])
  return [...lines, ...splitter.end()]
}

const line = (number: number, text: string): Line => ({ number, text })
const bad = (number: number, fault: string): Line => ({ number, text: null, fault })

const rows: readonly [rule: string, chunks: readonly (string | Buffer)[], lines: readonly Line[]][] = [
  ['lines end with a newline', ['a\nb\n'], [line(1, 'a'), line(2, 'b')]],
  ['the last one need not', ['a\nb'], [line(1, 'a'), line(2, 'b')]],
  ['Windows ends them with two characters', ['a\r\nb\r\n'], [line(1, 'a'), line(2, 'b')]],
  ['empty lines are counted, not told', ['\n\na\n \t\r\nb\n'], [line(3, 'a'), line(5, 'b')]],
  ['a byte order mark is no text', ['\uFEFFa\nb'], [line(1, 'a'), line(2, 'b')]],
  ['but only at the beginning', ['a\n\uFEFFb'], [line(1, 'a'), line(2, '\uFEFFb')]],
  ['a line may come in any pieces', ['a', 'b', '', 'c\nd', '\n'], [line(1, 'abc'), line(2, 'd')]],
  [
    'a character may be cut in two',
    [Buffer.from('ü\n').subarray(0, 1), Buffer.from('ü\nß').subarray(1)],
    [line(1, 'ü'), line(2, 'ß')],
  ],
  [
    'bytes that are no UTF-8 spoil one line',
    [Buffer.from('a\n\xfcber\nb', 'latin1')],
    [line(1, 'a'), bad(2, 'it is no UTF-8'), line(3, 'b')],
  ],
  ['nothing has no lines', [''], []],
]

test.each(rows)('%s', (_, chunks, lines) => expect(split(chunks)).toEqual(lines))

describe('a line that is too long', () => {
  const fault = 'it is longer than 10 bytes'
  test('is passed over, however it comes; the next is read', () => {
    const lines = [line(1, '1234567890'), bad(2, fault), line(3, 'b')]
    expect(split(['1234567890\n12345678901\nb'], 10)).toEqual(lines)
    expect(split(['12345', '67890\n123456', '78901', '2345678901\n', 'b'], 10)).toEqual(lines)
  })
  test('is told at the end as well', () => expect(split(['12345678901'], 10)).toEqual([bad(1, fault)]))
})
