import type { SourceCoverage } from '../../model/report.js'

/** Part of a strip: `before` the source was watched. */
export interface SeenPart {
  readonly from: number
  readonly to: number
  readonly state: 'seen' | 'unseen' | 'before'
}

interface Span {
  readonly since: number
  readonly until: number
}

/** The strip of one source from one end of the time in question to the other; parts of nothing are left out. */
export function seenParts({ watchedSince, gaps, unknownSince }: SourceCoverage, { since, until }: Span): SeenPart[] {
  const inside = (at: number): number => Math.min(until, Math.max(since, at))
  const start = inside(watchedSince ?? until)
  const blind = [...gaps, ...(unknownSince === null ? [] : [{ from: unknownSince, to: until }])].sort((a, b) => a.from - b.from)
  const parts: SeenPart[] = [{ from: since, to: start, state: 'before' }]
  let at = start
  for (const { from, to } of blind) {
    parts.push({ from: at, to: Math.max(at, inside(from)), state: 'seen' })
    at = Math.max(at, inside(from))
    parts.push({ from: at, to: Math.max(at, inside(to)), state: 'unseen' })
    at = Math.max(at, inside(to))
  }
  return [...parts, { from: at, to: until, state: 'seen' as const }].filter(({ from, to }) => from < to)
}

/** Which part of the time in question was seen. */
export function seenShare(parts: readonly SeenPart[], { since, until }: Span): number {
  const seen = parts.filter(({ state }) => state === 'seen').reduce((sum, { from, to }) => sum + to - from, 0)
  return until > since ? seen / (until - since) : 0
}
