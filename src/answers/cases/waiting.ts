import type { Answer } from '../../model/answer.js'
import type { PostReader } from './customer-post.js'
import type { Group } from './group-cases.js'

/**
 * When the waits of one case ended, by the replies added so far. Must be asked with ascending instants: that way a thousand replies do not
 * search all answers each.
 */
export class Ended {
  readonly #ends: (answer: Answer) => boolean
  #last = 0
  #ahead: number[] = []

  constructor({ record }: Group, ends: (answer: Answer) => boolean) {
    this.#ends = ends
    for (const answer of record?.answers ?? []) if (answer.kind === 'manual') this.add(answer)
  }

  add(answer: Answer): void {
    if (this.#ends(answer)) this.#ahead.push(answer.at)
  }

  /** The last end up to an instant, UTC ms; 0: none. */
  until(at: number): number {
    if (this.#ahead.length === 0) return this.#last
    for (const end of this.#ahead) if (end <= at && end > this.#last) this.#last = end
    this.#ahead = this.#ahead.filter((end) => end > at)
    return this.#last
  }
}

/** Up to when a person had settled it. */
function settledUntil({ record }: Group): number {
  if (record === null) return 0
  const closed = record.state === 'resolved' || record.state === 'dismissed'
  return (closed ? record.closedAt : record.settledAt) ?? 0
}

/** The first post of a case that waits for an answer at an instant. */
export function waitsAt(group: Group, { at, ended, reader }: { at: number; ended: Ended; reader: PostReader }) {
  const settled = settledUntil(group)
  const since = Math.max(settled <= at ? settled : 0, ended.until(at))
  return group.members.find((entry) => {
    const post = reader.post(entry)
    const waits = (asked: number): boolean => asked <= at && asked > since
    if (post.deleted) return false
    if (post.changedAt !== undefined) return waits(post.at) || (waits(post.changedAt) && !post.closing)
    return waits(post.at) && !(since > 0 && post.closing)
  })
}
