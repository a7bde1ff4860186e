import { describe, expect, it } from 'vitest'
import type { Bucket } from '../../../src/alerts/buckets/bucket.js'
import { decideBucket } from '../../../src/alerts/buckets/decide-bucket.js'
import { alert, alertsConfig, delivery, HOUR, MINUTE, NOW, receiver } from '../support.js'

/** A message of the afternoon that did not get through yet, and a case of the night. */
const bucket: Bucket = {
  receiver: receiver('care'),
  group: 'brand=Beispiel, source=blog-comments',
  alerts: [alert(1), alert(2, { clock: { policy: 'card-data' } })],
  memory: null,
  pending: delivery({ createdAt: NOW }),
  posts: [],
  stuck: [],
  failures: [],
  inVain: 0,
}

const at = (now: number) => ({
  concluded: [],
  settings: alertsConfig({ quietHours: { times: [{ from: 1_200, to: 420 }], except: ['card-data'] } }),
  now,
  decidedAt: null,
  minutesOfDay: (instant: number) => Math.floor(instant / MINUTE) % 1_440,
  dayOfWeek: () => 5,
})

describe('a message that is under way', () => {
  it('is waited for before anything more is told of its group', () => {
    expect(decideBucket(bucket, at(NOW + HOUR))).toMatchObject({ send: false, reason: 'pending' })
  })

  it('but not by what may be told by night, while it sleeps itself', () => {
    const decision = decideBucket(bucket, at(NOW + 14 * HOUR))
    expect(decision).toMatchObject({ send: true, reason: 'first' })
    expect(decision.send && decision.alerts.map(({ record }) => record.id)).toEqual([2])
  })

  it('nor does the rest of its group go out by night', () => {
    const others = { ...bucket, alerts: [alert(1)] }
    expect(decideBucket(others, at(NOW + 14 * HOUR))).toMatchObject({ send: false, reason: 'quiet-hours' })
  })
})
