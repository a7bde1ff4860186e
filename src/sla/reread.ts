import { formatDuration } from '../util/duration.js'
import { toIso } from '../util/instant.js'
import type { Calendar } from './calendar.js'

/** A customer's wait, as far as its clock tells. Instants are UTC ms. */
export interface Wait {
  readonly startedAt: number
  readonly dueAt: number
  /** The time that its target is measured in. */
  readonly time: 'business' | 'wall'
}

/** An instant from which on a thread is worth another look, in words. */
export interface RereadPoint {
  readonly at: number
  readonly why: string
}

/** Whether a thread is to be read now, why or why not, and when the next point of its deadline comes; null: no more. */
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
  // Due while nobody works: a cap in wall time was reached first, and so its points lie in wall time.
  if (work > 0 && calendar.add(startedAt, work) === dueAt)
    return { length: work, passed: (ms: number) => calendar.add(startedAt, ms) }
  return { length: Math.max(0, dueAt - startedAt), passed: (ms: number) => startedAt + ms }
}

/**
 * The points at which a thread that waits is read again. Before the due time: at 25, 50, 75 and 95 % of the target, in the time that the
 * target is measured in. After it decaying, in wall time: the first a quarter of the target after the due time, each wait twice the one
 * before, at most 7 days, and none later than 30 days after the post that waits. Ascending; never many, for the waits double.
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

/** A clock that was set back must not stop the reading for the length of the jump. */
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

/** Longer nobody looks whether a reply still stands. */
export const ANSWER_WATCHED_MS = 8 * DAY

/** Whether to look now if our reply still stands: an hour, a day and a week after it was written, once each. Who deletes one does so soon. */
export function isAnswerDue(answeredAt: number, lastReadAt: number | null, now: number): boolean {
  const last = ANSWER_AGES.map((age) => answeredAt + age).findLast((at) => at <= now)
  if (last === undefined || now > answeredAt + ANSWER_WATCHED_MS) return false
  return !isKnown(lastReadAt, now) || lastReadAt < last
}
