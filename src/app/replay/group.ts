import type { RememberedGroup } from '../../alerts/buckets.js'
import { repeatInterval } from '../../alerts/decide.js'
import { groupKey } from '../../alerts/group.js'
import { routeCase } from '../../alerts/route.js'
import { selectAlerts } from '../../alerts/select.js'
import { ALERT_STEPS, type Announced, type NewDelivery } from '../../model/alert.js'
import type { Clock } from '../../model/clock.js'
import type { Config } from '../../model/config.js'
import { type AlertedCase, caseAt, firesAt, turnsOf } from './alerted.js'

const RESOLVED_KEPT_MS = 30 * 86_400_000

type Rules = Pick<Config, 'alerts' | 'triage'>

/** What one receiver was told of a group. */
interface Memory {
  readonly lastSentAt: number
  readonly repeats: number
  readonly told: ReadonlyMap<number, Announced>
}

/** A case in its group. */
interface Member {
  readonly one: AlertedCase
  /** Receivers that its routes lead to. */
  readonly receivers: readonly string[]
  /** When something about it last changed. */
  turnedAt: number
}

/** Cases that are told together: no message of another group depends on them, but for the day's budget. */
export interface AlertGroup {
  readonly key: string
  /** When something about its cases changes, the next one last. */
  readonly turns: { readonly at: number; readonly member: Member }[]
  /** Of these something is to be told, or may be. */
  readonly unsettled: Set<Member>
  /** Everybody was told how these stand: until they are repeated or change, they need no decision. */
  readonly settled: Map<number, Member>
  readonly memories: Map<string, Memory>
}

export const emptyGroup = (key: string): AlertGroup => ({
  key,
  turns: [],
  unsettled: new Set(),
  settled: new Map(),
  memories: new Map(),
})

/** Whether it can ever be told: a kind that wants no answer and old history never are. */
function isAudible(one: AlertedCase, { alerts, triage }: Rules): boolean {
  const [now] = turnsOf(one)
  if (now === undefined) return false
  const settings = { now, baselineMs: alerts.baselineMs, opens: triage.opens, unknown: [] }
  return selectAlerts([caseAt(one, now)], settings).skips.every(({ code }) => code !== 'not-relevant' && code !== 'baseline')
}

/** Receivers that may be told of it at one step or another. */
function everTold({ record }: AlertedCase, clock: Clock, { alerts }: Rules): readonly string[] {
  const led = ALERT_STEPS.flatMap((step) => routeCase({ record, clock, step }, alerts).receivers)
  return [...new Set(led.flatMap(({ receiver, afterMs }) => (afterMs === null ? [] : [receiver.id])))]
}

/** The cases by what they are told with. */
export function groupsOf(cases: readonly AlertedCase[], rules: Rules): ReadonlyMap<string, AlertGroup> {
  const groups = new Map<string, AlertGroup>()
  for (const one of cases) {
    const [clock] = one.clocks
    if (clock === undefined || !isAudible(one, rules)) continue
    const key = groupKey({ record: one.record, clock }, rules.alerts.groupBy)
    const group = groups.get(key) ?? emptyGroup(key)
    groups.set(key, group)
    const member: Member = { one, receivers: everTold(one, clock, rules), turnedAt: 0 }
    for (const at of turnsOf(one)) group.turns.push({ at, member })
  }
  for (const { turns } of groups.values()) turns.sort((a, b) => b.at - a.at)
  return groups
}

const isOpenTo = ({ memories }: AlertGroup, id: number): boolean =>
  [...memories.values()].some(({ told }) => told.has(id) && told.get(id)?.step !== 'resolved')

/** What is over counts as long as nobody was told so: where quiet hours except a policy, that one is decided as if it went on. */
const isOverTold = ({ sendResolved, quietHours }: Rules['alerts']): boolean => sendResolved || Boolean(quietHours?.except.length)

/** Takes up what changed by now, and leaves out what neither fires nor has to be told as over. */
export function bringUpTo(group: AlertGroup, at: number, { alerts }: Rules): void {
  for (let next = group.turns.at(-1); next !== undefined && next.at <= at; next = group.turns.at(-1)) {
    group.turns.pop()
    group.settled.delete(next.member.one.record.id)
    group.unsettled.add(next.member)
    next.member.turnedAt = next.at
  }
  for (const member of group.unsettled) {
    const { one } = member
    if (firesAt(one, at) || (isOverTold(alerts) && isOpenTo(group, one.record.id))) continue
    group.unsettled.delete(member)
  }
}

/** When what fires of a group is due to be repeated to a receiver: counted from the case that was told longest ago. */
function repeatOf({ settled, unsettled }: AlertGroup, memory: Memory, { alerts }: Rules) {
  let oldest: Announced | null = null
  const firing = new Set([...unsettled].map(({ one }) => one.record.id))
  for (const entry of memory.told.values()) {
    if (entry.step === 'resolved' || (!settled.has(entry.caseId) && !firing.has(entry.caseId))) continue
    if (oldest === null || (entry.at ?? 0) < (oldest.at ?? 0)) oldest = entry
  }
  return oldest === null ? null : { caseId: oldest.caseId, dueAt: (oldest.at ?? 0) + repeatInterval(memory, alerts) }
}

/** When the group speaks again by itself; in quiet hours some policies do on their own, and any of their cases may be the one. */
export function repeatsOf(group: AlertGroup, rules: Rules): readonly number[] {
  return [...group.memories.values()].flatMap((memory) => {
    const { dueAt } = repeatOf(group, memory, rules) ?? { dueAt: Number.POSITIVE_INFINITY }
    if (!Number.isFinite(dueAt)) return []
    if (!rules.alerts.quietHours?.except.length) return [dueAt]
    const pause = repeatInterval(memory, rules.alerts)
    return [...new Set([...memory.told.values()].map((entry) => (entry.at ?? 0) + pause))]
  })
}

/**
 * The cases that the decision of this instant depends on: those of which something may be told, of the others the one that was told longest
 * ago; all of them when they are repeated.
 */
export function toDecide(group: AlertGroup, at: number, rules: Rules): readonly AlertedCase[] {
  const { settled, unsettled, memories } = group
  const repeats = [...memories.values()].flatMap((memory) => repeatOf(group, memory, rules) ?? [])
  const isWhole = repeats.some(({ dueAt }) => dueAt <= at) || Boolean(rules.alerts.quietHours?.except.length)
  const others = isWhole ? settled.values() : new Set(repeats.flatMap(({ caseId }) => settled.get(caseId) ?? []))
  return [...unsettled, ...others].map(({ one }) => one)
}

/** As the store remembers a message that got through. */
export function remember({ memories }: AlertGroup, { receiver, cases, reason }: NewDelivery, at: number): void {
  const before = memories.get(receiver)
  const told = new Map(before?.told)
  for (const entry of cases) told.set(entry.caseId, { at, ...entry })
  for (const [id, entry] of told) if (entry.step === 'resolved' && (entry.at ?? at) < at - RESOLVED_KEPT_MS) told.delete(id)
  memories.set(receiver, { lastSentAt: at, repeats: reason === 'repeat' ? (before?.repeats ?? 0) + 1 : 0, told })
}

/** What a decision about these cases is made with. */
export function memoriesOf({ key, memories }: AlertGroup, cases: readonly AlertedCase[]): RememberedGroup[] {
  return [...memories].map(([receiver, { lastSentAt, repeats, told }]) => {
    const announced = cases.flatMap(({ record }) => told.get(record.id) ?? [])
    return { receiver, group: key, lastSentAt, repeats, announced }
  })
}

/** Sets aside what everybody knows who is to know it. */
export function settle({ unsettled, settled, memories }: AlertGroup): void {
  for (const member of unsettled) {
    const { id } = member.one.record
    const knows = (receiver: string): boolean => (memories.get(receiver)?.told.get(id)?.at ?? -1) >= member.turnedAt
    if (!member.receivers.every(knows)) continue
    unsettled.delete(member)
    settled.set(id, member)
  }
}
