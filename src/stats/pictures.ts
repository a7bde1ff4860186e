import type { OpenInterval } from '../model/hours.js'
import type { Pictures } from '../model/pictures.js'
import type { Outcome } from '../model/stats.js'
import type { StatsGroup } from '../model/tally.js'
import { isoWeek, mondayOf } from '../util/iso-week.js'
import { groupStats, type LocalTime } from './group.js'
import { heatOf } from './heat.js'
import { isCounted, tallyOf } from './tally.js'
import { waitCurve } from './wait-curve.js'
import { wilson } from './wilson.js'

const DAY = 86_400_000

/** When the company works, and what its clocks show. */
export interface Clockwork {
  readonly local: LocalTime
  /** Index 0 is Sunday. */
  readonly hours: readonly (readonly OpenInterval[])[]
  readonly isOpen: (at: number) => boolean
}

/** Weeks in which nobody complained stand between the others all the same. */
function everyWeek(outcomes: readonly Outcome[], local: LocalTime): StatsGroup[] {
  const known = new Map(groupStats(outcomes, 'week', local).map((group) => [group.key, group]))
  if (known.size === 0) return []
  const mondays = outcomes.map(({ startedAt }) => mondayOf(Math.floor(local(startedAt) / DAY)))
  const [first, last] = mondays.reduce(([low, high], day) => [Math.min(low, day), Math.max(high, day)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as readonly [number, number])
  const empty = tallyOf([])
  return Array.from({ length: (last - first) / 7 + 1 }, (_, at) => {
    const key = isoWeek(first + at * 7)
    return known.get(key) ?? { key, followers: null, tally: empty }
  })
}

/** Week by week, hour by hour, and how many waited how long. */
export function picturesOf(outcomes: readonly Outcome[], { local, hours, isOpen }: Clockwork): Pictures {
  const counted = outcomes.filter(isCounted)
  const curve = (of: 'wallMs' | 'businessMs') =>
    waitCurve(counted.map((outcome) => ({ ms: outcome[of], answered: outcome.fate === 'answered' })))
  const outside = counted.filter(({ startedAt }) => !isOpen(startedAt)).length
  return {
    weeks: everyWeek(outcomes, local),
    heat: heatOf(
      counted.map(({ startedAt }) => local(startedAt)),
      hours,
    ),
    outsideHours: wilson(outside / counted.length, counted.length),
    wall: curve('wallMs'),
    business: curve('businessMs'),
  }
}
