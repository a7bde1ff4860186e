import type { PostReader } from './customer-post.js'
import type { Group } from './group-cases.js'

/**
 * Up to when a person's word settles a case. Not what the customer had written before, but a poll brought only afterwards: the person who
 * closed the case did not know of it, and between two polls of a source lie minutes to days.
 */
export function settlementOf({ record, members }: Group, reader: PostReader): number | null {
  if (record === null) return null
  const until = record.state === 'resolved' || record.state === 'dismissed' ? record.closedAt : record.settledAt
  if (until === null) return null
  const known = new Set(record.posts.map((post) => post.mentionId))
  const unseen = members.map(reader.post).filter((post) => !known.has(post.mentionId) && !post.deleted && !post.closing)
  return Math.min(until, ...unseen.map((post) => post.at - 1))
}
