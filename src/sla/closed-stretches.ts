import { CLOSED_KINDS, type ClosedStretch } from '../model/calendar.js'
import type { Calendar, Skipped } from './calendar.js'
import { closedKind } from './opening.js'

/** More reasons than a year has. */
const ENOUGH = 5_000

function stretchOf(parts: readonly Skipped[]): ClosedStretch {
  const kinds = parts.map(({ why }) => closedKind(why))
  const kind = CLOSED_KINDS.find((each) => kinds.includes(each))!
  // The nights around a holiday are no reason that anybody names.
  const named = parts.filter(
    (_, index) => kind === 'night' || kind === 'break' || (kinds[index] !== 'night' && kinds[index] !== 'break'),
  )
  return { from: parts[0]!.from, to: parts.at(-1)!.to, kind, why: [...new Set(named.map(({ why }) => why))] }
}

/** Every time without an open hour that touches the span, whole: from the closing before it to the opening after it. */
export function closedStretches(calendar: Calendar, from: number, until: number): readonly ClosedStretch[] {
  // The first millisecond of work after a closed time ends at its end, the last one before it at its beginning.
  const start = calendar.isOpen(from) ? from : calendar.subtract(from, 1) + 1
  const end = calendar.isOpen(until) ? until : calendar.add(until, 1) - 1
  const stretches: Skipped[][] = []
  for (const part of calendar.skipped(start, end, ENOUGH)) {
    const last = stretches.at(-1)
    if (last?.at(-1)?.to === part.from) last.push(part)
    else stretches.push([part])
  }
  return stretches.map(stretchOf)
}
