import type { CustomerPost } from '../../model/case.js'
import type { SplitDecision } from '../../store/case-acts.js'
import { phrase } from '../../util/say.js'
import { eventOf, refusal, type Scene } from './deed.js'

const byTime = (a: CustomerPost, b: CustomerPost): number => a.at - b.at || a.mentionId - b.mentionId
const named = (ids: readonly number[]): string => ids.map((id) => `M-${id}`).join(', ')

/** Some posts are a concern of their own: a person said so, and no rule joins them again. */
export const split =
  (mentionIds: readonly number[], scene: Scene): SplitDecision['decide'] =>
  (record) => {
    const strangers = mentionIds.filter((id) => !record.posts.some((post) => post.mentionId === id))
    if (strangers.length > 0)
      throw refusal(phrase`${named(strangers)}: not in C-${record.id}`, phrase`monitor show C-${record.id} lists its posts`)
    const going = record.posts.filter((post) => mentionIds.includes(post.mentionId)).sort(byTime)
    const staying = record.posts.filter((post) => !mentionIds.includes(post.mentionId))
    if (staying.length === 0) throw refusal(phrase`C-${record.id} has no other posts: that would leave nothing of it`)
    const ids = going.map((post) => post.mentionId)
    return {
      event: eventOf('split', scene),
      mentionIds: ids,
      why: {
        source: (opened) => eventOf('split', scene, `${named(ids)} to C-${opened}`).why ?? '',
        target: eventOf('split', scene, `${named(ids)} from C-${record.id}`).why ?? '',
      },
    }
  }
