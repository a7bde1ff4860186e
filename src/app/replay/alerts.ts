import { quietHoursOf, quietUntil } from '../../alerts/buckets/quiet.js'
import { type Plan, type PlanDecision, planDeliveries } from '../../alerts/plan.js'
import type { NewDelivery } from '../../model/alert.js'
import type { JudgedCase } from '../../model/case.js'
import { createAgenda } from './agenda.js'
import { type AlertedCase, caseAt, firingTime } from './alerted.js'
import {
  type AlertGroup,
  type AlertRules,
  bondKey,
  bringUpTo,
  countsOf,
  emptyGroup,
  groupsOf,
  memoriesOf,
  remember,
  repeatsAt,
  settle,
  toDecide,
} from './group.js'
import { createPosts } from './posts.js'

const DAY = 86_400_000
/** Cases looked at again in one simulation; beyond it, the monitor is taken to look less often. */
const MAX_LOOKS = 1_000_000

export interface AlertWorld extends AlertRules {
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

/**
 * How often the monitor is taken to look at these cases, at least. A neglected company has tens of thousands of open ones, and some
 * settings ask for all of them at every look: the steps grow until all looks together stay bounded.
 */
export function boundedStep(cases: readonly AlertedCase[], { config, stepMs, now }: AlertWorld): number {
  const { maxPerDay, quietHours, repeatMs, receivers } = config.alerts
  const asksForAll = maxPerDay !== null || quietHours?.except.length || receivers.some(({ digest }) => digest !== null)
  const pause = asksForAll ? 0 : Math.min(...repeatMs)
  const loads = groupsOf(cases, { config }).groups.map(({ turns }) => {
    const members = new Set(turns.map(({ member }) => member.one))
    return { turns: turns.length, firingMs: [...members].reduce((sum, one) => sum + firingTime(one, now), 0) }
  })
  const looks = (step: number): number =>
    loads.reduce((sum, { turns, firingMs }) => sum + turns + firingMs / Math.max(step, pause), 0)
  let step = stepMs
  while (step < DAY && looks(step) > MAX_LOOKS) step *= 2
  return step
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

/** Whenever something about a case may be told; where quiet hours except a policy, that one waits for its group on its own. */
function looksAt({ turns }: AlertGroup, { config }: AlertWorld): readonly number[] {
  const { quietHours, groupWaitMs } = config.alerts
  const all = turns.map(({ at }) => at)
  if (groupWaitMs === 0 || !quietHours?.except.length) return all
  return [...all, ...all.flatMap((at) => [at + groupWaitMs - 1, at + groupWaitMs])]
}

interface Looked {
  readonly at: number
  readonly inputs: readonly { readonly group: AlertGroup; readonly cases: readonly JudgedCase[] }[]
  /** The cases of one receiver's group; null: what was decided is about none. */
  readonly homeOf: (told: Pick<PlanDecision, 'receiver' | 'group' | 'cases'>) => AlertGroup | null
  readonly world: AlertWorld
}

const isCount = ({ reason }: PlanDecision): boolean => reason === 'over-budget'

/** When it is quiet no longer, for each receiver for whom it is. */
function quietEnds(at: number, { config, minutesOfDay }: AlertWorld): ReadonlySet<number> {
  const { receivers, quietHours } = config.alerts
  return new Set(receivers.flatMap((receiver) => quietUntil(quietHoursOf(receiver, quietHours), at, minutesOfDay) ?? []))
}

/** When something of what was just decided is decided anew by itself, and for whom. */
function* nextLooks(plan: Plan, { at, inputs, homeOf, world }: Looked): Generator<readonly [at: number, group: AlertGroup]> {
  for (const decision of plan.decisions) {
    const own = homeOf(decision)
    if (decision.nextAt !== null && own !== null) yield [decision.nextAt, own]
  }
  const groupOf = new Map(inputs.flatMap(({ cases, group }) => cases.map(({ record }) => [record.id, group] as const)))
  for (const { nextAt, caseId } of plan.notRouted) {
    const own = groupOf.get(caseId)
    if (nextAt !== null && own !== undefined) yield [nextAt, own]
  }
  for (const { group } of inputs) {
    const next = repeatsAt(group, world)
    if (next !== null) yield [next, group]
  }
  // What quiet hours except goes out meanwhile; the rest of its group waits for their end.
  for (const end of quietEnds(at, world)) for (const { group, cases } of inputs) if (cases.length > 0) yield [end, group]
  // What the day's budget did not hold is decided anew at every look: it is named as soon as the budget holds again.
  const isOver = plan.deliveries.some(({ message }) => message.folded > 0) || plan.decisions.some(isCount)
  if (isOver) for (const { group } of inputs) yield [at, group]
}

/**
 * The alerts that a configuration would have given for these cases, decided by the very functions that decide real ones: routes, groups,
 * waiting, repeats, quiet hours, the day's budget, and what is told as over. Every message is taken to get through at once.
 */
export function simulateAlerts(cases: readonly AlertedCase[], world: AlertWorld): SimulatedAlerts {
  const { groups, groupOfCase } = groupsOf(cases, world)
  const agenda = createAgenda<AlertGroup>(world.stepMs, world.now)
  for (const group of groups) for (const at of looksAt(group, world)) agenda.add(at, group)
  // How many are over the budget is told in a message of its own, which belongs to no group.
  const counts = emptyGroup('over budget')
  const budget = createBudget()
  const byCase = new Map<number, Told>()
  let messages = 0

  const homes = new Map<string, AlertGroup>()
  const homeOf: Looked['homeOf'] = (told) => {
    const [first] = told.cases
    return (first === undefined ? homes.get(bondKey(told)) : groupOfCase.get(first)) ?? null
  }
  const posts = createPosts(world.config.alerts)
  const take = (delivery: NewDelivery, at: number): void => {
    posts.keep(delivery, at)
    const home = homeOf({ ...delivery, cases: delivery.cases.map(({ caseId }) => caseId) }) ?? counts
    if (home !== counts) homes.set(bondKey(delivery), home)
    remember(home, delivery, at)
    // A message that is changed notifies nobody.
    if ((delivery.edits ?? null) !== null) return
    messages += 1
    const told = delivery.cases.filter(({ step }) => step !== 'resolved')
    if (told.length > 0) budget.sent.push({ at, cases: told.length })
    for (const { caseId } of told) {
      const known = byCase.get(caseId)
      byCase.set(caseId, { firstAt: known?.firstAt ?? at, times: (known?.times ?? 0) + 1 })
    }
  }

  for (const { at, items } of agenda.looks()) {
    const inputs = [...items].map((group) => {
      bringUpTo(group, at, world)
      const asked = toDecide(group, at, world)
      return { group, memories: memoriesOf(group, asked), cases: asked.map((one) => caseAt(one, at)) }
    })
    const memories = inputs.flatMap((input) => input.memories)
    const plan = planDeliveries({
      // Of two that are due at once the older one comes first, as the store gives them.
      cases: inputs.flatMap((input) => input.cases).sort((a, b) => a.record.id - b.record.id),
      memories: [...memories, ...countsOf(counts)].sort(byGroup),
      posts: posts.of(memories, at),
      unsent: [],
      unknown: [],
      config: world.config,
      now: at,
      minutesOfDay: world.minutesOfDay,
      dayOfWeek: world.dayOfWeek,
      // The monitor looked one step ago as well.
      decidedAt: at - world.stepMs,
      sentToday: budget.sentToday(at),
    })
    for (const delivery of plan.deliveries) take(delivery, at)
    for (const group of items) settle(group)
    for (const [next, group] of nextLooks(plan, { at, inputs, homeOf, world })) agenda.add(Math.max(next, at + 1), group)
  }
  return { messages, told: budget.sent, byCase }
}

interface Named {
  readonly receiver: string
  readonly group: string
}

const byGroup = (a: Named, b: Named): number =>
  a.receiver === b.receiver ? (a.group < b.group ? -1 : 1) : a.receiver < b.receiver ? -1 : 1
