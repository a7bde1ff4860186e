import { describe, expect, it } from 'vitest'
import type { RememberedGroup } from '../../src/alerts/buckets/buckets.js'
import { type Plan, planDeliveries } from '../../src/alerts/plan.js'
import { selectAlerts } from '../../src/alerts/select.js'
import type { Delivery } from '../../src/model/alert.js'
import type { JudgedCase } from '../../src/model/case.js'
import type { AlertsConfig } from '../../src/model/config.js'
import type { Silence } from '../../src/model/silence.js'
import { alertsConfig, DAY, delivery, HOUR, judged, MINUTE, NOW, receiver } from './support.js'

/** Everything, from an hour ago until in an hour. */
const silence = (values: Partial<Silence> = {}): Silence => ({
  id: 3,
  match: {},
  startsAt: NOW - HOUR,
  endsAt: NOW + HOUR,
  who: 'rosa',
  why: 'Umzug der Server',
  createdAt: NOW - HOUR,
  removed: null,
  ...values,
})

describe('a silence', () => {
  const select = (silences: readonly Silence[], one: JudgedCase = judged()) =>
    selectAlerts([one], { now: NOW, baselineMs: 2 * DAY, opens: ['complaint'], unknown: [], silences })

  it('keeps a case from being told, and says until when, by whom, why and which silence it is', () =>
    expect(select([silence()])).toEqual({
      alerts: [],
      skips: [
        {
          caseId: 1,
          code: 'silenced',
          reason: 'silenced until 2026-11-20T10:00:00Z by rosa: Umzug der Server (silence S-3)',
          nextAt: NOW + HOUR,
        },
      ],
      concluded: [],
      notices: [],
    }))

  const anna = { id: '7', handle: 'anna', name: 'Anna M.', url: null, followers: null, flags: [] }
  const rows: readonly [rule: string, silences: readonly Silence[], one: JudgedCase, skipped: readonly string[]][] = [
    [
      'covers what matches',
      [silence({ match: { source: ['blog-comments'], severity: ['medium'] } })],
      judged(),
      ['silenced S-3'],
    ],
    ['leaves alone what does not', [silence({ match: { source: ['forum'] } })], judged(), []],
    ['covers a case by its number', [silence({ match: { case: ['C-1'] } })], judged(), ['silenced S-3']],
    ['covers an author', [silence({ match: { author: ['@Anna'] } })], judged({ author: anna }), ['silenced S-3']],
    ['covers whose work it is', [silence({ match: { assignee: ['rosa'] } })], judged({ assignee: 'Rosa' }), ['silenced S-3']],
    ['covers the policy of the clock', [silence({ match: { policy: ['default'] } })], judged(), ['silenced S-3']],
    ['has no effect before it begins', [silence({ startsAt: NOW + 1 })], judged(), []],
    ['holds from its beginning', [silence({ startsAt: NOW })], judged(), ['silenced S-3']],
    ['has no effect from its end on', [silence({ endsAt: NOW })], judged(), []],
    ['has no effect once it is taken back', [silence({ removed: { at: NOW, by: 'max' } })], judged(), []],
    [
      'of several the one that ends last is named',
      [silence({ id: 1, endsAt: NOW + 2 * HOUR }), silence({ id: 2, endsAt: NOW + 3 * HOUR }), silence()],
      judged(),
      ['silenced S-2'],
    ],
    ['that ends before an ack is not named', [silence()], judged({ ackedUntil: NOW + 2 * HOUR }), ['acked']],
    ['that ends after an ack is named', [silence()], judged({ ackedUntil: NOW + MINUTE }), ['silenced S-3']],
    ['of an answered case has nothing to hush', [silence()], judged({ state: 'answered' }), ['not-open']],
  ]
  it.each(rows)('%s', (_, silences, one, skipped) =>
    expect(select(silences, one).skips.map(({ code, reason }) => [code, ...(/S-\d+/.exec(reason) ?? [])].join(' '))).toEqual(
      skipped,
    ),
  )

  it('covers what cannot be seen as well: the operator hears of its source elsewhere', () => {
    const unknown = [{ source: 'blog-comments', since: NOW - HOUR, reason: 'HTTP 403' }]
    const settings = { now: NOW, baselineMs: 2 * DAY, opens: ['complaint'] as const, unknown, silences: [silence()] }
    const { skips, notices } = selectAlerts([judged()], settings)
    expect([skips.map(({ code }) => code), notices]).toEqual([['silenced'], []])
  })
})

interface World {
  readonly alerts?: Partial<AlertsConfig>
  readonly silences: readonly Silence[]
  readonly cases: (now: number) => readonly JudgedCase[]
  readonly memories?: readonly RememberedGroup[]
  readonly unsent?: readonly Delivery[]
}

const planAt = (now: number, { alerts, silences, cases, unsent = [] }: World, memories: readonly RememberedGroup[]): Plan =>
  planDeliveries({
    cases: cases(now),
    memories,
    unsent,
    unknown: [],
    silences,
    config: { alerts: alertsConfig(alerts), triage: { opens: ['complaint'], recall: 0.9, threshold: 0, reach: null } },
    now,
    minutesOfDay: (at) => Math.floor(at / MINUTE) % 1_440,
    sentToday: 0,
  })

/** What is told at each of these instants, when every message gets through: `+60 care first 1 breached`. */
function story(minutes: readonly number[], world: World): readonly string[] {
  let memories = world.memories ?? []
  return minutes.flatMap((minute) => {
    const { deliveries } = planAt(NOW + minute * MINUTE, world, memories)
    const groups = deliveries.map(({ receiver: id, group }) => `${id} ${group}`)
    const now = NOW + minute * MINUTE
    memories = [
      ...memories.filter(({ receiver: id, group }) => !groups.includes(`${id} ${group}`)),
      ...deliveries.map(({ receiver: id, group, cases }) => {
        const before = memories.find((one) => one.receiver === id && one.group === group)?.announced ?? []
        const kept = before.filter(({ caseId }) => cases.every((each) => each.caseId !== caseId))
        return { receiver: id, group, lastSentAt: now, repeats: 0, announced: [...kept, ...cases] }
      }),
    ]
    return deliveries.map(
      ({ receiver: id, reason, cases }) =>
        `+${minute} ${id} ${reason} ${cases.map((each) => `${each.caseId} ${each.step}`).join()}`,
    )
  })
}

describe('silence and what is told', () => {
  const GROUP = 'brand=Beispiel, source=blog-comments'
  const overdue = () => [judged()]
  const answeredAt = (minute: number) => (now: number) =>
    now < NOW + minute * MINUTE ? [judged()] : [judged({ state: 'answered' }, { stoppedAt: NOW + minute * MINUTE })]
  const announced: readonly RememberedGroup[] = [
    {
      receiver: 'care',
      group: GROUP,
      lastSentAt: NOW - HOUR / 2,
      repeats: 0,
      announced: [{ caseId: 1, step: 'breached', at: NOW - HOUR / 2 }],
    },
  ]
  const boss = {
    receivers: [receiver('care'), receiver('boss', { afterMs: HOUR })],
    routes: [{ match: {}, to: ['care', 'boss'] }],
  }
  const rows: readonly [rule: string, minutes: readonly number[], world: World, expected: readonly string[]][] = [
    [
      'what still fires at its end is told then, at once',
      [0, 30, 59, 60, 61],
      { silences: [silence()], cases: overdue, alerts: { groupWaitMs: 10 * MINUTE } },
      ['+60 care first 1 breached'],
    ],
    ['what was answered meanwhile is never told', [0, 30, 60, 90], { silences: [silence()], cases: answeredAt(20) }, []],
    [
      'what was told before is told as over once, though silenced meanwhile',
      [0, 30, 31, 60],
      { silences: [silence()], cases: answeredAt(20), memories: announced },
      ['+30 care resolved 1 resolved'],
    ],
    [
      'what was told before is not repeated meanwhile, and repeated at its end',
      [0, 209, 210, 239, 240],
      { silences: [silence({ endsAt: NOW + 4 * HOUR })], cases: overdue, memories: announced },
      ['+240 care repeat 1 breached'],
    ],
    [
      'a silenced first message is none: the next case of the group is the first',
      [0, 30],
      {
        silences: [silence({ match: { case: ['C-1'] } })],
        cases: (now) => [judged(), ...(now > NOW ? [judged({ id: 2 })] : [])],
      },
      ['+30 care first 2 breached'],
    ],
    [
      'one that follows another is no gap',
      [0, 60, 120],
      {
        silences: [silence(), silence({ id: 4, startsAt: NOW + 30 * MINUTE, endsAt: NOW + 2 * HOUR })],
        cases: overdue,
      },
      ['+120 care first 1 breached'],
    ],
    [
      'of escalations hushes who is told later, and nobody else',
      [0, 30, 60],
      { silences: [silence({ match: { step: ['escalated'] } })], cases: overdue, alerts: boss },
      ['+0 care first 1 breached', '+60 boss first 1 escalated'],
    ],
    [
      'of a step leaves the escalation be',
      [0, 60],
      { silences: [silence({ match: { step: ['breached'] } })], cases: overdue, alerts: boss },
      ['+0 boss first 1 escalated', '+60 care first 1 breached'],
    ],
  ]
  it.each(rows)('%s', (_, minutes, world, expected) => expect(story(minutes, world)).toEqual(expected))

  it.each([
    ['all of it is silenced', [1, 2], ['silenced before it could be delivered']],
    ['something of it may be told', [1, 3], []],
  ])('a message that waits for another try is taken back when %s', (_, ids, reasons) => {
    const silences = [silence({ match: { case: ['C-1', 'C-2'] } })]
    const cases = () => [judged({ id: 1 }), judged({ id: 2 }), judged({ id: 3 })]
    const unsent = [delivery({ cases: ids.map((caseId) => ({ caseId, step: 'breached' })) })]
    expect(planAt(NOW, { silences, cases, unsent }, []).withdrawn.map(({ reason }) => reason)).toEqual(reasons)
  })

  it('of a step says for whom, and until when', () => {
    const silences = [silence({ match: { step: ['escalated'] } })]
    expect(planAt(NOW, { silences, cases: overdue, alerts: boss }, []).notRouted).toEqual([
      {
        receiver: 'boss',
        caseId: 1,
        code: 'silenced',
        reason: 'silenced until 2026-11-20T10:00:00Z by rosa: Umzug der Server (silence S-3)',
        nextAt: NOW + HOUR,
      },
    ])
  })
})
