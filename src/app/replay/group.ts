import { groupOf, type RememberedGroup } from '../../alerts/buckets/buckets.js'
import { digestTimes, type LocalTime } from '../../alerts/buckets/digest-times.js'
import { groupKey } from '../../alerts/buckets/group.js'
import { repeatInterval } from '../../alerts/decide.js'
import { routeCase } from '../../alerts/route.js'
import { selectAlerts } from '../../alerts/select.js'
import { ALERT_STEPS, type Announced, type NewDelivery } from '../../model/alert.js'
import type { Clock } from '../../model/clock.js'
import type { AlertsConfig, Config } from '../../model/config.js'
import type { GroupField } from '../../model/receiver.js'
import { type AlertedCase, caseAt, firesAt, turnsOf } from './alerted.js'

const RESOLVED_KEPT_MS = 30 * 86_400_000

/** By what it is decided who is told what. */
export interface AlertRules extends LocalTime {
  readonly config: Pick<Config, 'alerts' | 'triage'>
}

/** What one receiver was told of a group. */
interface Memory {
  readonly receiver: string
  readonly group: string
  readonly lastSentAt: number
  readonly repeats: number
  readonly told: ReadonlyMap<number, Announced>
}

/** A case in its group. */
interface Member {
  readonly one: AlertedCase
  /** What tells of it: a receiver's group each. */
  readonly bonds: readonly Bond[]
  /** When something about it last changed. */
  turnedAt: number
}

/** One receiver's group. */
export interface Bond {
  readonly receiver: string
  readonly group: string
}

export const bondKey = ({ receiver, group }: Bond): string => JSON.stringify([receiver, group])

/** Cases that some receiver is told together: no message of another group depends on them, but for the day's budget. */
export interface AlertGroup {
  readonly key: string
  /** When something about its cases changes, the next one last. */
  readonly turns: { readonly at: number; readonly member: Member }[]
  /** Of these something is to be told, or may be. */
  readonly unsettled: Set<Member>
  /** Everybody was told how these stand: until they are repeated or change, they need no decision. */
  readonly settled: Map<number, Member>
  readonly memories: Map<string, Memory>
  /** The same by case: what was last told of it in each of them. */
  readonly told: Map<number, Map<string, Announced>>
}

export const emptyGroup = (key: string): AlertGroup => ({
  key,
  turns: [],
  unsettled: new Set(),
  settled: new Map(),
  memories: new Map(),
  told: new Map(),
})

/** Whether it can ever be told: a kind that wants no answer and old history never are. */
function isAudible(one: AlertedCase, { alerts, triage }: AlertRules['config']): boolean {
  const [now] = turnsOf(one)
  if (now === undefined) return false
  const settings = { now, baselineMs: alerts.baselineMs, opens: triage.opens, unknown: [] }
  return selectAlerts([caseAt(one, now)], settings).skips.every(({ code }) => code !== 'not-relevant' && code !== 'baseline')
}

/** Whom it may be told to at one step or another, and with what. */
function bondsOf({ record }: AlertedCase, clock: Clock, { alerts }: AlertRules['config']): readonly Bond[] {
  const led = ALERT_STEPS.flatMap((step) => routeCase({ record, clock, step }, alerts).receivers)
  const receivers = new Set(led.flatMap(({ receiver, afterMs }) => (afterMs === null ? [] : [receiver])))
  return [...receivers].map((receiver) => ({ receiver: receiver.id, group: groupOf({ record, clock }, receiver, alerts) }))
}

/** What parts the cases for every receiver. Whoever is told each case by itself keeps none of them together. */
function commonFields({ receivers, groupBy }: AlertsConfig): readonly GroupField[] {
  const all = receivers.map((receiver) => (receiver.digest === null ? (receiver.groupBy ?? groupBy) : []))
  const coarse = all.filter((fields) => !fields.includes('case'))
  const [first = groupBy, ...others] = coarse.length === 0 ? all : coarse
  return first.filter((field) => others.every((fields) => fields.includes(field)))
}

/** The cases by what they are told with, and each of them in its group. */
export function groupsOf(
  cases: readonly AlertedCase[],
  { config }: Pick<AlertRules, 'config'>,
): { readonly groups: readonly AlertGroup[]; readonly groupOfCase: ReadonlyMap<number, AlertGroup> } {
  const groups = new Map<string, AlertGroup>()
  const groupOfCase = new Map<number, AlertGroup>()
  const fields = commonFields(config.alerts)
  for (const one of cases) {
    const [clock] = one.clocks
    if (clock === undefined || !isAudible(one, config)) continue
    const key = groupKey({ record: one.record, clock }, fields)
    const group = groups.get(key) ?? emptyGroup(key)
    groups.set(key, group)
    groupOfCase.set(one.record.id, group)
    const member: Member = { one, bonds: bondsOf(one, clock, config), turnedAt: 0 }
    for (const at of turnsOf(one)) group.turns.push({ at, member })
  }
  for (const { turns } of groups.values()) turns.sort((a, b) => b.at - a.at)
  return { groups: [...groups.values()], groupOfCase }
}

const isOpenTo = ({ told }: AlertGroup, id: number): boolean =>
  [...(told.get(id)?.values() ?? [])].some(({ step }) => step !== 'resolved')

/** What is over counts as long as nobody was told so: where quiet hours except a policy, that one is decided as if it went on. */
const isOverTold = ({ sendResolved, quietHours }: AlertsConfig): boolean => sendResolved || Boolean(quietHours?.except.length)

/** Takes up what changed by now, and leaves out what neither fires nor has to be told as over. */
export function bringUpTo(group: AlertGroup, at: number, { config: { alerts } }: AlertRules): void {
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

/** When what fires of a group is due to be repeated to a receiver: counted from the case that was told longest ago; or its next digest. */
interface Repetition {
  readonly memory: Memory
  readonly caseId: number
  readonly dueAt: number
}

function repetitionsOf({ settled, unsettled, memories }: AlertGroup, rules: AlertRules): readonly Repetition[] {
  const firing = new Set([...unsettled].map(({ one }) => one.record.id))
  const repetitions: Repetition[] = []
  for (const memory of memories.values()) {
    let oldest: Announced | null = null
    for (const entry of memory.told.values()) {
      if (entry.step === 'resolved' || (!settled.has(entry.caseId) && !firing.has(entry.caseId))) continue
      if (oldest === null || (entry.at ?? 0) < (oldest.at ?? 0)) oldest = entry
    }
    if (oldest !== null) repetitions.push({ memory, caseId: oldest.caseId, dueAt: dueAtOf(memory, oldest, rules) })
  }
  return repetitions
}

function dueAtOf(memory: Memory, oldest: Announced, rules: AlertRules): number {
  const { alerts } = rules.config
  const digest = alerts.receivers.find(({ id }) => id === memory.receiver)?.digest ?? null
  if (digest === null) return (oldest.at ?? 0) + repeatInterval(memory, alerts)
  return digestTimes(digest, memory.lastSentAt, rules).next ?? Number.POSITIVE_INFINITY
}

/** When the group speaks again by itself; in quiet hours some policies do on their own, and any of their cases may be the one. */
export function repeatsAt(group: AlertGroup, rules: AlertRules): number | null {
  const { alerts } = rules.config
  const isExcepting = Boolean(alerts.quietHours?.except.length)
  const times = repetitionsOf(group, rules).flatMap(({ memory, dueAt }) => {
    if (!Number.isFinite(dueAt) || !isExcepting) return [dueAt]
    const pause = repeatInterval(memory, alerts)
    return [dueAt, ...[...memory.told.values()].map((entry) => (entry.at ?? 0) + pause)]
  })
  const next = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY)
  return Number.isFinite(next) ? next : null
}

/**
 * The cases that the decision of this instant depends on: those of which something may be told; of others that are told with them the one
 * that was told longest ago; and all of those that are repeated.
 */
export function toDecide(group: AlertGroup, at: number, rules: AlertRules): readonly AlertedCase[] {
  const { settled, unsettled } = group
  if (rules.config.alerts.quietHours?.except.length) return [...unsettled, ...settled.values()].map(({ one }) => one)
  const spoken = new Set([...unsettled].flatMap(({ bonds }) => bonds.map(bondKey)))
  const ids = repetitionsOf(group, rules).flatMap(({ memory, caseId, dueAt }) => {
    if (dueAt <= at) return [...memory.told.keys()]
    return spoken.has(bondKey(memory)) ? [caseId] : []
  })
  const others = new Set(ids.flatMap((id) => settled.get(id) ?? []))
  return [...unsettled, ...others].map(({ one }) => one)
}

/** As the store remembers a message that got through. */
export function remember(group: AlertGroup, { cases, reason, ...delivery }: NewDelivery, at: number): void {
  const key = bondKey(delivery)
  const before = group.memories.get(key)
  const told = new Map(before?.told)
  const changed = new Set(cases.map(({ caseId }) => caseId))
  for (const entry of cases) told.set(entry.caseId, { at, ...entry })
  for (const [id, entry] of told) {
    if (entry.step !== 'resolved' || (entry.at ?? at) >= at - RESOLVED_KEPT_MS) continue
    told.delete(id)
    changed.add(id)
  }
  for (const id of changed) index(group, { id, key, entry: told.get(id) })
  const repeats = reason === 'update' ? (before?.repeats ?? 0) : reason === 'repeat' ? (before?.repeats ?? 0) + 1 : 0
  group.memories.set(key, { receiver: delivery.receiver, group: delivery.group, lastSentAt: at, repeats, told })
}

function index({ told }: AlertGroup, { id, key, entry }: { id: number; key: string; entry: Announced | undefined }): void {
  const known = told.get(id) ?? new Map<string, Announced>()
  if (entry === undefined) known.delete(key)
  else known.set(key, entry)
  told.set(id, known)
}

/** What a decision about these cases is made with. */
export function memoriesOf({ memories, told }: AlertGroup, cases: readonly AlertedCase[]): RememberedGroup[] {
  const announced = new Map<string, Announced[]>()
  for (const { record } of cases)
    for (const [key, entry] of told.get(record.id) ?? []) announced.set(key, [...(announced.get(key) ?? []), entry])
  return [...announced].flatMap(([key, entries]) => {
    const memory = memories.get(key)
    return memory === undefined ? [] : [{ ...memory, announced: entries }]
  })
}

/** What was told in numbers alone. */
export const countsOf = ({ memories }: AlertGroup): RememberedGroup[] =>
  [...memories.values()].map((memory) => ({ ...memory, announced: [] }))

/** Sets aside what everybody knows who is to know it. */
export function settle({ unsettled, settled, told }: AlertGroup): void {
  for (const member of unsettled) {
    const { id } = member.one.record
    const known = told.get(id)
    if (!member.bonds.every((bond) => (known?.get(bondKey(bond))?.at ?? -1) >= member.turnedAt)) continue
    unsettled.delete(member)
    settled.set(id, member)
  }
}
