import type { Answer } from '../model/answer.js'
import type { ClockRules } from './clock.js'
import { dueTimes } from './due.js'
import { type ClockStory, episodesOf } from './episodes.js'

/** How long a customer waited for the first answer; instants are UTC ms. */
export interface FirstWait {
  readonly startedAt: number
  readonly dueAt: number
  /** The first answer that counts, however often a person closed the case before; null: there is none. */
  readonly answer: Answer | null
  /** The last wait has not ended. */
  readonly isOpen: boolean
  /** There was only one wait. */
  readonly isOnly: boolean
}

/** The first wait of a case as of `now`, without its reasons; null when its posts are gone, or never were. For figures of many cases. */
export function firstWait(story: ClockStory, rules: ClockRules, now: number): FirstWait | null {
  const episodes = episodesOf(story, rules, now)
  const [first] = episodes
  if (first === undefined) return null
  const { policy } = rules
  const running = { startedAt: first.start.at, targetMs: policy.firstAnswerMs, capMs: policy.maxWallMs }
  const { target, cap } = dueTimes(running, rules)
  const answered = episodes.find(({ stop }) => stop?.by === 'answer')
  return {
    startedAt: running.startedAt,
    dueAt: Math.min(target, cap),
    answer: answered?.stop?.answer ?? null,
    isOpen: episodes.at(-1)?.stop === null,
    isOnly: episodes.length === 1,
  }
}
