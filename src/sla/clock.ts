import type { Clock, ClockTarget } from '../model/clock.js'
import type { SlaPolicy } from '../model/config.js'
import type { PromisedTime } from '../model/promise.js'
import { formatDuration, formatWorkingTime } from '../util/duration.js'
import type { Calendar } from './calendar.js'
import { type CountingRules, notCounting } from './counts.js'
import { answerTime, dueTimes, resolutionTime, statusOf } from './due.js'
import type { ClockStory, Episode, Stop } from './episodes.js'
import { explainPromise, explainStart, explainStop } from './explain-clock.js'
import { promiseDue } from './promise-due.js'
import { type Given, promisesIn } from './promises.js'
import { allWaits } from './waits.js'

export interface ClockRules extends CountingRules {
  readonly policy: SlaPolicy
  readonly calendar: Calendar
  /** Lists every skipped hour in the reasons; for `explain`, too expensive for listings. */
  readonly explain?: boolean
}

export interface ClockJudgement {
  /** Oldest first, promises last; empty when the case has no posts yet. */
  readonly clocks: readonly Clock[]
  /** The decisive clock: of the running ones the one due first, else the last that stopped. */
  readonly current: Clock | null
  /** The customer waits for an answer. */
  readonly waiting: boolean
  readonly waitingSince: number | null
  /** The posts that wait for an answer, oldest first. */
  readonly unanswered: readonly number[]
}

/** One wait, and the targets to measure it against. */
interface Span {
  readonly target: ClockTarget
  readonly startedAt: number
  readonly stop: Stop | null
  readonly targetMs: number
  readonly capMs: number | null
  /** The company named this time itself; then the targets of the policy do not matter. */
  readonly promised?: PromisedTime
  readonly reasons: readonly string[]
}

interface Due {
  readonly dueAt: number
  readonly warnAt: number | null
  readonly reasons: readonly string[]
}

const seconds = (ms: number): number => Math.floor(ms / 1000)

function targetOf(span: Span, { policy, calendar }: ClockRules): Omit<Due, 'warnAt'> {
  const { startedAt, targetMs, capMs, promised } = span
  if (promised !== undefined) {
    const dueAt = promiseDue(promised, startedAt, calendar)
    return { dueAt, reasons: [`that is due ${calendar.label(dueAt)}`] }
  }
  const { target, cap } = dueTimes(span, { policy, calendar })
  const length = policy.time === 'business' ? formatWorkingTime(targetMs) : formatDuration(targetMs)
  const reasons = [`policy ${policy.name}: ${length} of ${policy.time} time, due ${calendar.label(target)}`]
  if (cap < target) reasons.push(`max_wall ${formatDuration(capMs ?? 0)} is reached first, due ${calendar.label(cap)}`)
  return { dueAt: Math.min(target, cap), reasons }
}

function dueOf(span: Span, rules: ClockRules): Due {
  const { policy, calendar } = rules
  const { startedAt } = span
  const { dueAt, reasons } = targetOf(span, rules)
  if (policy.warnBeforeMs === null) return { dueAt, warnAt: null, reasons }
  const warnAt = policy.time === 'business' ? calendar.subtract(dueAt, policy.warnBeforeMs) : dueAt - policy.warnBeforeMs
  return { dueAt, warnAt: Math.max(startedAt, warnAt), reasons }
}

function measure(span: Span, rules: ClockRules, now: number): Clock {
  const { calendar, policy } = rules
  const { dueAt, warnAt, reasons } = dueOf(span, rules)
  const end = span.stop?.at ?? now
  const skipped = rules.explain && policy.time === 'business' ? calendar.skipped(span.startedAt, Math.max(end, dueAt)) : []
  return {
    policy: policy.name,
    target: span.target,
    startedAt: span.startedAt,
    dueAt,
    warnAt,
    stoppedAt: span.stop?.at ?? null,
    status: statusOf(end, dueAt, span.stop !== null),
    businessSeconds: seconds(calendar.between(span.startedAt, end)),
    wallSeconds: seconds(Math.max(0, end - span.startedAt)),
    // Rounded up, so that a breached clock is overdue by at least a second.
    overdueSeconds: Math.ceil(Math.max(0, end - dueAt) / 1000),
    reasons: [
      ...span.reasons,
      ...reasons,
      ...skipped.map(({ from, to, why }) => `skipped ${calendar.label(from)} to ${calendar.label(to)}: ${why}`),
      ...(span.stop === null ? [] : [explainStop(span.stop, calendar)]),
    ],
  }
}

function answerSpan(episode: Episode, index: number, { policy, calendar }: ClockRules): Span {
  return {
    target: index === 0 ? 'first_answer' : 'next_answer',
    stop: episode.stop,
    ...answerTime(policy, episode.start.at, index),
    reasons: [explainStart(episode, calendar)],
  }
}

/** The clock of a promise: from the holding reply until the end of the wait in which it was made. */
function promiseSpan(given: Given, { calendar }: ClockRules): Span {
  const { answer, promise, episode } = given
  const reasons = [explainPromise(given, calendar)]
  const span = { target: 'promise', startedAt: answer.at, stop: episode.stop, targetMs: 0, capMs: null, reasons } as const
  return promise.time === null ? span : { ...span, promised: promise.time }
}

/**
 * The clock of the resolution target: from the first post until an answer after which nobody waits, or until a person closes the case.
 * `max_wall` caps answers only.
 */
function resolutionSpan(episodes: readonly Episode[], { policy, calendar }: ClockRules): Span | null {
  const [first, last] = [episodes[0], episodes.at(-1)]
  if (policy.resolutionMs === null || first === undefined || last === undefined) return null
  const reasons = [`started by the first post M-${first.start.mentionId} of ${calendar.label(first.start.at)}`]
  return { target: 'resolution', stop: last.stop, ...resolutionTime(policy.resolutionMs, first.start.at), reasons }
}

/** Explains the replies within a wait that did not stop its clock. */
function idleReplies(story: ClockStory, episode: Episode, rules: ClockRules): string[] {
  const end = episode.stop?.at ?? Number.POSITIVE_INFINITY
  return story.answers.flatMap((answer) => {
    const why = answer.at >= episode.start.at && answer.at < end ? notCounting(answer, rules) : null
    return why === null ? [] : [`${rules.calendar.label(answer.at)}: ${why} (${answer.reason})`]
  })
}

/**
 * The clocks of a case as of `now`, computed only from its history: no timer has to run. A target is met at the due instant and breached after
 * it. Without a `next_answer` target the one for the first answer applies, so that a customer who writes again always has a clock.
 */
export function judgeClock(story: ClockStory, rules: ClockRules, now: number): ClockJudgement {
  const episodes = allWaits(story, rules, now)
  const spans = episodes.map((episode, index) => {
    const span = answerSpan(episode, index, rules)
    return { ...span, reasons: [...span.reasons, ...idleReplies(story, episode, rules)] }
  })
  const answers = spans.map((span) => measure(span, rules, now))
  const resolution = resolutionSpan(episodes, rules)
  const own = resolution === null ? answers : [...answers, measure(resolution, rules, now)]
  const promises = promisesIn(story, episodes, rules, now).map((given) => measure(promiseSpan(given, rules), rules, now))
  const running = own.filter((clock) => clock.stoppedAt === null).sort((a, b) => a.dueAt - b.dueAt)
  const last = episodes.at(-1)
  const waiting = last !== undefined && last.stop === null
  return {
    clocks: [...own, ...promises],
    current: running[0] ?? answers.at(-1) ?? null,
    waiting,
    waitingSince: waiting ? last.start.at : null,
    unanswered: waiting ? [...new Set(last.posts.map((post) => post.mentionId))] : [],
  }
}
