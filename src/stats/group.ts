import type { Outcome, StatsBy } from '../model/stats.js'
import type { StatsGroup } from '../model/tally.js'
import { compareText, compareWeekdays, hourOf, weekdayOf, weekOf } from './local-parts.js'
import { byReach } from './quartiles.js'
import { tallyOf } from './tally.js'

/** UTC ms → ms as the clocks of the company show them. */
export type LocalTime = (at: number) => number

type KeyOf = (outcome: Outcome, local: LocalTime) => string | null

const KEYS: Readonly<Record<Exclude<StatsBy, 'reach'>, KeyOf>> = {
  source: ({ source }) => source,
  brand: ({ brand }) => brand,
  kind: ({ kind }) => kind,
  language: ({ language }) => language,
  agent: ({ agent }) => agent,
  weekday: ({ startedAt }, local) => weekdayOf(local(startedAt)),
  hour: ({ startedAt }, local) => hourOf(local(startedAt)),
  week: ({ startedAt }, local) => weekOf(local(startedAt)),
}

/** Times in their order, all else with the most cases first; what is not known comes last. */
function inOrder(groups: readonly StatsGroup[], by: StatsBy): StatsGroup[] {
  const compare = (a: StatsGroup, b: StatsGroup): number => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
    if (by === 'weekday') return compareWeekdays(a.key, b.key)
    const size = by === 'hour' || by === 'week' ? 0 : b.tally.cases - a.tally.cases
    return size || compareText(a.key, b.key)
  }
  return groups.toSorted(compare)
}

function groupByReach(outcomes: readonly Outcome[]): StatsGroup[] {
  const { quartiles, unknown } = byReach(outcomes)
  const known = quartiles.map(({ index, from, to, outcomes: part }) => ({
    key: `q${index + 1}`,
    followers: { from, to },
    tally: tallyOf(part),
  }))
  return unknown.length === 0 ? known : [...known, { key: null, followers: null, tally: tallyOf(unknown) }]
}

/** Cases parted by what they are alike in, each group with its figures. */
export function groupStats(outcomes: readonly Outcome[], by: StatsBy, local: LocalTime): readonly StatsGroup[] {
  if (by === 'reach') return groupByReach(outcomes)
  const groups = new Map<string | null, Outcome[]>()
  for (const outcome of outcomes) {
    const key = KEYS[by](outcome, local)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [outcome])
    else group.push(outcome)
  }
  return inOrder(
    [...groups].map(([key, part]) => ({ key, followers: null, tally: tallyOf(part) })),
    by,
  )
}
