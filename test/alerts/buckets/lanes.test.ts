import { describe, expect, it } from 'vitest'
import { asleepUntil, lanesOf } from '../../../src/alerts/buckets/lanes.js'
import type { AlertMessage, AlertMessageCase, Delivery } from '../../../src/model/alert.js'
import { alertsConfig, DAY, delivery, HOUR, MINUTE, NOW } from '../support.js'

const waiting = (id: number, group: string, values: Partial<Delivery> = {}) => delivery({ id, group, ...values })

describe('what waits for what on the way to a receiver', () => {
  const table: readonly (readonly [string, readonly Delivery[], readonly (readonly number[])[]])[] = [
    ['nothing', [], []],
    ['a group goes out in the order in which it was decided', [waiting(3, 'a'), waiting(1, 'a'), waiting(2, 'a')], [[1, 2, 3]]],
    [
      'groups wait for nothing of each other; the oldest comes first',
      [waiting(1, 'a'), waiting(2, 'b'), waiting(3, 'a')],
      [[1, 3], [2]],
    ],
    [
      'the changes of one message are in order; what is news waits for none of them',
      [waiting(4, 'a', { edits: 1 }), waiting(5, 'a', { edits: 2 }), waiting(6, 'a'), waiting(7, 'a', { edits: 1 })],
      [[6], [4, 7], [5]],
    ],
    [
      'news that failed before waits for no change either',
      [waiting(4, 'a', { edits: 1 }), waiting(6, 'b', { attempts: 2 })],
      [[6], [4]],
    ],
    [
      'what failed before comes after what was not tried yet',
      [waiting(1, 'a', { attempts: 2 }), waiting(2, 'b', { attempts: 1 }), waiting(3, 'c')],
      [[3], [2], [1]],
    ],
    ['though not within its group', [waiting(1, 'a', { attempts: 2 }), waiting(2, 'a')], [[1, 2]]],
  ]
  it.each(table)('%s', (_rule, pending, lanes) => {
    expect(lanesOf(pending).map((lane) => lane.map(({ id }) => id))).toEqual(lanes)
  })
})

describe('quiet hours', () => {
  /** 20:00 to 07:00. */
  const quietHours = { times: [{ from: 1_200, to: 420 }], except: ['card-data'] }
  const minutesOfDay = (at: number): number => Math.floor(at / MINUTE) % 1_440
  const EVENING = Date.UTC(2026, 10, 20, 19, 50)
  const NIGHT = EVENING + 20 * MINUTE
  const MORNING = Date.UTC(2026, 10, 21, 7)
  const { message } = delivery({})
  const about = (policy: string): AlertMessage => ({ ...message, cases: [{ policy } as AlertMessageCase] })

  const table: readonly (readonly [string, Partial<Delivery>, number, number | null])[] = [
    ['do not hold anything by day', { createdAt: EVENING }, EVENING, null],
    ['hold what was decided before them', { createdAt: EVENING }, NIGHT, MORNING],
    ['let it go when they end', { createdAt: EVENING }, MORNING, null],
    ['hold what was decided in the night before', { createdAt: NIGHT - DAY }, NIGHT, MORNING],
    ['let go what was decided within them, for that was decided in their knowledge', { createdAt: NIGHT }, NIGHT + HOUR, null],
    ['let go what they except', { createdAt: EVENING, message: about('card-data') }, NIGHT, null],
    [
      'hold what is wrong with the monitor itself, as its decision does',
      { createdAt: EVENING, message: { ...message, type: 'operator.alert', cases: [] } },
      NIGHT,
      MORNING,
    ],
  ]
  it.each(table)('%s', (_rule, values, now, until) => {
    const held = { ...delivery({ createdAt: NOW }), message: about('default'), ...values }
    expect(asleepUntil(held, { quietHours, now, minutesOfDay })).toBe(until)
  })

  it('are none where none are configured', () => {
    const none = alertsConfig().quietHours
    expect(asleepUntil(delivery({ createdAt: EVENING }), { quietHours: none, now: NIGHT, minutesOfDay })).toBeNull()
  })
})
