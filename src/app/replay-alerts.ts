import type { RememberedGroup } from '../alerts/buckets.js'
import { repeatInterval } from '../alerts/decide.js'
import { groupKey } from '../alerts/group.js'
import { type Plan, type PlanDecision, planDeliveries } from '../alerts/plan.js'
import { type MinutesOfDay, quietUntil } from '../alerts/quiet.js'
import type { Announced, NewDelivery } from '../model/alert.js'
import type { JudgedCase } from '../model/case.js'
import type { Config } from '../model/config.js'
import { type AlertedCase, caseAt, firesAt, firesFrom, turnsOf } from './replay-alerted.js'

const DAY = 86_400_000
/** Cases looked at again in one simulation; beyond it, the monitor is taken to look less often. */
const MAX_LOOKS = 2_000_000

export interface AlertWorld {
  readonly config: Pick<Config, 'alerts' | 'triage'>
  readonly minutesOfDay: MinutesOfDay
  readonly now: number
  /** How often the monitor looks. */
  readonly stepMs: number
}

/** What alerts told of one case. */
export interface Told {
  readonly firstAt: number
  readonly times: number
}

export interface SimulatedAlerts {
  readonly messages: number
  /** Cases told, each as often as it was. */
  readonly told: readonly { readonly at: number; readonly cases: number }[]
  readonly byCase: ReadonlyMap<number, Told>
}

/** Cases that are told together: no message of another group depends on them, but for the day's budget. */
interface Group {
  readonly key: string
  /** By the instant from which on they fire. */
  readonly coming: { readonly at: number; readonly one: AlertedCase }[]
  readonly active: Set<AlertedCase>
  readonly memories: Map<string, RememberedGroup>
}

const emptyGroup = (key: string): Group => ({ key, coming: [], active: new Set(), memories: new Map() })

function groupsOf(cases: readonly AlertedCase[], { config }: AlertWorld): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  for (const one of cases) {
    const [clock] = one.clocks
    if (clock === undefined) continue
    const key = groupKey({ record: one.record, clock }, config.alerts.groupBy)
    const group = groups.get(key) ?? emptyGroup(key)
    groups.set(key, group)
    for (const at of firesFrom(one)) group.coming.push({ at, one })
  }
  for (const { coming } of groups.values()) coming.sort((a, b) => b.at - a.at)
  return groups
}

interface Look {
  readonly at: number
  readonly groups: ReadonlySet<Group>
}

/** Instants to look at, in steps: what is due between two looks is seen at the later one. */
function createAgenda(stepMs: number, now: number) {
  const slots = new Map<number, Set<Group>>()
  let current = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY

  function add(at: number, group: Group): void {
    const slot = Math.ceil(at / stepMs)
    if (slot * stepMs > now) return
    const known = slots.get(slot)
    if (known === undefined) slots.set(slot, new Set([group]))
    else known.add(group)
    current = Math.min(current, slot)
    end = Math.max(end, slot)
  }

  function* looks(): Generator<Look> {
    for (; current <= end; current += 1) {
      const groups = slots.get(current)
      slots.delete(current)
      if (groups !== undefined) yield { at: current * stepMs, groups }
    }
  }

  return { add, looks }
}

/**
 * How often the monitor is taken to look at these cases, at least. A neglected company has tens of thousands of open ones: the steps grow
 * until all looks together stay bounded.
 */
export function boundedStep(cases: readonly AlertedCase[], world: AlertWorld): number {
  const loads = [...groupsOf(cases, world).values()].map(({ coming }) => {
    return { count: coming.length, span: world.now - (coming.at(-1)?.at ?? world.now) }
  })
  const isLimited = world.config.alerts.maxPerDay !== null
  const looks = (step: number): number =>
    loads.reduce((sum, { count, span }) => sum + (Math.min(isLimited ? span : 2 * count, span / step) * count) / 2, 0)
  let step = world.stepMs
  while (step < DAY && looks(step) > MAX_LOOKS) step *= 2
  return step
}

/** What fires, and what is over but was told: of that, that it is over is yet to be told. */
function casesAt(group: Group, at: number, { config }: AlertWorld) {
  while ((group.coming.at(-1)?.at ?? Number.POSITIVE_INFINITY) <= at) group.active.add(group.coming.pop()!.one)
  const announced = [...group.memories.values()].flatMap((memory) => memory.announced)
  const toldAsOpen = new Set(announced.flatMap(({ caseId, step }) => (step === 'resolved' ? [] : [caseId])))
  for (const one of group.active) {
    if (firesAt(one, at) || (config.alerts.sendResolved && toldAsOpen.has(one.record.id))) continue
    group.active.delete(one)
  }
  return [...group.active].map((one) => caseAt(one, at))
}

const RESOLVED_KEPT_MS = 30 * DAY

/** As the store remembers a message that got through. */
function remember(group: Group, { receiver, cases, reason }: NewDelivery, at: number): void {
  const before = group.memories.get(receiver)
  const announced = new Map<number, Announced>((before?.announced ?? []).map((entry) => [entry.caseId, entry]))
  for (const entry of cases) announced.set(entry.caseId, { at, ...entry })
  const kept = [...announced.values()].filter((entry) => entry.step !== 'resolved' || (entry.at ?? at) >= at - RESOLVED_KEPT_MS)
  const repeats = reason === 'repeat' ? (before?.repeats ?? 0) + 1 : 0
  group.memories.set(receiver, { receiver, group: group.key, lastSentAt: at, repeats, announced: kept })
}

/**
 * When what fires of a group is due to be repeated: counted from the case that was told longest ago. In quiet hours some policies speak
 * on their own, and any of their cases may be that one.
 */
function repeatedAt(group: Group, receiver: string, { config }: AlertWorld): readonly number[] {
  const memory = group.memories.get(receiver)
  const firing = new Set([...group.active].map(({ record }) => record.id))
  const told = (memory?.announced ?? []).flatMap(({ caseId, step, at }) =>
    at === undefined || step === 'resolved' || !firing.has(caseId) ? [] : [at],
  )
  const pause = repeatInterval(memory ?? null, config.alerts)
  if (told.length === 0 || !Number.isFinite(pause)) return []
  const oldest = config.alerts.quietHours?.except.length ? [...new Set(told)] : [Math.min(...told)]
  return oldest.map((at) => at + pause)
}

/** What was told in the last day, for its budget. */
function createBudget() {
  const sent: { readonly at: number; readonly cases: number }[] = []
  let from = 0
  return {
    sent,
    sentToday: (at: number): number => {
      while (from < sent.length && sent[from]!.at < at - DAY) from += 1
      return sent.slice(from).reduce((sum, { cases }) => sum + cases, 0)
    },
  }
}

interface Looked {
  readonly at: number
  readonly inputs: readonly { readonly group: Group; readonly cases: readonly JudgedCase[] }[]
  readonly groups: ReadonlyMap<string, Group>
  readonly world: AlertWorld
}

const isCount = ({ reason }: PlanDecision): boolean => reason === 'over-budget'

/** Whenever something about it may be told; where quiet hours except a policy, that one waits for its group on its own. */
function looksAt(one: AlertedCase, { config }: AlertWorld): readonly number[] {
  const { quietHours, groupWaitMs } = config.alerts
  const turns = turnsOf(one)
  if (groupWaitMs === 0 || !quietHours?.except.length) return turns
  return [...turns, ...turns.flatMap((at) => [at + groupWaitMs - 1, at + groupWaitMs])]
}

/** When something of what was just decided is decided anew by itself, and for whom. */
function* nextLooks(plan: Plan, { at, inputs, groups, world }: Looked): Generator<readonly [at: number, group: Group]> {
  for (const { group, nextAt } of plan.decisions) {
    const own = groups.get(group)
    if (nextAt !== null && own !== undefined) yield [nextAt, own]
  }
  const groupOf = new Map(inputs.flatMap(({ cases, group }) => cases.map(({ record }) => [record.id, group] as const)))
  for (const { nextAt, caseId } of plan.notRouted) {
    const own = groupOf.get(caseId)
    if (nextAt !== null && own !== undefined) yield [nextAt, own]
  }
  // What quiet hours except goes out meanwhile; the rest of its group waits for their end.
  const quietEnd = quietUntil(world.config.alerts.quietHours, at, world.minutesOfDay)
  if (quietEnd !== null) for (const { group } of inputs) if (group.active.size > 0) yield [quietEnd, group]
}

/**
 * The alerts that a configuration would have given for these cases, decided by the very functions that decide real ones: routes, groups,
 * waiting, repeats, quiet hours, the day's budget, and what is told as over. Every message is taken to get through at once.
 */
export function simulateAlerts(cases: readonly AlertedCase[], world: AlertWorld): SimulatedAlerts {
  const groups = groupsOf(cases, world)
  const agenda = createAgenda(world.stepMs, world.now)
  for (const group of groups.values())
    for (const { one } of group.coming) for (const at of looksAt(one, world)) agenda.add(at, group)
  // One bucket of its own counts what is over the budget; it belongs to no group.
  const counts = emptyGroup('')
  const budget = createBudget()
  const byCase = new Map<number, Told>()
  let messages = 0

  const take = (plan: Plan, at: number): void => {
    for (const delivery of plan.deliveries) {
      messages += 1
      const group = groups.get(delivery.group)
      if (group === undefined) counts.memories.set(delivery.receiver, countMemory(delivery, at))
      else {
        remember(group, delivery, at)
        for (const next of repeatedAt(group, delivery.receiver, world)) agenda.add(Math.max(next, at + 1), group)
      }
      const told = delivery.cases.filter(({ step }) => step !== 'resolved')
      if (told.length > 0) budget.sent.push({ at, cases: told.length })
      for (const { caseId } of told) {
        const known = byCase.get(caseId)
        byCase.set(caseId, { firstAt: known?.firstAt ?? at, times: (known?.times ?? 0) + 1 })
      }
    }
  }

  for (const { at, groups: due } of agenda.looks()) {
    const inputs = [...due].map((group) => ({ group, cases: casesAt(group, at, world) }))
    const plan = planDeliveries({
      // Of two that are due at once the older one comes first, as the store gives them.
      cases: inputs.flatMap((input) => input.cases).sort((a, b) => a.record.id - b.record.id),
      memories: [...due, counts].flatMap(({ memories }) => [...memories.values()]).sort(byGroup),
      unsent: [],
      unknown: [],
      config: world.config,
      now: at,
      minutesOfDay: world.minutesOfDay,
      sentToday: budget.sentToday(at),
    })
    take(plan, at)
    for (const [next, group] of nextLooks(plan, { at, inputs, groups, world })) agenda.add(Math.max(next, at + 1), group)
    // What the day's budget did not hold is decided anew at every look: it is named as soon as the budget holds again.
    const isOver = plan.deliveries.some(({ message }) => message.folded > 0) || plan.decisions.some(isCount)
    if (isOver) for (const group of due) agenda.add(at + 1, group)
  }
  return { messages, told: budget.sent, byCase }
}

const byGroup = (a: RememberedGroup, b: RememberedGroup): number =>
  a.receiver === b.receiver ? (a.group < b.group ? -1 : 1) : a.receiver < b.receiver ? -1 : 1

const countMemory = ({ receiver, group }: NewDelivery, at: number): RememberedGroup => ({
  receiver,
  group,
  lastSentAt: at,
  repeats: 0,
  announced: [],
})
