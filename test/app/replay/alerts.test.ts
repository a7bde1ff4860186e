import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RememberedGroup } from '../../../src/alerts/buckets/buckets.js'
import { utcDayOfWeek } from '../../../src/alerts/buckets/digest-times.js'
import { planDeliveries } from '../../../src/alerts/plan.js'
import { type AlertedCase, caseAt } from '../../../src/app/replay/alerted.js'
import { type AlertWorld, boundedStep, type SimulatedAlerts, simulateAlerts } from '../../../src/app/replay/alerts.js'
import type { Announced, Delivery, NewDelivery } from '../../../src/model/alert.js'
import type { Clock } from '../../../src/model/clock.js'
import { alertsConfig, clock, DAY, HOUR, MINUTE, receiver, record } from '../../alerts/support.js'

const START = Date.UTC(2026, 10, 2)
const STEP = 15 * MINUTE
const minutesOfDay = (at: number): number => Math.floor(at / MINUTE) % 1_440

/** A complaint: when it came, in how many hours it is due, and when it was answered; and a second wait after that. */
const told = fc.record({
  at: fc.integer({ min: 0, max: 5 * 24 * 60 }),
  due: fc.integer({ min: 1, max: 12 }),
  warn: fc.boolean(),
  answered: fc.option(fc.integer({ min: 10, max: 4 * 24 * 60 })),
  again: fc.option(fc.integer({ min: 10, max: 24 * 60 })),
  source: fc.constantFrom('blog', 'forum'),
  policy: fc.constantFrom('default', 'card-data'),
  state: fc.constantFrom('answered' as const, 'resolved' as const),
})

function alerted(each: typeof told extends fc.Arbitrary<infer Made> ? Made : never, index: number): AlertedCase {
  const startedAt = START + each.at * MINUTE
  const wait = (from: number, target: Clock['target'], stoppedAt: number | null): Clock => {
    const dueAt = from + each.due * HOUR
    return clock({ policy: each.policy, target, startedAt: from, dueAt, warnAt: each.warn ? dueAt - HOUR / 2 : null, stoppedAt })
  }
  const stop = each.answered === null ? null : startedAt + each.answered * MINUTE
  const next = stop === null || each.again === null ? null : stop + each.again * MINUTE
  const clocks = [wait(startedAt, 'first_answer', stop), ...(next === null ? [] : [wait(next, 'next_answer', null)])]
  const state = clocks.some(({ stoppedAt }) => stoppedAt === null) ? 'open' : each.state
  return {
    record: record({ id: index + 1, source: each.source, state, baseline: false, publishedAt: startedAt }),
    clocks,
    knownAt: startedAt + 7 * MINUTE,
  }
}

/** The same without any short cut: the whole plan at every step, over all cases that are known by then. */
function lookedAtEachStep(cases: readonly AlertedCase[], { config, now }: AlertWorld) {
  const memories = new Map<string, RememberedGroup>()
  const sent: { at: number; cases: number }[] = []
  const byCase = new Map<number, { firstAt: number; times: number }>()
  let messages = 0
  const posts: Delivery[] = []
  const changeable = new Set(config.alerts.receivers.filter(({ edits }) => edits).map(({ id }) => id))
  const take = (delivery: NewDelivery, at: number): void => {
    const { receiver, group, reason, cases: told, edits = null } = delivery
    const key = `${receiver} ${group}`
    const before = memories.get(key)
    const announced = new Map<number, Announced>((before?.announced ?? []).map((one) => [one.caseId, one]))
    for (const one of told) announced.set(one.caseId, one)
    const known = before?.repeats ?? 0
    const repeats = reason === 'update' ? known : reason === 'repeat' ? known + 1 : 0
    memories.set(key, { receiver, group, lastSentAt: at, repeats, announced: [...announced.values()] })
    if (edits !== null) return
    const done = { id: posts.length, state: 'sent', createdAt: at, sentAt: at, attempts: 1, nextAt: at, lastError: null } as const
    if (changeable.has(receiver)) posts.push({ ...delivery, ...done, edits: null, handle: {} })
    messages += 1
    const firing = told.filter(({ step }) => step !== 'resolved')
    if (firing.length > 0) sent.push({ at, cases: firing.length })
    for (const { caseId } of firing) {
      const known = byCase.get(caseId)
      byCase.set(caseId, { firstAt: known?.firstAt ?? at, times: (known?.times ?? 0) + 1 })
    }
  }
  for (let at = START; at <= now; at += STEP) {
    const plan = planDeliveries({
      cases: cases.filter(({ knownAt }) => knownAt <= at).map((one) => caseAt(one, at)),
      memories: [...memories.values()].sort((a, b) => (`${a.receiver} ${a.group}` < `${b.receiver} ${b.group}` ? -1 : 1)),
      unsent: [],
      posts,
      unknown: [],
      config,
      now: at,
      minutesOfDay,
      decidedAt: at - STEP,
      sentToday: sent.filter((one) => one.at >= at - DAY).reduce((sum, one) => sum + one.cases, 0),
    })
    for (const delivery of plan.deliveries) take(delivery, at)
  }
  return { messages, told: sent as SimulatedAlerts['told'], byCase: byCase as SimulatedAlerts['byCase'] }
}

/** Which group is told first at one instant does not matter. */
function inSums({ told, ...found }: ReturnType<typeof lookedAtEachStep>) {
  const sums = new Map<number, number>()
  for (const { at, cases } of told) sums.set(at, (sums.get(at) ?? 0) + cases)
  return { ...found, told: sums }
}

const DAILY = { days: [0, 1, 2, 3, 4, 5, 6] as const, at: [8 * 60 + 20] }

/** Receivers that are told what they are told in groups of their own, at times of their own, or later. */
const receivers = fc.record(
  {
    groupBy: fc.constantFrom(null, ['case'] as const, ['policy'] as const),
    digest: fc.constantFrom(null, null, DAILY, { days: [3] as const, at: [7 * 60, 16 * 60] }),
    quietTimes: fc.constantFrom(null, [], [{ from: 12 * 60, to: 14 * 60 }]),
    afterMs: fc.constantFrom(0, 0, 9 * HOUR),
    edits: fc.boolean(),
  },
  { noNullPrototype: true },
)

const settings = fc.record({
  groupBy: fc.constantFrom(['source'] as const, [] as const, ['policy', 'source'] as const),
  groupWaitMs: fc.constantFrom(0, 40 * MINUTE),
  repeatMs: fc.constantFrom([4 * HOUR, DAY], [90 * MINUTE]),
  quietHours: fc.constantFrom(null, { times: [{ from: 20 * 60, to: 7 * 60 }], except: ['card-data'] }),
  maxPerDay: fc.constantFrom(null, null, 3),
  sendResolved: fc.boolean(),
})

describe('alerts worked out for a past', () => {
  it('are those that a look at every step would have given', () => {
    fc.assert(
      fc.property(
        fc.array(told, { minLength: 1, maxLength: 8 }),
        settings,
        fc.array(receivers, { maxLength: 2 }),
        (cases, made, own) => {
          const told = [receiver('care'), ...own.map((values, index) => receiver(`own-${index}`, values))]
          const routes = [{ match: {}, to: told.map(({ id }) => id) }]
          const config = {
            alerts: alertsConfig({ ...made, receivers: told, routes }),
            triage: { opens: ['complaint'] as const, recall: 0.9, threshold: 0, reach: null },
          }
          const world: AlertWorld = { config, minutesOfDay, dayOfWeek: utcDayOfWeek, now: START + 8 * DAY, stepMs: STEP }
          const all = cases.map(alerted)
          expect(inSums(simulateAlerts(all, world))).toEqual(inSums(lookedAtEachStep(all, world)))
        },
      ),
      { numRuns: Number(process.env['REPLAY_RUNS'] ?? 4) },
    )
  })

  it.each([
    ['a few cases: as often as asked for', 10, STEP],
    ['tens of thousands in one group: less often, so that all looks together stay bounded', 30_000, 64 * STEP],
  ])('%s', (_, count, step) => {
    const cases = Array.from({ length: count }, (__, index): AlertedCase => {
      const startedAt = START + (index % 30_000) * MINUTE
      return {
        record: record({ id: index + 1 }),
        clocks: [clock({ startedAt, dueAt: startedAt + HOUR, warnAt: null })],
        knownAt: startedAt,
      }
    })
    const config = { alerts: alertsConfig(), triage: { opens: ['complaint'] as const, recall: 0.9, threshold: 0, reach: null } }
    expect(boundedStep(cases, { config, minutesOfDay, dayOfWeek: utcDayOfWeek, now: START + 30 * DAY, stepMs: STEP })).toBe(step)
  })
})
