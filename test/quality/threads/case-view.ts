import type { JudgedCase } from '../../../src/model/case.js'
import type { Clock } from '../../../src/model/clock.js'
import { type Outcome, personOf } from './replay.js'
import type { ExpectedCase, Thread } from './thread-schema.js'

/** One reply that is tied to one customer. What is absent is null. */
export interface AnswerView {
  readonly reply: string
  readonly post: string
  readonly person: string
  readonly kind: string
  readonly strength: string
  readonly agent: string | null
  readonly promise: string | null
}

/** A case in the words of the threads, so that what is expected and what came out can be laid side by side. */
export interface CaseView {
  /** Ids in the order of the alphabet. */
  readonly posts: string
  readonly state: string
  readonly answers: readonly AnswerView[]
  /** null: nothing is claimed. */
  readonly clock: string | null
  readonly promise: string | null
  readonly solved: boolean
}

const at = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z').replace(':00Z', 'Z')
const ids = (posts: readonly string[]): string => [...posts].sort().join('+')

const clockText = (target: string, status: string, { started, due }: { started: number; due: number }): string =>
  `${target} ${status}, from ${at(started)}, due ${at(due)}`
const promiseText = (status: string, due: number): string => `${status}, due ${at(due)}`

function expectedCase({ posts, state, answers, clock, promise, solved }: ExpectedCase, person: (id: string) => string): CaseView {
  return {
    posts: ids(posts),
    state,
    answers: answers.map((each) => ({
      ...each,
      person: person(each.post),
      agent: each.agent ?? null,
      promise: each.promise === undefined ? null : at(each.promise),
    })),
    clock: clock === undefined ? null : clockText(clock.target, clock.status, clock),
    promise: promise === undefined ? null : promiseText(promise.status, promise.due),
    solved: solved !== false,
  }
}

const PROMISE_STATUS = { met: 'kept', late: 'broken', breached: 'broken', running: 'running' } as const

function seenCase(judged: JudgedCase, { idOf }: Outcome, person: (id: string) => string): CaseView {
  const { record, clock, clocks, solved } = judged
  const promises = clocks.filter(({ target }) => target === 'promise')
  const promised = (given: number): Clock | undefined => promises.find(({ startedAt }) => startedAt === given)
  const last = promises.at(-1)
  return {
    posts: ids(record.posts.map(({ mentionId }) => idOf(mentionId))),
    state: record.state,
    answers: record.answers.map(({ replyId, mentionId, kind, strength, agent, promise, at: given }) => {
      const clockOf = promise === null ? undefined : promised(given)
      return {
        reply: idOf(replyId),
        post: idOf(mentionId),
        person: person(idOf(mentionId)),
        kind,
        strength,
        agent,
        promise: clockOf === undefined ? null : at(clockOf.dueAt),
      }
    }),
    clock: clockText(clock.target, clock.status, { started: clock.startedAt, due: clock.dueAt }),
    promise: last === undefined ? null : promiseText(PROMISE_STATUS[last.status], last.dueAt),
    solved: solved !== false,
  }
}

const personIn =
  ({ posts }: Thread) =>
  (id: string): string => {
    const post = posts.find((each) => each.id === id)
    return post === undefined ? id : personOf(post)
  }

export const expectedViews = (thread: Thread): CaseView[] =>
  thread.expect.cases.map((each) => expectedCase(each, personIn(thread)))

export const seenViews = (outcome: Outcome, thread: Thread): CaseView[] =>
  outcome.cases.map((each) => seenCase(each, outcome, personIn(thread)))
