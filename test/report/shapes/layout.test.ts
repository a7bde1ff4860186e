import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { clip, columnsOf, excerpt, flow, hang, padTo, wrap } from '../../../src/report/shapes/layout.js'

const FAMILY = '👨‍👩‍👧'

describe('columnsOf', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['ASCII takes one each', 'Karte', 5],
    ['umlauts take one', 'Größe', 5],
    ['a combining mark takes none', 'a\u0308', 1],
    ['CJK takes two', '日本', 4],
    ['an emoji takes two, however it is made', `${FAMILY}🇨🇭`, 4],
    ['colour takes none', '\u001b[1mfett\u001b[22m', 4],
    ['the ellipsis and the middle dot take one', '…·', 2],
    ['nothing takes nothing', '', 0],
  ]
  it.each(cases)('%s', (_, text, columns) => expect(columnsOf(text)).toBe(columns))

  it('is the same for signs that are not looked up as for those that are', () => {
    const signs = Array.from({ length: 0x3000 }, (_none, code) => String.fromCodePoint(code))
    expect(signs.filter((sign) => columnsOf(sign) !== stringWidth(sign))).toEqual([])
    expect(signs.filter((sign) => columnsOf(`a${sign}`) !== stringWidth(`a${sign}`))).toEqual([])
  })
})

it.each([
  ['CJK without a blank', '中'],
  ['lone marks', '\u0308'],
  ['families', FAMILY],
])('a hundred thousand letters in a row are wrapped in bounded time: %s', (_, unit) => {
  const text = unit.repeat(100_000 / unit.length)
  const start = process.cpuUsage()
  const lines = wrap(text, 80)
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(2_000)
  expect(lines.join('')).toBe(text)
  expect(lines.slice(0, 3).every((line) => columnsOf(line) <= 80)).toBe(true)
})

describe('padTo', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['ab', 4, 'ab  '],
    ['日本', 5, '日本 '],
    ['größer', 3, 'größer'],
  ]
  it.each(cases)('%j to %j columns is %j', (text, columns, padded) => expect(padTo(text, columns)).toBe(padded))
})

describe('clip', () => {
  const cases: readonly (readonly [string, string, number, string])[] = [
    ['what fits stays', 'Karte', 5, 'Karte'],
    ['what does not is cut, the ellipsis counts', 'Karten', 5, 'Kart…'],
    ['half of a wide character is none of it', '日本語', 4, '日…'],
    ['no white space before the ellipsis', 'ab cdef', 4, 'ab…'],
    ['one column is the ellipsis', 'abc', 1, '…'],
  ]
  it.each(cases)('%s', (_, text, columns, clipped) => expect(clip(text, columns)).toBe(clipped))
})

describe('wrap', () => {
  const cases: readonly (readonly [string, string, number, readonly string[]])[] = [
    ['between words', 'Wann kommt die Karte', 10, ['Wann kommt', 'die Karte']],
    ['a word that fits exactly stays on its line', 'ab cd', 5, ['ab cd']],
    ['a long word begins a line and is broken', 'das Donaudampfschiff fährt', 10, ['das', 'Donaudampf', 'schiff', 'fährt']],
    ['text without spaces is broken by columns', '日本語の文', 4, ['日本', '語の', '文']],
    ['an emoji is not torn apart', `${FAMILY}${FAMILY}`, 3, [FAMILY, FAMILY]],
    ['several spaces part words like one', 'a  b', 10, ['a b']],
    ['nothing is no line', '', 10, []],
  ]
  it.each(cases)('%s', (_, text, columns, lines) => expect(wrap(text, columns)).toEqual(lines))

  it('never exceeds its columns and loses no word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ß', 'ü', '日', '🙂', FAMILY), minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.integer({ min: 2, max: 30 }), (words, columns) => {
        const lines = wrap(words.join(' '), columns)
        expect(lines.filter((line) => columnsOf(line) > columns)).toEqual([])
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
      }),
    )
  })
})

describe('flow', () => {
  const cases: readonly (readonly [string, readonly string[], number, readonly string[]])[] = [
    ['what fits stands beside each other', ['due Mon', 'waiting 2h'], 30, ['due Mon · waiting 2h']],
    ['no separator at the end of a line', ['due Mon', 'waiting 2h'], 12, ['due Mon', 'waiting 2h']],
    ['a part that is too long is wrapped', ['a', 'contains card and iban'], 12, ['a', 'contains', 'card and', 'iban']],
    [
      'what follows a wrapped part uses the rest of its line',
      ['contains card and iban', 'x'],
      12,
      ['contains', 'card and', 'iban · x'],
    ],
    ['empty parts are none', ['', 'a', '', 'b'], 12, ['a · b']],
  ]
  it.each(cases)('%s', (_, parts, columns, lines) => expect(flow(parts, ' · ', columns)).toEqual(lines))
})

describe('excerpt', () => {
  const cases: readonly (readonly [string, string, number, number, readonly string[]])[] = [
    ['a short text is whole', 'Wann kommt sie?', 10, 2, ['Wann kommt', 'sie?']],
    ['a longer one ends in an ellipsis', 'Wann kommt sie denn endlich an?', 10, 2, ['Wann kommt', 'sie denn…']],
    ['the ellipsis fits too', 'Wann kommt sie heute noch an?', 10, 2, ['Wann kommt', 'sie heute…']],
    ['a full last line gives way to the ellipsis', 'Wann kommt diese Kart an?', 10, 2, ['Wann kommt', 'diese Kar…']],
    ['nothing is no line', '', 10, 2, []],
  ]
  it.each(cases)('%s', (_, text, columns, lines, expected) => expect(excerpt(text, { columns, lines })).toEqual(expected))

  it('looks at no more of a text than it could show', () => {
    const before = performance.now()
    expect(excerpt('ä'.repeat(20_000_000), { columns: 10, lines: 2 })).toEqual(['ä'.repeat(10), `${'ä'.repeat(9)}…`])
    expect(performance.now() - before).toBeLessThan(500)
  })
})

describe('hang', () => {
  const cases: readonly (readonly [string, string, string, number, readonly string[]])[] = [
    [
      'text stands beside its lead and under itself',
      '12:00  ',
      'opened by the monitor today',
      25,
      ['12:00  opened by the', '       monitor today'],
    ],
    [
      'where no room is left it stands below',
      'a very long lead: ',
      'and some text',
      30,
      ['a very long lead:', '    and some text'],
    ],
    ['a lead alone stays', 'lead: ', '', 30, ['lead:']],
    ['without a lead it is only wrapped', '', 'eins zwei drei vier fünf', 16, ['eins zwei drei', 'vier fünf']],
  ]
  it.each(cases)('%s', (_, lead, text, columns, lines) => expect(hang(lead, text, columns)).toEqual(lines))
})
