import { describe, expect, it } from 'vitest'
import { parseInstant, parseSince, toIso, toIsoOrNull } from '../../src/util/instant.js'

const AT = Date.UTC(2026, 10, 20, 9, 0, 0)

describe('parseInstant', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['2026-11-20T09:00:00Z', AT],
    ['2026-11-20T09:00Z', AT],
    ['2026-11-20 09:00Z', AT],
    ['2026-11-20T10:00:00+01:00', AT],
    ['2026-11-20T10:00+0100', AT],
    ['2026-11-20T09:00:00.250Z', AT + 250],
    ['2026-11-20', Date.UTC(2026, 10, 20)],
    ['2028-02-29', Date.UTC(2028, 1, 29)],
    ['2026-02-29', null],
    ['2026-02-31T10:00Z', null],
    ['2026-04-31', null],
    ['2026-13-01', null],
    ['2026-11-00', null],
    ['2026-11-20T25:00Z', null],
    ['2026-11-20T09:00:00', null],
    ['2026-11-20T09Z', null],
    ['20.11.2026', null],
    ['yesterday', null],
    ['', null],
  ]
  it.each(cases)('%j is %j', (text, ms) => expect(parseInstant(text)).toBe(ms))
})

it('toIso writes whole seconds of UTC, for every year', () => {
  expect([toIso(AT + 999), toIso(0), toIso(Date.UTC(12_026, 0, 1)), toIsoOrNull(null), toIsoOrNull(AT)]).toEqual([
    '2026-11-20T09:00:00Z',
    '1970-01-01T00:00:00Z',
    '+012026-01-01T00:00:00Z',
    null,
    '2026-11-20T09:00:00Z',
  ])
})

it('parseSince takes a span back from now, or an instant', () => {
  expect([parseSince('24h', AT), parseSince('2026-11-20', AT), parseSince('gestern', AT)]).toEqual([
    AT - 86_400_000,
    Date.UTC(2026, 10, 20),
    null,
  ])
})
