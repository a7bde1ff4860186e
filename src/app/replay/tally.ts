import { CASE_STATES, type CaseState } from '../../model/case.js'
import type { BeforeAfter, ReplayTotals, ReplayWeek } from '../../model/replay.js'
import { isoWeek } from '../../util/iso-week.js'
import type { Zone } from '../../util/zone.js'
import type { SimulatedAlerts } from './alerts.js'
import { beginOf, brokenPromises, type Standing } from './standing.js'

const DAY = 86_400_000

type Counts = Map<string, number>

const count = (counts: Counts, week: string, by = 1): void => void counts.set(week, (counts.get(week) ?? 0) + by)

/** What one configuration comes to, counted case by case. */
function createTally(weekOf: (at: number) => string) {
  const states = Object.fromEntries(CASE_STATES.map((state) => [state, 0])) as Record<CaseState, number>
  const cases: Counts = new Map()
  const breaches: Counts = new Map()
  let breached = 0
  const sum = (counts: Counts): number => [...counts.values()].reduce((total, each) => total + each, 0)
  return {
    cases,
    breaches,
    add: (standing: Standing): void => {
      states[standing.seen.state] += 1
      count(cases, weekOf(beginOf(standing)))
      const broken = brokenPromises(standing)
      if (broken.length > 0) breached += 1
      for (const name of broken) count(breaches, weekOf(standing.promises.get(name)!.dueAt))
    },
    totals: ({ messages, told }: SimulatedAlerts): ReplayTotals => ({
      cases: sum(cases),
      states,
      breached,
      breaches: sum(breaches),
      messages,
      told: told.reduce((total, each) => total + each.cases, 0),
    }),
  }
}

/** Totals and weeks of both configurations; weeks are those of the company's own calendar. */
export function createTallies(zone: Zone) {
  const dayOf = (at: number): number => Math.floor((at + zone.offsetAt(at)) / DAY)
  const weekOf = (at: number): string => isoWeek(dayOf(at))
  const tallies = { before: createTally(weekOf), after: createTally(weekOf) }
  const toldByWeek = ({ told }: SimulatedAlerts): Counts => {
    const counts: Counts = new Map()
    for (const { at, cases } of told) count(counts, weekOf(at), cases)
    return counts
  }
  return {
    ...tallies,
    totals: (alerts: BeforeAfter<SimulatedAlerts>): BeforeAfter<ReplayTotals> => ({
      before: tallies.before.totals(alerts.before),
      after: tallies.after.totals(alerts.after),
    }),
    weeks: (alerts: BeforeAfter<SimulatedAlerts>, span: { readonly since: number; readonly now: number }): ReplayWeek[] => {
      const { before, after } = tallies
      const told = { before: toldByWeek(alerts.before), after: toldByWeek(alerts.after) }
      const weeks = new Set<string>()
      for (let day = dayOf(span.since); day < dayOf(span.now) + 7; day += 7) weeks.add(isoWeek(Math.min(day, dayOf(span.now))))
      const figure = (was: Counts, is: Counts, week: string) => ({ before: was.get(week) ?? 0, after: is.get(week) ?? 0 })
      return [...weeks].map((week) => ({
        week,
        cases: figure(before.cases, after.cases, week),
        breaches: figure(before.breaches, after.breaches, week),
        told: figure(told.before, told.after, week),
      }))
    },
  }
}
