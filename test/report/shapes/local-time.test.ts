import { describe, expect, it } from 'vitest'
import { localTime } from '../../../src/report/shapes/local-time.js'

const NOW = Date.UTC(2026, 10, 20, 9, 0)

describe('localTime', () => {
  const cases: readonly (readonly [string, string, number, string])[] = [
    ['winter time', 'Europe/Zurich', Date.UTC(2026, 10, 16, 14, 10), 'Mon 16 Nov 15:10'],
    ['summer time', 'Europe/Vienna', Date.UTC(2026, 6, 1, 6, 5), 'Wed 1 Jul 08:05'],
    ['midnight is 00:00', 'Europe/Berlin', Date.UTC(2026, 8, 5, 22, 0), 'Sun 6 Sep 00:00'],
    ['the hour that comes twice', 'Europe/Berlin', Date.UTC(2026, 9, 25, 1, 30), 'Sun 25 Oct 02:30'],
    ['another year is named', 'Europe/Zurich', Date.UTC(2025, 11, 31, 22, 59), 'Wed 31 Dec 2025 23:59'],
    ['which year it is depends on the zone', 'Europe/Zurich', Date.UTC(2025, 11, 31, 23, 0), 'Thu 1 Jan 00:00'],
    ['far from UTC', 'Pacific/Auckland', Date.UTC(2026, 10, 20, 12, 0), 'Sat 21 Nov 01:00'],
  ]
  it.each(cases)('%s', (_, zone, at, text) => expect(localTime(zone, NOW)(at)).toBe(text))

  it.each([
    ['in German', Date.UTC(2026, 10, 16, 14, 10), 'Mo 16. Nov 15:10'],
    ['names of one length all the year', Date.UTC(2026, 2, 3, 8, 5), 'Di 3. Mär 09:05'],
    ['another year', Date.UTC(2025, 11, 31, 22, 59), 'Mi 31. Dez 2025 23:59'],
  ])('%s', (_, at, text) => expect(localTime('Europe/Zurich', NOW, 'de')(at)).toBe(text))
})
