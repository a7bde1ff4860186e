import type { Outcome } from '../model/stats.js'
import { isCounted } from './tally.js'

/** A quarter of the customers whose reach is known, by their followers; both ends included. */
export interface Quartile {
  /** 0 has the fewest followers, 3 the most. */
  readonly index: number
  readonly from: number
  readonly to: number
  readonly outcomes: readonly Outcome[]
}

export interface ByReach {
  /** Fewest followers first. Equal reach is never parted, so there may be fewer than four. */
  readonly quartiles: readonly Quartile[]
  readonly unknown: readonly Outcome[]
}

type Known = Outcome & { readonly followers: number }

/** Up to how many followers the first, second and third quarter of the customers have whose cases count. */
function boundsOf(sorted: readonly Known[]): readonly number[] {
  const counted = sorted.filter(isCounted)
  return [1, 2, 3].map((quarter) => counted[Math.ceil((counted.length * quarter) / 4) - 1]?.followers ?? 0)
}

/** Parts cases by the reach of their customers. */
export function byReach(outcomes: readonly Outcome[]): ByReach {
  const known = outcomes.filter((outcome): outcome is Known => outcome.followers !== null)
  const sorted = known.sort((a, b) => a.followers - b.followers)
  const bounds = boundsOf(sorted)
  const parts: Known[][] = [[], [], [], []]
  for (const outcome of sorted) parts[bounds.filter((bound) => outcome.followers > bound).length]!.push(outcome)
  const quartiles = parts.flatMap((part, index): Quartile[] => {
    const [first, last] = [part[0], part.at(-1)]
    if (first === undefined || last === undefined) return []
    return [{ index, from: first.followers, to: last.followers, outcomes: part }]
  })
  return { quartiles, unknown: outcomes.filter(({ followers }) => followers === null) }
}
