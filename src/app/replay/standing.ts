import type { CaseState } from '../../model/case.js'
import type { Clock } from '../../model/clock.js'
import type { SlaPolicy } from '../../model/config.js'
import type { Side } from './side.js'
import type { SeenCase } from './thread.js'

/** A case as it stands by one configuration at one instant. */
export interface Standing {
  readonly seen: SeenCase
  readonly policy: SlaPolicy
  /** The clock that decides. */
  readonly clock: Clock
  /** Every promise by its name: `first answer`, `next answer 2`. Both configurations call the same promise by the same name. */
  readonly promises: ReadonlyMap<string, Clock>
}

/** Those whose promises nobody can break: a person said that it is no case, or its posts are gone. */
const IS_COUNTED_APART: readonly CaseState[] = ['dismissed', 'removed-unanswered']

function byName(clocks: readonly Clock[]): ReadonlyMap<string, Clock> {
  const counts = new Map<string, number>()
  return new Map(
    clocks.map((clock) => {
      const count = (counts.get(clock.target) ?? 0) + 1
      counts.set(clock.target, count)
      const name = clock.target.replace('_', ' ')
      return [count === 1 ? name : `${name} ${count}`, clock]
    }),
  )
}

/** The case with its clocks as of an instant; null when it had not begun by then. */
export function standingOf(seen: SeenCase, side: Side, now: number): Standing | null {
  const { clocks, current, policy } = side.judge(seen.story, now)
  return current === null ? null : { seen, policy, clock: current, promises: byName(clocks) }
}

/** One of its promises with every skipped hour in its reasons, up to when it was due: what was skipped later had no part in that. */
export function explained({ seen, promises }: Standing, name: string, side: Side): Clock | undefined {
  const clock = promises.get(name)
  return clock === undefined ? undefined : byName(side.explain(seen.story, clock.dueAt + 1).clocks).get(name)
}

const isBroken = ({ status }: Clock): boolean => status === 'breached' || status === 'late'

/** Names of the promises that were broken. */
export function brokenPromises({ seen, promises }: Standing): readonly string[] {
  if (IS_COUNTED_APART.includes(seen.state)) return []
  return [...promises].flatMap(([name, clock]) => (isBroken(clock) ? [name] : []))
}

/** The customer's first post. */
export const beginOf = ({ promises }: Standing): number => Math.min(...[...promises.values()].map(({ startedAt }) => startedAt))
