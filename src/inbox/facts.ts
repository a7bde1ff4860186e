import type { JudgedCase } from '../model/case.js'
import type { ClockTarget } from '../model/clock.js'
import { promiseOf } from '../report/cases/promise.js'
import type { Sheet } from '../report/shapes/sheet.js'
import { formatDuration } from '../util/duration.js'
import { safe } from './safe.js'

const TARGETS: Readonly<Record<ClockTarget, string>> = {
  first_answer: 'first answer',
  next_answer: 'next answer',
  resolution: 'resolution',
  promise: 'promise',
}

/** What else is to be known of a case before acting on it. */
export function factsOf({ record, clock, clocks }: JudgedCase, { now, say, when }: Sheet): string[] {
  const last = record.answers.at(-1)
  const promise = promiseOf(clocks)
  const isPromised = promise !== null && promise.status === 'running'
  return [
    say`${say.text(TARGETS[clock.target])} due ${when(clock.dueAt)}`,
    say`waiting ${formatDuration(now - clock.startedAt)}`,
    ...(record.posts.length > 1 ? [say.counted(record.posts.length, 'post')] : []),
    ...(record.sensitive.length > 0 ? [say`contains ${record.sensitive.map(say.text).join(', ')}`] : []),
    ...(record.ackedUntil !== null && record.ackedUntil > now ? [say`acked until ${when(record.ackedUntil)}`] : []),
    ...(record.snoozedUntil !== null && record.snoozedUntil > now ? [say`put off until ${when(record.snoozedUntil)}`] : []),
    ...(record.assignee === null ? [] : [say`assigned to ${safe(record.assignee)}`]),
    ...(last === undefined ? [] : [say`last reply: ${say.text(last.kind)}`]),
    ...(isPromised ? [say`an answer is promised until ${when(promise.dueAt)}`] : []),
  ]
}
