import { describe, expect, test } from 'vitest'
import type { RememberedGroup } from '../../src/alerts/buckets/buckets.js'
import { type Plan, type PlanInput, planDeliveries } from '../../src/alerts/plan.js'
import type { NewDelivery } from '../../src/model/alert.js'
import type { JudgedCase } from '../../src/model/case.js'
import type { AlertsConfig } from '../../src/model/config.js'
import type { Silence } from '../../src/model/silence.js'
import type { Wave } from '../../src/model/wave.js'
import { alertsConfig, DAY, HOUR, judged, MINUTE, NOW, receiver } from './support.js'

// Every rule of alerts once, told as it happens: what a receiver gets at one look after another. Each rule's own cases stand in the tests
// of the decision, the plan, waves, silences, digests and updates.

/** One look of the monitor: how the cases stand then, and what is told. */
interface Look extends Partial<Pick<PlanInput, 'silences' | 'unknown'>> {
  /** After `NOW`. */
  readonly at: number
  readonly cases: readonly JudgedCase[]
  readonly told: readonly string[]
  /** What was decided is lost before it goes out, or refused for good. */
  readonly lost?: true
}

interface Story {
  readonly rule: string
  readonly alerts?: Partial<AlertsConfig>
  readonly looks: readonly Look[]
}

/** As the store remembers a message that got through. */
function remembered(
  before: RememberedGroup | undefined,
  { receiver: id, group, reason, cases }: NewDelivery,
  now: number,
): RememberedGroup {
  const announced = new Map([...(before?.announced ?? []), ...cases].map((entry) => [entry.caseId, entry]))
  const repeats = reason === 'repeat' ? (before?.repeats ?? 0) + 1 : 0
  return { receiver: id, group, lastSentAt: now, repeats, announced: [...announced.values()] }
}

const inShort = ({ reason, cases, message }: NewDelivery): string => {
  const told = cases.map(({ caseId, step }) => `${caseId} ${step}`)
  return `${reason}: ${[...told, ...(message.folded > 0 ? [`${message.folded} more`] : [])].join(', ')}`
}

function live({ alerts, looks }: Story): { readonly told: readonly (readonly string[])[]; readonly plans: readonly Plan[] } {
  const memories = new Map<string, RememberedGroup>()
  const sent: number[] = []
  const plans = looks.map(({ at, cases, silences = [], unknown = [], lost }) => {
    const now = NOW + at
    const plan = planDeliveries({
      ...{ cases, memories: [...memories.values()], unsent: [], unknown, silences, now },
      config: { alerts: alertsConfig(alerts), triage: { opens: ['complaint'], recall: 0.9, threshold: 0, reach: null } },
      minutesOfDay: (instant) => Math.floor(instant / MINUTE) % 1_440,
      sentToday: sent.filter((instant) => instant > now - DAY).length,
    })
    if (lost) return plan
    for (const delivery of plan.deliveries) {
      const key = `${delivery.receiver} ${delivery.group}`
      memories.set(key, remembered(memories.get(key), delivery, now))
      for (const { step } of delivery.cases) if (step !== 'resolved') sent.push(now)
    }
    return plan
  })
  return { told: plans.map(({ deliveries }) => deliveries.map(inShort)), plans }
}

/** Due at noon of that day, UTC, so after three hours. */
const DUE = 3 * HOUR
const soon = { dueAt: NOW + DUE, warnAt: NOW + 2 * HOUR }
const waits = (id: number, more: Parameters<typeof judged>[0] = {}) => judged({ id, ...more }, soon)
const answered = (id: number, more: Parameters<typeof judged>[0] = {}) =>
  judged({ id, state: 'answered', ...more }, { ...soon, stoppedAt: NOW + DUE + HOUR })

const silence = (from: number, to: number): Silence => ({
  ...{ id: 1, match: {}, who: 'rosa', why: 'Umzug', createdAt: NOW, removed: null },
  startsAt: NOW + from,
  endsAt: NOW + to,
})
const wave: Wave = {
  ...{ id: 3, brand: 'Beispiel', topic: ['router'], beganAt: NOW, lastAt: NOW, size: 3, open: 3 },
  figures: { people: 3, from: 0, to: 1, usual: 0.1, before: 2, watchedMs: DAY, chance: 0 },
}

// Twelve to six in the afternoon.
const quietHours = { times: [{ from: 720, to: 1_080 }], except: ['card-data'] }
const QUIET_END = 9 * HOUR
const noQuiet: Partial<AlertsConfig> = { groupWaitMs: 0 }

const decision: readonly Story[] = [
  {
    rule: 'first notification, new alerts, a later step, some resolved, all resolved; else nothing',
    alerts: noQuiet,
    looks: [
      { at: HOUR, cases: [waits(1)], told: [] },
      { at: 2 * HOUR, cases: [waits(1)], told: ['first: 1 due-soon'] },
      { at: 2 * HOUR + MINUTE, cases: [waits(1), waits(2)], told: ['new: 2 due-soon'] },
      { at: DUE, cases: [waits(1), waits(2)], told: [] },
      { at: DUE + 1, cases: [waits(1), waits(2)], told: ['step: 1 breached, 2 breached'] },
      { at: DUE + HOUR, cases: [answered(1), waits(2)], told: ['some-resolved: 1 resolved'] },
      { at: DUE + 2 * HOUR, cases: [answered(1), answered(2)], told: ['resolved: 2 resolved'] },
      { at: DUE + 3 * HOUR, cases: [answered(1), answered(2)], told: [] },
    ],
  },
  {
    rule: 'repeat interval elapsed: repetitions decay, and the last pause stays',
    alerts: { repeatMs: [4 * HOUR, DAY] },
    looks: [
      { at: DUE + 1, cases: [waits(1)], told: ['first: 1 breached'] },
      { at: DUE + 4 * HOUR, cases: [waits(1)], told: [] },
      { at: DUE + 4 * HOUR + 1, cases: [waits(1)], told: ['repeat: 1 breached'] },
      { at: DUE + 8 * HOUR + 1, cases: [waits(1)], told: [] },
      { at: DUE + 28 * HOUR + 1, cases: [waits(1)], told: ['repeat: 1 breached'] },
      { at: DUE + 51 * HOUR, cases: [waits(1)], told: [] },
      { at: DUE + 52 * HOUR + 1, cases: [waits(1)], told: ['repeat: 1 breached'] },
    ],
  },
  {
    rule: 'group_by: what is alike comes as one message, the rest as another',
    alerts: { groupBy: ['source'] },
    looks: [
      {
        at: DUE + 1,
        cases: [waits(1), waits(2), waits(3, { source: 'forum' })],
        told: ['first: 1 breached, 2 breached', 'first: 3 breached'],
      },
    ],
  },
  {
    rule: 'group_by case: each by itself',
    alerts: { groupBy: ['case'] },
    looks: [{ at: DUE + 1, cases: [waits(1), waits(2)], told: ['first: 1 breached', 'first: 2 breached'] }],
  },
  {
    rule: 'group_wait: what breaks together is told together',
    alerts: { groupWaitMs: 10 * MINUTE },
    looks: [
      { at: 2 * HOUR, cases: [waits(1)], told: [] },
      { at: 2 * HOUR + 10 * MINUTE, cases: [waits(1), waits(2)], told: ['first: 1 due-soon, 2 due-soon'] },
    ],
  },
  {
    rule: 'the first poll of a source is a baseline: history is never told, what is younger than it is',
    alerts: { baselineMs: DAY },
    looks: [
      {
        at: DUE + 1,
        cases: [
          waits(1, { baseline: true, publishedAt: NOW - 9 * DAY, posts: [] }),
          waits(2, { baseline: true, publishedAt: NOW - 2 * HOUR, firstSeenAt: NOW }),
        ],
        told: ['first: 2 breached'],
      },
    ],
  },
]

const inhibition: readonly Story[] = [
  {
    rule: 'a broken source inhibits its cases, and they are told when it can be seen again',
    looks: [
      { at: DUE + 1, cases: [waits(1)], unknown: [{ source: 'blog-comments', since: NOW, reason: 'HTTP 403' }], told: [] },
      { at: DUE + HOUR, cases: [waits(1)], told: ['first: 1 breached'] },
    ],
  },
  {
    rule: 'a wave inhibits its single cases',
    looks: [
      { at: DUE + 1, cases: [waits(1, { wave }), waits(2, { wave }), waits(3, { wave })], told: ['first: 1 breached'] },
      { at: DUE + 2, cases: [waits(1, { wave }), answered(2, { wave }), waits(3, { wave })], told: [] },
    ],
  },
  {
    rule: 'a later step inhibits the earlier',
    looks: [
      { at: DUE + 1, cases: [waits(1)], told: ['first: 1 breached'] },
      { at: DUE + HOUR, cases: [judged({ id: 1 }, { dueAt: NOW + 9 * HOUR, warnAt: NOW })], told: [] },
    ],
  },
]

const muted: readonly Story[] = [
  {
    rule: 'quiet hours delay delivery, never evaluation: at their end what is still open goes out at once',
    alerts: { quietHours },
    looks: [
      { at: DUE + 1, cases: [waits(1), waits(2)], told: [] },
      { at: QUIET_END, cases: [waits(1), answered(2)], told: ['first: 1 breached'] },
    ],
  },
  {
    rule: 'quiet hours let excepted policies through',
    alerts: { quietHours },
    looks: [{ at: DUE + 1, cases: [waits(1), judged({ id: 2 }, { ...soon, policy: 'card-data' })], told: ['first: 2 breached'] }],
  },
  {
    rule: 'a silence has an end: what is still open then is told',
    looks: [
      { at: DUE + 1, cases: [waits(1)], silences: [silence(0, 5 * HOUR)], told: [] },
      { at: 5 * HOUR, cases: [waits(1)], silences: [silence(0, 5 * HOUR)], told: ['first: 1 breached'] },
    ],
  },
  {
    rule: 'an ack is no end, and expires: who took it on has not answered',
    looks: [
      { at: DUE + 1, cases: [waits(1)], told: ['first: 1 breached'] },
      { at: 4 * HOUR, cases: [waits(1, { ackedUntil: NOW + 6 * HOUR })], told: [] },
      { at: 6 * HOUR, cases: [waits(1, { ackedUntil: NOW + 6 * HOUR })], told: ['ack-expired: 1 breached'] },
    ],
  },
]

const defects: readonly Story[] = [
  {
    rule: 'announced at the end of a mute: a repetition that came due in it, too',
    alerts: { repeatMs: [4 * HOUR] },
    looks: [
      { at: DUE + 1, cases: [waits(1)], told: ['first: 1 breached'] },
      { at: DUE + 5 * HOUR, cases: [waits(1)], silences: [silence(0, DUE + 30 * HOUR)], told: [] },
      { at: DUE + 30 * HOUR, cases: [waits(1)], told: ['repeat: 1 breached'] },
    ],
  },
  {
    rule: 'a muted first flush is not a flush: it is still the first, and does not wait for a repetition',
    alerts: { quietHours, repeatMs: [7 * DAY], groupWaitMs: 10 * MINUTE },
    looks: [
      { at: DUE + 10 * MINUTE, cases: [waits(1)], told: [] },
      { at: QUIET_END, cases: [waits(1)], told: ['first: 1 breached'] },
    ],
  },
  {
    rule: 'a first flush that was lost, or refused for good, is none either',
    looks: [
      { at: DUE + 1, cases: [waits(1)], told: ['first: 1 breached'], lost: true },
      { at: DUE + HOUR, cases: [waits(1)], told: ['first: 1 breached'] },
    ],
  },
  {
    rule: 'resolved is sent for what was announced, even if it was muted meanwhile, once; and never for what was not announced',
    alerts: { quietHours },
    looks: [
      { at: 2 * HOUR, cases: [waits(1)], told: ['first: 1 due-soon'] },
      { at: DUE + 2 * HOUR, cases: [answered(1), answered(2)], told: [] },
      { at: QUIET_END, cases: [answered(1), answered(2)], told: ['resolved: 1 resolved'] },
      { at: QUIET_END + HOUR, cases: [answered(1), answered(2)], told: [] },
    ],
  },
  {
    rule: 'resolved is sent at once to whom a silence hushed meanwhile: it ends an alarm, and is none',
    looks: [
      { at: DUE + 1, cases: [waits(1)], told: ['first: 1 breached'] },
      { at: DUE + 2 * HOUR, cases: [answered(1)], silences: [silence(0, DAY)], told: ['resolved: 1 resolved'] },
    ],
  },
  {
    rule: 'repeats decay, and any news starts the decay anew',
    alerts: { repeatMs: [4 * HOUR, DAY] },
    looks: [
      { at: DUE + 1, cases: [waits(1)], told: ['first: 1 breached'] },
      { at: 8 * HOUR, cases: [waits(1)], told: ['repeat: 1 breached'] },
      { at: 12 * HOUR, cases: [waits(1)], told: [] },
      { at: 13 * HOUR, cases: [waits(1), waits(2)], told: ['new: 2 breached'] },
      { at: 13 * HOUR + 1, cases: [waits(1), waits(2)], told: ['repeat: 1 breached'] },
    ],
  },
]

const budget: readonly Story[] = [
  {
    rule: 'over the budget of a day alerts are folded into a count, most overdue first; nothing is dropped, and the next day names them',
    alerts: { maxPerDay: 1, repeatMs: [7 * DAY] },
    looks: [
      { at: DUE + 1, cases: [judged({ id: 1 }, { ...soon, dueAt: NOW + HOUR }), waits(2)], told: ['first: 1 breached, 1 more'] },
      { at: DUE + HOUR, cases: [judged({ id: 1 }, { ...soon, dueAt: NOW + HOUR }), waits(2)], told: ['over-budget: 1 more'] },
      { at: DUE + 2 * HOUR, cases: [judged({ id: 1 }, { ...soon, dueAt: NOW + HOUR }), waits(2)], told: [] },
      { at: DUE + DAY + MINUTE, cases: [judged({ id: 1 }, { ...soon, dueAt: NOW + HOUR }), waits(2)], told: ['new: 2 breached'] },
    ],
  },
]

describe.each([
  ['the decision over a group', decision],
  ['inhibition', inhibition],
  ['what mutes', muted],
  ['the known defects of the model', defects],
  ['the budget', budget],
] as const)('%s', (_, stories) => {
  test.each(stories)('$rule', (story) => {
    const { told, plans } = live(story)
    expect(told).toEqual(story.looks.map((look) => look.told))
    // Whatever is decided says why, and when it is decided anew.
    const silent = plans.flatMap(({ decisions, skips, notRouted }) =>
      [
        ...decisions.map(({ detail }) => detail),
        ...skips.map(({ reason }) => reason),
        ...notRouted.map(({ reason }) => reason),
      ].filter((words) => !/\w{3}/.test(words)),
    )
    expect(silent).toEqual([])
  })
})

test('one broken source is told to the operator, in place of the cases that it inhibits', () => {
  const unknown = [{ source: 'blog-comments', since: NOW, reason: 'HTTP 403' }]
  const [plan] = live({ rule: '', looks: [{ at: DUE + 1, cases: [waits(1)], unknown, told: [] }] }).plans
  expect(plan?.notices).toEqual([{ source: 'blog-comments', since: NOW, reason: 'HTTP 403', cases: [1] }])
})

test('after: who is told only later is told as an escalation', () => {
  const { told } = live({
    rule: '',
    alerts: { receivers: [receiver('boss', { afterMs: DAY })], routes: [{ match: {}, to: ['boss'] }] },
    looks: [
      { at: DUE + 1, cases: [waits(1)], told: [] },
      { at: DUE + DAY, cases: [waits(1)], told: [] },
    ],
  })
  expect(told).toEqual([[], ['first: 1 escalated']])
})
