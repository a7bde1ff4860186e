import { expect, test } from 'vitest'
import { nextPacificMidnight } from '../../../src/sources/asking/pacific-midnight.js'

test.each([
  ['in winter it is 08:00 UTC', '2026-11-20T09:00:00Z', '2026-11-21T08:00:00.000Z'],
  ['in summer it is 07:00 UTC', '2026-08-03T06:59:59Z', '2026-08-03T07:00:00.000Z'],
  ['at midnight the next one is meant', '2026-08-03T07:00:00Z', '2026-08-04T07:00:00.000Z'],
  ['on the day on which summer time begins', '2026-03-08T09:30:00Z', '2026-03-09T07:00:00.000Z'],
  ['on the day on which it ends', '2026-11-01T07:30:00Z', '2026-11-02T08:00:00.000Z'],
  ['in the last hour before summer time begins', '2026-03-08T07:30:00Z', '2026-03-08T08:00:00.000Z'],
])('the quota of Google begins anew at midnight in California: %s', (_, now, midnight) => {
  expect(new Date(nextPacificMidnight(Date.parse(now))).toISOString()).toBe(midnight)
})
