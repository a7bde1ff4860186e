import type { Answer } from '../model/answer.js'
import type { Promised } from '../model/promise.js'
import { type CountingRules, notTied } from './counts.js'
import type { ClockStory, Episode } from './episodes.js'

/** A promise made to a waiting customer. */
export interface Given {
  readonly answer: Answer
  readonly promise: Promised
  readonly episode: Episode
}

const isPromise = (answer: Answer, rules: CountingRules): boolean =>
  answer.kind === 'holding' && answer.promise?.time != null && notTied(answer, rules) === null

/** Promises with a time from holding replies during a wait, oldest first. Each one counts. */
export function promisesIn(story: ClockStory, episodes: readonly Episode[], rules: CountingRules, now: number): readonly Given[] {
  // One reply may answer two posts of the case, but it is one promise.
  const made = new Map(story.answers.flatMap((answer) => (isPromise(answer, rules) ? [[answer.replyId, answer] as const] : [])))
  return episodes.flatMap((episode) => {
    const end = Math.min(episode.stop?.at ?? now, now)
    return [...made.values()].flatMap((answer): Given[] =>
      answer.promise !== null && answer.at >= episode.start.at && answer.at <= end
        ? [{ answer, promise: answer.promise, episode }]
        : [],
    )
  })
}
