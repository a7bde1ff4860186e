import type { CaseRecord } from '../../model/case.js'
import type { Sameness } from './same-concern.js'

type Numbered = Pick<CaseRecord, 'id'>

/** A case that was found to be the same concern as another, and why. */
export interface Found {
  readonly record: Numbered
  readonly sameness: Sameness
}

/** Two cases that are one. */
export interface Merge {
  readonly from: Numbered
  readonly into: Numbered
  readonly reason: string
}

/** What becomes of a concern that was said elsewhere too. */
export interface Folding {
  readonly merges: readonly Merge[]
  /** The case that a concern without one belongs to. */
  readonly joins: Found | null
}

const NOTHING: Folding = { merges: [], joins: null }

const surest = (a: Found, b: Found): number => b.sameness.rank - a.sameness.rank || a.record.id - b.record.id

/** Each case once, by its surest finding. */
function eachOnce(found: readonly Found[]): ReadonlyMap<number, Found> {
  const once = new Map<number, Found>()
  for (const each of [...found].sort(surest)) if (!once.has(each.record.id)) once.set(each.record.id, each)
  return once
}

/**
 * The younger number becomes part of the older. What a person placed stays where it is: such a case takes others in, but becomes part of
 * none; and of two such, parted by a person, the likest takes what belongs to either. `own` null: a concern that has no case yet.
 */
export function foldingOf(own: Numbered | null, elsewhere: readonly Found[], pinned: ReadonlySet<number>): Folding {
  const once = eachOnce(elsewhere.filter(({ record }) => record.id !== own?.id))
  const found = [...once.values()]
  const [likest] = found
  if (likest === undefined) return NOTHING
  const foundAs = ({ id }: Numbered): Found | undefined => once.get(id)
  const free = found.map(({ record }) => record).filter(({ id }) => !pinned.has(id))
  const ownIsPlaced = own !== null && pinned.has(own.id)
  const placed = ownIsPlaced ? own : found.find(({ record }) => pinned.has(record.id))?.record
  const all = own === null || ownIsPlaced ? free : [own, ...free]
  const home = placed ?? all.reduce((oldest, record) => (record.id < oldest.id ? record : oldest))
  const merges = all
    .filter((record) => record !== home)
    .map((from) => ({ from, into: home, reason: (foundAs(from) ?? foundAs(home) ?? likest).sameness.reason }))
  return { merges, joins: own === null ? (foundAs(home) ?? null) : null }
}
