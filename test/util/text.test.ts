import { describe, expect, it } from 'vitest'
import { graphemes, oneLine, stripControls, truncate } from '../../src/util/text.js'
import { dice } from '../support/dice.js'

const FAMILY = '👨‍👩‍👧'
const DECOMPOSED = 'a\u0308'

describe('truncate', () => {
  const cases: readonly (readonly [string, string, number, string])[] = [
    ['shorter stays', 'kurz', 10, 'kurz'],
    ['exactly max code units stays', 'abc', 3, 'abc'],
    ['one too many is cut, the ellipsis counts', 'abcd', 3, 'ab…'],
    ['exactly max graphemes stays, though of more code units', FAMILY.repeat(3), 3, FAMILY.repeat(3)],
    ['exactly max graphemes stays with decomposed umlauts', DECOMPOSED.repeat(4), 4, DECOMPOSED.repeat(4)],
    ['one grapheme too many is cut between graphemes', FAMILY.repeat(4), 3, `${FAMILY.repeat(2)}…`],
    ['no white space before the ellipsis', 'Guten Tag', 7, 'Guten…'],
    ['one grapheme of room is the ellipsis', 'abc', 1, '…'],
    ['one grapheme in one grapheme of room stays', FAMILY, 1, FAMILY],
    ['the empty text stays', '', 5, ''],
  ]
  it.each(cases)('%s', (_, text, max, expected) => expect(truncate(text, max)).toBe(expected))

  it('reads no further than it must', () => {
    const long = 'ä'.repeat(5_000_000)
    const before = performance.now()
    expect(truncate(long, 3)).toBe('ää…')
    expect(performance.now() - before).toBeLessThan(500)
  })
})

/** Told grapheme by grapheme, whatever the text is made of. */
function cutPlainly(text: string, max: number): string {
  const all = [...graphemes(text)]
  return all.length <= max
    ? text
    : `${all
        .slice(0, Math.max(0, max - 1))
        .join('')
        .trimEnd()}…`
}

it('cuts all kinds of text where graphemes end', () => {
  const roll = dice(11)
  const below = (limit: number): number => Math.floor(roll() * limit)
  const plain = [...'abc äöüß é„“–…€\n\t ©®\u00ad\u02ff']
  const special = [
    '\u0308',
    '\u200d',
    FAMILY,
    '\ufe0f',
    '🇨🇭',
    '\r',
    '\r\n',
    '\u0600',
    '\u1100\u1161',
    '\ud83d',
    '\u200b',
    'न\u093f',
    '\u20e3',
  ]
  const other: [string, number, string, string][] = []
  for (let round = 0; round < 6_000; round += 1) {
    const odds = roll() < 0.5 ? 0 : 0.2
    const text = Array.from({ length: below(14) }, () => {
      const pool = roll() < odds ? special : plain
      return pool[below(pool.length)]
    }).join('')
    const max = below(13)
    const [cut, plainly] = [truncate(text, max), cutPlainly(text, max)]
    if (cut !== plainly) other.push([text, max, cut, plainly])
  }
  expect(other).toEqual([])
})

describe('stripControls', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['an escape sequence loses its escape', 'a\u001b[31mb', 'a[31mb'],
    ['a C1 control sequence introducer goes', 'a\u009b31mb', 'a31mb'],
    ['NUL, backspace and DEL go', 'a\u0000\u0008\u007fb', 'ab'],
    ['bidi overrides, isolates and marks go', '\u202eabc\u202c\u2066d\u2069\u200f\u061c', 'abcd'],
    ['zero-width space and byte order mark go', 'a\u200bb\ufeffc', 'abc'],
    ['line and paragraph separators go', 'a\u2028b\u2029c', 'abc'],
    [
      'marks that are stacked upon a letter go, but for four',
      `Z${'\u0301\u0489'.repeat(50)}algo`,
      'Z\u0301\u0489\u0301\u0489algo',
    ],
    ['marks with a control between them are a stack too', `Z${'\u0301\u200b'.repeat(9)}`, 'Z\u0301\u0301\u0301\u0301'],
    ['Vietnamese of single parts stays', 'e\u0302\u0301', 'e\u0302\u0301'],
    ['the joiner inside an emoji stays', FAMILY, FAMILY],
    ['newlines and tabs stay', 'a\n\tb', 'a\n\tb'],
    ['carriage returns become newlines', 'a\r\nb\rc', 'a\nb\nc'],
  ]
  it.each(cases)('%s', (_, text, expected) => expect(stripControls(text)).toBe(expected))
})

it('oneLine folds every white space, no-break spaces too', () => {
  expect(oneLine('  Grüezi\r\n\tmit\u00a0einander \u0007 ')).toBe('Grüezi mit einander')
})

it('graphemes are what a reader takes for characters', () => {
  expect([...graphemes(`${DECOMPOSED}${FAMILY}🇨🇭ß`)]).toEqual([DECOMPOSED, FAMILY, '🇨🇭', 'ß'])
})

it.each([
  ['umlauts of two code points', DECOMPOSED],
  ['families', FAMILY],
  ['flags', '🇨🇭'],
  ['letters and families', `ab${FAMILY}`],
  ['families of four, of which a part ends in half a pair', '👨‍👩‍👧‍👦'],
])('a long text is read in parts, between graphemes: %s', (_, unit) => {
  const [count, shift] = [1_500, 'x'.repeat(7)]
  const whole = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(shift + unit.repeat(count))
  expect([...graphemes(shift + unit.repeat(count))]).toEqual([...whole].map(({ segment }) => segment))
})

it('reads a hundred thousand letters in a row, and as many marks on one, in no time', () => {
  const start = process.cpuUsage()
  expect([...graphemes('_'.repeat(100_000))]).toHaveLength(100_000)
  expect([...graphemes(`a${'\u0308'.repeat(100_000)}`)].join('')).toHaveLength(100_001)
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(800)
})
