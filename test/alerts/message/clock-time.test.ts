import { expect, test } from 'vitest'
import { clockTime } from '../../../src/alerts/message/clock-time.js'

const rows: readonly [string, string, 'de' | 'en', string, string][] = [
  ['in German', '2026-11-19T11:12:00Z', 'de', 'Europe/Zurich', 'Do 19.11. 12:12'],
  ['in English', '2026-11-19T11:12:00Z', 'en', 'Europe/Zurich', 'Thu 19 Nov 12:12'],
  ['in summer', '2026-07-01T22:30:00Z', 'de', 'Europe/Berlin', 'Do 2.7. 00:30'],
  ['in the hour that comes twice', '2026-10-25T01:30:00Z', 'de', 'Europe/Vienna', 'So 25.10. 02:30'],
  ['in UTC', '2027-01-01T00:00:00Z', 'en', 'UTC', 'Fri 1 Jan 00:00'],
]
test.each(rows)('%s', (_, at, language, timezone, told) => expect(clockTime(Date.parse(at), { language, timezone })).toBe(told))
