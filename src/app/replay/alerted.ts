import type { CaseRecord, CaseState, JudgedCase } from '../../model/case.js'
import type { Clock } from '../../model/clock.js'
import type { Standing } from './standing.js'

/** A case as alerts see it over time: what its clocks came to in the end tells how they stood at any instant before. */
export interface AlertedCase {
  readonly record: CaseRecord
  readonly clocks: readonly Clock[]
  readonly knownAt: number
}

/**
 * `key` stands for the case's number. What people did to quiet its alerts is left out: an ack or a snooze is known only as it stands now,
 * and would hide what was told before it.
 */
export function alertedCase(key: number, { seen, promises }: Standing): AlertedCase {
  const { story, shown, state, baseline, knownAt } = seen
  const { brand, kind, severity, language, sensitive, source, posts } = story
  const record: CaseRecord = {
    ...{ id: key, state, source, sourceType: '', thread: '', brand, kind, score: 0, severity, reasons: [], language, sensitive },
    ...{ url: null, title: null, text: '', author: shown.author, publishedAt: shown.publishedAt, firstSeenAt: shown.firstSeenAt },
    ...{ openedAt: knownAt, baseline, closedAt: story.closedAt, policyHash: null, outcome: null, assignee: null },
    ...{ ackedUntil: null, snoozedUntil: null, settledAt: null, reopenedAt: null, mergedInto: null, posts, answers: [] },
  }
  const clocks = [...promises.values()].map((clock) => ({ ...clock, reasons: [] }))
  // A person said that it is none while it waited: nobody knows when, so it was none all the time.
  return { record, clocks: state !== 'open' && clocks.some(isWaiting) ? [] : clocks, knownAt }
}

const isWaiting = ({ target, stoppedAt }: Clock): boolean =>
  stoppedAt === null && (target === 'first_answer' || target === 'next_answer')

const firesFromClock = ({ warnAt, dueAt }: Clock): number => Math.min(warnAt ?? Number.POSITIVE_INFINITY, dueAt + 1)

/** Instants at which something about it may be told. */
export const turnsOf = ({ clocks, knownAt }: AlertedCase): readonly number[] =>
  clocks
    .flatMap(({ warnAt, dueAt, stoppedAt }) => [warnAt, dueAt + 1, stoppedAt])
    .flatMap((at) => (at === null ? [] : [Math.max(at, knownAt)]))

export const firesAt = ({ clocks }: AlertedCase, at: number): boolean =>
  clocks.some((clock) => firesFromClock(clock) <= at && (clock.stoppedAt === null || clock.stoppedAt > at))

/** How long it fires, up to an instant. */
export const firingTime = ({ clocks, knownAt }: AlertedCase, now: number): number =>
  Math.max(0, ...clocks.map((clock) => (clock.stoppedAt ?? now) - Math.max(knownAt, firesFromClock(clock))))

/** The case as it stood at an instant. */
export function caseAt({ record, clocks }: AlertedCase, at: number): JudgedCase {
  const begun = clocks.filter(({ startedAt }) => startedAt <= at)
  const then = begun.map((clock) => (clock.stoppedAt !== null && clock.stoppedAt > at ? { ...clock, stoppedAt: null } : clock))
  const state: CaseState = then.some(isWaiting) ? 'open' : record.state === 'open' ? 'answered' : record.state
  const standing = state === record.state ? record : { ...record, state }
  return { record: standing, clock: then.at(-1) ?? clocks[0]!, clocks: then, solved: null, followUpAt: null }
}
