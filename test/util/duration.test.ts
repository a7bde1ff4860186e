import { describe, expect, it } from 'vitest'
import { formatDuration, formatWorkingTime, parseDuration } from '../../src/util/duration.js'

const S = 1_000
const M = 60 * S
const H = 60 * M
const D = 24 * H

describe('parseDuration', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['90s', 90 * S],
    ['15m', 15 * M],
    ['24h', 24 * H],
    ['3d', 3 * D],
    ['2w', 14 * D],
    ['1d12h', 36 * H],
    ['1d 12h', 36 * H],
    ['1.5h', 90 * M],
    ['0s', 0],
    ['36525d', 36_525 * D],
    ['36526d', null],
    ['99999999999999999999w', null],
    ['8bh', null],
    ['', null],
    ['24', null],
    ['h', null],
    ['-1h', null],
    ['24H', null],
    ['24 h', null],
    ['1h,30m', null],
    [' 1h', null],
    ['1h ', null],
    ['.5h', null],
  ]
  it.each(cases)('%j is %j ms', (text, ms) => expect(parseDuration(text)).toBe(ms))
})

describe('formatDuration: the two largest units that matter', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, '0s'],
    [-5 * M, '0s'],
    [499, '0s'],
    [500, '1s'],
    [59 * S, '59s'],
    [59_999, '1m'],
    [M + S, '1m 1s'],
    [H + 5 * S, '1h'],
    [H + 5 * M + 5 * S, '1h 5m'],
    [D, '1d'],
    [D + 5 * M, '1d'],
    [13 * D + 23 * H + 59 * M, '13d 23h'],
    [400 * D, '400d'],
  ]
  it.each(cases)('%j ms is %j', (ms, text) => expect(formatDuration(ms)).toBe(text))

  it.each(cases)('what is printed can be typed: %j ms', (_, text) => expect(formatDuration(parseDuration(text)!)).toBe(text))
})

describe('formatWorkingTime: hours, however many, for a day of work has no 24 of them', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, '0s'],
    [90 * S, '1m 30s'],
    [8 * H, '8h'],
    [24 * H, '24h'],
    [27 * H + 30 * M + 5 * S, '27h 30m'],
    [40 * H, '40h'],
  ]
  it.each(cases)('%j ms is %j', (ms, text) => expect(formatWorkingTime(ms)).toBe(text))

  it.each(cases)('what is printed can be typed: %j ms', (_, text) => expect(formatWorkingTime(parseDuration(text)!)).toBe(text))
})
