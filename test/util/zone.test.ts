import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createZone, offsetSpans } from '../../src/util/zone.js'
import { at, HOUR } from '../sla/support.js'

describe('offsetSpans', () => {
  it('one span from change to change', () => {
    expect(offsetSpans('Europe/Berlin', at('2026-01-01T00:00Z'), at('2027-01-01T00:00Z'))).toEqual([
      { from: at('2026-01-01T00:00Z'), to: at('2026-03-29T01:00Z'), offset: HOUR },
      { from: at('2026-03-29T01:00Z'), to: at('2026-10-25T01:00Z'), offset: 2 * HOUR },
      { from: at('2026-10-25T01:00Z'), to: at('2027-01-01T00:00Z'), offset: HOUR },
    ])
  })

  it('a zone that goes back for Ramadan', () => {
    const offsets = offsetSpans('Africa/Casablanca', at('2024-01-01T00:00Z'), at('2025-01-01T00:00Z')).map(
      ({ offset }) => offset / HOUR,
    )
    expect(offsets).toEqual([1, 0, 1])
  })
})

describe('createZone', () => {
  it.each([
    ['UTC', '2026-07-01T00:00Z', 0],
    ['Australia/Lord_Howe', '2026-07-01T00:00Z', 10.5],
    ['America/St_Johns', '2026-01-01T00:00Z', -3.5],
    ['Europe/Berlin', '1970-01-01T00:00Z', 1],
  ])('%s at %s', (zone, instant, hours) => {
    expect(createZone(zone).offsetAt(at(instant))).toBe(hours * HOUR)
  })

  it.each(['Australia/Lord_Howe', 'Antarctica/Troll', 'Pacific/Apia', 'Africa/Casablanca', 'America/Santiago', 'Europe/Berlin'])(
    '%s: shows what Intl shows, whenever it is asked',
    (timezone) => {
      const zone = createZone(timezone)
      const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'medium' })
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2035, 0, 1) / 1000 }), (seconds) => {
          const instant = seconds * 1000
          const local = new Date(instant + zone.offsetAt(instant)).toISOString()
          expect(local.slice(0, 19).replace('T', ' ')).toBe(wall.format(instant))
        }),
      )
    },
  )

  it('does not ask Intl inside of what is known, and asks it outside', () => {
    const invented = [
      { from: at('2026-01-01T00:00Z'), to: at('2026-06-01T12:34Z'), offset: 5 * HOUR },
      { from: at('2026-06-01T12:34Z'), to: at('2027-01-01T00:00Z'), offset: 6 * HOUR },
    ]
    const zone = createZone('Europe/Berlin', invented)
    expect(
      ['2026-06-01T12:33Z', '2026-06-01T12:34Z', '2027-02-01T00:00Z'].map((instant) => zone.offsetAt(at(instant)) / HOUR),
    ).toEqual([5, 6, 1])
  })

  it('a zone that nobody knows is an error when it is asked', () => {
    expect(() => createZone('Europe/Atlantis').offsetAt(0)).toThrow(RangeError)
  })
})
