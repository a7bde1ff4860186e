import type { Answer } from '../../model/answer.js'
import type { PostReader } from './customer-post.js'
import type { Group } from './group-cases.js'

export interface WaitRules {
  readonly reader: PostReader
  /** Which of the answers so far end a wait. */
  readonly ends: (answer: Answer) => boolean
}

/** Up to when a person had settled it. */
function settledUntil({ record }: Group): number {
  if (record === null) return 0
  const closed = record.state === 'resolved' || record.state === 'dismissed'
  return (closed ? record.closedAt : record.settledAt) ?? 0
}

/** The first post of a case that waits at an instant, as far as the replies before it tell. */
export function waitsAt(group: Group, answers: readonly Answer[], { at, reader, ends }: WaitRules & { readonly at: number }) {
  const manual = (group.record?.answers ?? []).filter((answer) => answer.kind === 'manual')
  const ended = [...answers, ...manual].filter((answer) => answer.at <= at && ends(answer)).map((answer) => answer.at)
  const settled = settledUntil(group)
  const since = Math.max(settled <= at ? settled : 0, ...ended)
  return group.members.find((entry) => {
    const post = reader.post(entry)
    const waits = (asked: number): boolean => asked <= at && asked > since
    if (post.deleted) return false
    if (post.changedAt !== undefined) return waits(post.at) || (waits(post.changedAt) && !post.closing)
    return waits(post.at) && !(since > 0 && post.closing)
  })
}
