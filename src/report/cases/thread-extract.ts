import type { Delivery } from '../../model/alert.js'
import type { Answer } from '../../model/answer.js'
import type { CaseDetail } from '../../model/case.js'
import type { Mention } from '../../model/mention.js'
import { listsBy } from '../../util/lists-by.js'
import { ends, endsOf, extract, type Piece, whole } from './extract.js'

/** A conversation of so many is read whole. */
const SHORT = 20
/** Before and after each post of the case. */
const NEIGHBOURS = 2
/** Of those who answer alike, so many of the first and of the last. */
export const OF_A_KIND = 3

const isOfOthers = ({ kind }: Answer): boolean => kind === 'bystander'
const nativeOf = ({ source }: Mention, id: string | null): string => JSON.stringify([source, id])

/** Our replies; of what strangers replied, the first and the last. */
export const answersExtract = (answers: readonly Answer[]): Piece<Answer>[] => endsOf(answers, isOfOthers, OF_A_KIND)

/** Of reminders that were sent the first and the last; whatever else happened. */
export const deliveriesExtract = (deliveries: readonly Delivery[]): Piece<Delivery>[] =>
  endsOf(deliveries, ({ state, reason }) => state === 'sent' && reason === 'repeat', OF_A_KIND)

/**
 * Of a long conversation what belongs to the case: what it all stands under, the case's own posts, what they answer, the replies
 * to them, what the company wrote, and who spoke right before and after.
 */
export function threadExtract({ thread, record }: CaseDetail): Piece<Mention>[] {
  if (thread.length <= SHORT) return whole(thread)
  const ids = new Set(record.posts.map(({ mentionId }) => mentionId))
  const own = thread.filter(({ id }) => ids.has(id))
  const parents = new Set(own.map((post) => nativeOf(post, post.parentRef)))
  const natives = new Set(own.map((post) => nativeOf(post, post.nativeId)))
  const named = new Map(record.answers.flatMap((answer) => (answer.replyId === null ? [] : [[answer.replyId, answer]])))
  const isOurs = (post: Mention): boolean => named.has(post.id) && !isOfOthers(named.get(post.id)!)
  const isReply = (post: Mention): boolean => named.has(post.id) || natives.has(nativeOf(post, post.parentRef))
  const first = thread.findIndex(({ id }) => ids.has(id))
  const since = thread.slice(first + 1).filter((post) => !ids.has(post.id) && !isOurs(post))
  const kept = new Set<Mention>([
    ...own,
    ...thread.filter((post) => isOurs(post) || parents.has(nativeOf(post, post.nativeId))),
    ...ends(
      since.filter((post) => post.officialIdentity !== null),
      OF_A_KIND,
    ),
    ...ends(
      since.filter((post) => post.officialIdentity === null && isReply(post)),
      OF_A_KIND,
    ),
    ...threadsOf(thread).flatMap((posts) => around(posts, ids)),
  ])
  return extract(thread, (post) => kept.has(post))
}

/** A concern that stands in several places has a conversation in each. */
const threadsOf = (posts: readonly Mention[]): Mention[][] => [
  ...listsBy(posts, ({ source, thread }) => JSON.stringify([source, thread])).values(),
]

/** What a thread begins and ends with, and the neighbours of the case's posts. */
function around(posts: readonly Mention[], ids: ReadonlySet<number>): Mention[] {
  const near = posts.flatMap(({ id }, at) => (ids.has(id) ? posts.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1) : []))
  return [...posts.slice(0, 1), ...near, ...posts.slice(-1)]
}
