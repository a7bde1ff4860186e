import type { PostReader } from './customer-post.js'
import type { Group } from './group-cases.js'

/**
 * Up to when a person's closing settles a case. Posts that the customer had written before, but that a poll found only afterwards, are not
 * settled: the person who closed the case did not know them, and minutes to days pass between two polls of a source.
 */
export function settlementOf({ record, members }: Group, reader: PostReader): number | null {
  if (record === null) return null
  const until = record.state === 'resolved' || record.state === 'dismissed' ? record.closedAt : record.settledAt
  if (until === null) return null
  const known = new Set(record.posts.map((post) => post.mentionId))
  const unseen = members.map(reader.post).filter((post) => !known.has(post.mentionId) && !post.deleted && !post.closing)
  return Math.min(until, ...unseen.map((post) => post.at - 1))
}
