import type { ClosedForecast, ClosedStretch, LeftClock, LostWindow, RunningClock } from '../model/calendar.js'
import type { SlaPolicy } from '../model/config.js'
import type { Calendar } from './calendar.js'
import { closedStretches } from './closed-stretches.js'

export interface ForecastInput {
  readonly calendar: Calendar
  readonly policies: readonly SlaPolicy[]
  /** Running clocks of open cases. */
  readonly clocks: readonly RunningClock[]
  readonly now: number
  readonly until: number
}

/**
 * Posted after `after` a complaint is not due by closing, posted until `until` it is due before anybody is back: the time to answer it
 * in lies within the closed stretch. Business time alone never runs out there; a cap or wall time does.
 */
function lostWindow(policy: SlaPolicy, { from, to }: ClosedStretch, { calendar, now }: ForecastInput): LostWindow | null {
  const wall = policy.time === 'wall' ? policy.firstAnswerMs : Number.POSITIVE_INFINITY
  const limit = Math.min(wall, policy.maxWallMs ?? Number.POSITIVE_INFINITY)
  if (limit === Number.POSITIVE_INFINITY) return null
  const lastInTime = policy.time === 'wall' ? from - limit : Math.max(calendar.subtract(from, policy.firstAnswerMs), from - limit)
  const after = Math.max(now, lastInTime)
  const until = to - limit
  return until > after ? { policy: policy.name, time: policy.time, after, until } : null
}

/** An answer at the moment of opening would be in time by the letter; nobody gives it. */
const runsOutIn = ({ from, to }: ClosedStretch, { dueAt }: RunningClock): boolean => from < dueAt && dueAt <= to

function left(clock: RunningClock, { from }: ClosedStretch, { calendar, now }: ForecastInput): LeftClock {
  const ahead = from > now
  return {
    ...clock,
    status: clock.dueAt < now ? 'overdue' : 'left',
    answerBy: ahead ? from : null,
    workMs: ahead ? calendar.between(now, from) : 0,
  }
}

/** A case has several clocks, and counts once: not where it is told already. */
function othersAfter({ to }: ClosedStretch, coming: readonly RunningClock[], behind: readonly RunningClock[]): number {
  const told = new Set(behind.map(({ caseId }) => caseId))
  return new Set(coming.flatMap(({ caseId, dueAt }) => (dueAt > to && !told.has(caseId) ? [caseId] : []))).size
}

/**
 * What each closed time from now on leaves unanswered. A clock stands in the stretch in which it runs out; what is overdue already in
 * the first one of a weekend or longer, before which it could still be answered.
 */
export function forecastClosed(input: ForecastInput): readonly ClosedForecast[] {
  const { calendar, policies, now, until } = input
  const clocks = [...input.clocks].sort((a, b) => a.dueAt - b.dueAt || a.caseId - b.caseId)
  const overdue = clocks.filter(({ dueAt }) => dueAt < now)
  const coming = clocks.filter(({ dueAt }) => dueAt >= now)
  const stretches = closedStretches(calendar, now, until).filter(({ to }) => to > now)
  const first = stretches.find(({ kind }) => kind !== 'night' && kind !== 'break')
  return stretches.map((stretch) => {
    const behind = [...(stretch === first ? overdue : []), ...coming.filter((clock) => runsOutIn(stretch, clock))]
    return {
      stretch,
      left: behind.map((clock) => left(clock, stretch, input)),
      waiting: othersAfter(stretch, coming, behind),
      lost: policies.flatMap((policy) => lostWindow(policy, stretch, input) ?? []),
    }
  })
}
