import { describe, expect, test } from 'vitest'
import { nextTry } from '../../src/alerts/backoff.js'
import type { RememberedGroup } from '../../src/alerts/buckets/buckets.js'
import { planDeliveries } from '../../src/alerts/plan.js'
import type { Delivery, NewDelivery } from '../../src/model/alert.js'
import type { JudgedCase } from '../../src/model/case.js'
import { dice } from '../support/dice.js'
import { alertsConfig, DAY, HOUR, judged, MINUTE } from './support.js'

// Ten days in the life of a receiver that fails, crashes included. What must hold is checked over what the receiver really got.

const START = Date.UTC(2026, 10, 2)
const END = START + 10 * DAY
const POLL = 20 * MINUTE
const QUIET = { times: [{ from: 20 * 60, to: 7 * 60 }], except: [] }
const REPEAT = [4 * HOUR, DAY, 3 * DAY]
const utcMinutes = (at: number): number => Math.floor(at / MINUTE) % 1_440
const isQuiet = (at: number): boolean => utcMinutes(at) >= 20 * 60 || utcMinutes(at) < 7 * 60

interface Fate {
  readonly id: number
  readonly source: string
  readonly startedAt: number
  readonly answeredAt: number | null
  readonly ack: { readonly at: number; readonly until: number } | null
}

const dueAt = ({ startedAt }: Fate): number => startedAt + 4 * HOUR

function fates(random: () => number): readonly Fate[] {
  return Array.from({ length: 40 }, (_, index) => {
    const startedAt = START + Math.floor(random() * 8 * DAY)
    const answeredAt = random() < 0.3 ? null : startedAt + Math.floor(random() ** 2 * 3 * DAY)
    const ackAt = startedAt + Math.floor(random() * DAY)
    const ack = random() < 0.2 ? { at: ackAt, until: ackAt + 8 * HOUR } : null
    return { id: index + 1, source: random() < 0.5 ? 'blog' : 'forum', startedAt, answeredAt, ack }
  })
}

function caseAt(fate: Fate, now: number): JudgedCase {
  const answered = fate.answeredAt !== null && fate.answeredAt <= now
  const ackedUntil = fate.ack !== null && fate.ack.at <= now ? fate.ack.until : null
  return judged(
    { id: fate.id, source: fate.source, state: answered ? 'answered' : 'open', ackedUntil, publishedAt: fate.startedAt },
    { startedAt: fate.startedAt, warnAt: dueAt(fate) - HOUR, dueAt: dueAt(fate), stoppedAt: answered ? fate.answeredAt : null },
  )
}

interface Got {
  readonly at: number
  readonly plannedAt: number
  readonly delivery: NewDelivery
}

/** The smallest store there can be. */
class Memory {
  readonly groups = new Map<string, RememberedGroup>()
  readonly deliveries: (Delivery & { readonly planned: NewDelivery })[] = []

  enqueue(planned: NewDelivery): void {
    if (this.deliveries.some(({ key }) => key === planned.key)) return
    const { key, receiver, group, reason, cases, message, now } = planned
    const fresh = {
      state: 'pending',
      createdAt: now,
      sentAt: null,
      attempts: 0,
      nextAt: now,
      lastError: null,
      edits: null,
      handle: null,
    } as const
    this.deliveries.push({ id: this.deliveries.length, key, receiver, group, reason, cases, message, planned, ...fresh })
  }

  set(id: number, values: Partial<Delivery>): void {
    const old = this.deliveries[id]
    if (old !== undefined) this.deliveries[id] = { ...old, ...values }
  }

  markSent(id: number, now: number): void {
    const { receiver, group, reason, cases } = this.deliveries[id]!
    this.set(id, { state: 'sent', sentAt: now })
    const before = this.groups.get(`${receiver} ${group}`)
    const latest = new Map([...(before?.announced ?? []), ...cases].map((entry) => [entry.caseId, entry]))
    const repeats = reason === 'repeat' ? (before?.repeats ?? 0) + 1 : 0
    this.groups.set(`${receiver} ${group}`, { receiver, group, lastSentAt: now, repeats, announced: [...latest.values()] })
  }
}

interface Outcome {
  readonly world: readonly Fate[]
  readonly got: readonly Got[]
  /** Keys of which the monitor learnt that they got through. */
  readonly known: ReadonlySet<string>
}

function simulate(seed: number): Outcome {
  const random = dice(seed)
  const world = fates(random)
  const memory = new Memory()
  const got: Got[] = []
  const config = {
    alerts: alertsConfig({ quietHours: QUIET, repeatMs: REPEAT, groupWaitMs: 10 * MINUTE }),
    triage: { opens: ['complaint'] as const, recall: 0.9, threshold: 0, reach: null },
  }
  for (let now = START; now < END; now += POLL) {
    // The last two days are calm, so that what was due can be through at the end.
    const stormy = now < END - 2 * DAY
    const plan = planDeliveries({
      cases: world.filter(({ startedAt }) => startedAt <= now).map((fate) => caseAt(fate, now)),
      memories: [...memory.groups.values()],
      unsent: memory.deliveries.filter(({ state }) => state !== 'sent'),
      unknown: [],
      config,
      now,
      minutesOfDay: utcMinutes,
      sentToday: 0,
    })
    if (stormy && random() < 0.03) continue
    for (const { id } of plan.withdrawn) memory.set(id, { state: 'dropped' })
    for (const planned of plan.deliveries) memory.enqueue(planned)
    if (stormy && random() < 0.03) continue
    for (const { id, planned, attempts, state, nextAt } of [...memory.deliveries]) {
      if (state !== 'pending' || nextAt > now) continue
      const fortune = stormy ? random() : 1
      if (fortune < 0.1) memory.set(id, { state: 'failed' })
      else if (fortune < 0.3)
        memory.set(id, {
          attempts: attempts + 1,
          nextAt: nextTry({ attempts: attempts + 1, now, retryAfterMs: null, random: 0 }) ?? now,
        })
      else got.push({ at: now, plannedAt: planned.now, delivery: planned })
      // Below 0.35: killed between "sent" and writing it down.
      if (fortune >= 0.35) memory.markSent(id, now)
    }
  }
  const known = new Set(memory.deliveries.filter(({ state }) => state === 'sent').map(({ key }) => key))
  return { world, got, known }
}

const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1)

describe.each(SEEDS)('ten days, world %d', (seed) => {
  const { world, got, known } = simulate(seed)
  // What a receiver makes of it that drops messages with a key it knows. One that takes a message, is not heard because we were killed,
  // and refuses the second try for good, gets it once more: nobody can tell that from a refusal.
  const distinct = got.filter(
    ({ delivery }, index) => known.has(delivery.key) && got.findIndex((one) => one.delivery.key === delivery.key) === index,
  )
  const tellings = (id: number) =>
    distinct.flatMap(({ at, plannedAt, delivery }) => {
      const own = delivery.cases.find(({ caseId }) => caseId === id)
      return own === undefined ? [] : [{ at, plannedAt, step: own.step, reason: delivery.reason }]
    })
  const over = (fate: Fate, at: number): boolean => fate.answeredAt !== null && fate.answeredAt <= at

  test('every breach that lasted is announced', () => {
    const lasting = world.filter((fate) => dueAt(fate) < END - DAY && !over(fate, END))
    expect(lasting.length).toBeGreaterThan(3)
    expect(lasting.filter(({ id }) => !tellings(id).some(({ step }) => step === 'breached')).map(({ id }) => id)).toEqual([])
  })

  test('nothing is told as unanswered by a decision made after its answer was seen', () => {
    const late = world.flatMap((fate) =>
      tellings(fate.id).filter(({ plannedAt, step }) => step !== 'resolved' && over(fate, plannedAt)),
    )
    expect(late).toEqual([])
  })

  test('no message goes out in which everything is over', () => {
    const stale = got.filter(({ at, delivery }) =>
      delivery.cases.every(({ caseId, step }) => step !== 'resolved' && over(world[caseId - 1]!, at)),
    )
    expect(stale).toEqual([])
  })

  test('nothing is told twice without a reason: half a pause at least, but for an ack that ran out', () => {
    const tooSoon = world.flatMap(({ id, ack }) => {
      const own = tellings(id)
      return own.filter((telling, index) => {
        const before = own[index - 1]
        if (before === undefined || before.step !== telling.step) return false
        const ackRanOut = ack !== null && before.plannedAt < ack.until && ack.until <= telling.plannedAt
        return telling.plannedAt - before.plannedAt < REPEAT[0]! / 2 && !ackRanOut
      })
    })
    expect(tooSoon).toEqual([])
  })

  test('what was announced and answered is resolved once; what was not announced never', () => {
    const wrong = world.filter((fate) => {
      const own = tellings(fate.id)
      const resolved = own.filter(({ step }) => step === 'resolved')
      const announced = own.some(({ step }) => step !== 'resolved')
      return over(fate, END - DAY) ? resolved.length !== (announced ? 1 : 0) : resolved.length > (announced ? 1 : 0)
    })
    expect(wrong.map(({ id }) => ({ id, tellings: tellings(id) }))).toEqual([])
  })

  test('no decision falls into quiet hours', () => expect(got.filter(({ plannedAt }) => isQuiet(plannedAt))).toEqual([]))

  test('far fewer messages than one a breach and poll', () => {
    let bare = 0
    for (let now = START; now < END; now += POLL) bare += world.filter((fate) => now > dueAt(fate) && !over(fate, now)).length
    expect(distinct.length).toBeLessThan(bare / 10)
  })
})
