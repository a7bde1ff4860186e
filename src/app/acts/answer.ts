import type { Answer } from '../../model/answer.js'
import type { CaseRecord } from '../../model/case.js'
import { toIso } from '../../util/instant.js'
import { phrase } from '../../util/say.js'
import { closing, type Deed, eventOf, refusal } from './deed.js'

export interface Given {
  /** UTC ms; null: now. */
  readonly at: number | null
  readonly by: string
}

/** States that an answer ends: somebody waits, or left without one. */
const UNANSWERED: readonly string[] = ['open', 'removed-unanswered']

/** The customer was answered where the tool cannot see it: by phone, by mail. */
export const answer =
  ({ at: given, by }: Given): Deed =>
  (record, scene) => {
    const at = given ?? scene.now
    if (at > scene.now) throw refusal('an answer cannot lie in the future')
    const first = record.posts[0]
    if (first !== undefined && at < first.at)
      throw refusal(phrase`C-${record.id} began only at ${toIso(first.at)}, after that answer`)
    const manual: Answer = {
      kind: 'manual',
      strength: 'explicit',
      at,
      replyId: null,
      mentionId: null,
      by,
      agent: null,
      promise: null,
      identity: null,
      reason: scene.actor.why ?? 'recorded by hand',
    }
    const answered: CaseRecord = { ...record, answers: [...record.answers, manual] }
    // An answer from before the customer's last post does not answer that one.
    const ends = UNANSWERED.includes(record.state) && scene.waitingSince(answered) === null
    return {
      event: eventOf('answer', scene, `given ${toIso(at)} by ${by}`),
      answer: manual,
      ...(ends ? closing(answered, 'answered', scene) : {}),
    }
  }
