import { formatDuration } from '../util/duration.js'
import { toIso } from '../util/instant.js'
import type { Calendar } from './calendar.js'

/** A customer's wait as its clock has it. Instants are UTC ms. */
export interface Wait {
  readonly startedAt: number
  readonly dueAt: number
  /** Whether its target is in business or wall time. */
  readonly time: 'business' | 'wall'
}

/** An instant from which on a thread is worth another look, in words. */
export interface RereadPoint {
  readonly at: number
  readonly why: string
}

/** Whether a thread is to be read now and why; `nextAt`: the next point of its deadline (UTC ms), null: none. */
export interface Reread {
  readonly due: boolean
  readonly reason: string
  readonly nextAt: number | null
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 86_400_000
const SHARES = [25, 50, 75, 95] as const
const LONGEST = 7 * DAY
const LAST = 30 * DAY
const ANSWER_AGES = [HOUR, DAY, 7 * DAY] as const

/** Length of the target in its own time, and the instant by which a part of it has passed. */
function measured({ startedAt, dueAt, time }: Wait, calendar: Calendar) {
  const work = time === 'business' ? calendar.between(startedAt, dueAt) : 0
  // Due outside of working time: a wall-time cap was reached first, so the points are in wall time too.
  if (work > 0 && calendar.add(startedAt, work) === dueAt)
    return { length: work, passed: (ms: number) => calendar.add(startedAt, ms) }
  return { length: Math.max(0, dueAt - startedAt), passed: (ms: number) => startedAt + ms }
}

/**
 * The points at which a waiting thread is read again, ascending, UTC ms. Before the due time: at 25, 50, 75 and 95 % of the target, in business
 * or wall time as the target is. After it, in wall time: the first a quarter of the target after the due time, then with intervals that
 * double up to 7 days, none later than 30 days after the waiting post.
 */
export function rereadPoints(wait: Wait, calendar: Calendar): readonly RereadPoint[] {
  const { startedAt, dueAt } = wait
  const { length, passed } = measured(wait, calendar)
  const points: RereadPoint[] = SHARES.map((share) => ({
    at: passed(Math.round((length * share) / 100)),
    why: `${share} % of the time to answer has passed`,
  }))
  let pause = Math.min(LONGEST, Math.max(MINUTE, length / 4))
  for (let at = dueAt + pause; at <= startedAt + LAST; at += pause) {
    points.push({ at, why: `the answer is overdue by ${formatDuration(at - dueAt)}` })
    pause = Math.min(LONGEST, pause * 2)
  }
  return points
}

/** After the clock was set back, reading must not stop for the length of the jump. */
const isKnown = (lastReadAt: number | null, now: number): lastReadAt is number => lastReadAt !== null && lastReadAt <= now + DAY

/** Whether a thread is to be read now: when the last point that passed came after it was last read. */
export function rereadOf(
  wait: Wait,
  { lastReadAt, calendar }: { readonly lastReadAt: number | null; readonly calendar: Calendar },
  now: number,
): Reread {
  const points = rereadPoints(wait, calendar)
  const nextAt = points.find(({ at }) => at > now)?.at ?? null
  const last = points.findLast(({ at }) => at <= now)
  if (last === undefined) return { due: false, reason: 'no point of its deadline has come yet', nextAt }
  if (now > Math.max(wait.dueAt, wait.startedAt + LAST))
    return { due: false, reason: 'not read again: the post is older than 30 days', nextAt: null }
  const since = `${last.why} (${toIso(last.at)})`
  if (!isKnown(lastReadAt, now)) return { due: true, reason: `${since}, and it was never read by itself`, nextAt }
  const read = `the last look at it was ${toIso(lastReadAt)}`
  if (lastReadAt < last.at) return { due: true, reason: `${since}, and ${read}`, nextAt }
  return { due: false, reason: `${since}, but ${read}${nextAt === null ? ': not read again' : ''}`, nextAt }
}

/** How long it is checked whether a reply of ours still exists, ms. */
export const ANSWER_WATCHED_MS = 8 * DAY

/**
 * Whether to check now that our reply still exists: an hour, a day and a week after it was written, once each. Replies are mostly deleted
 * early.
 */
export function isAnswerDue(answeredAt: number, lastReadAt: number | null, now: number): boolean {
  const last = ANSWER_AGES.map((age) => answeredAt + age).findLast((at) => at <= now)
  if (last === undefined || now > answeredAt + ANSWER_WATCHED_MS) return false
  return !isKnown(lastReadAt, now) || lastReadAt < last
}
