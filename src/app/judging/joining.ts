import type { CaseRecord } from '../../model/case.js'
import type { Store } from '../../store/store.js'
import type { ThreadDecision, ThreadWork } from '../../store/thread-store.js'
import { isErased } from '../../util/is-erased.js'
import type { ThreadFolding } from './fold-concerns.js'

type Standing = Pick<CaseRecord, 'state' | 'snoozedUntil' | 'settledAt' | 'reopenedAt'>

/** Whether a case simply waits, so that one more post changes nothing about it. */
const justWaits = ({ state, snoozedUntil, settledAt, reopenedAt }: Standing): boolean =>
  state === 'open' && snoozedUntil === null && settledAt === null && reopenedAt === null

/** Whether a decision does no more than add unanswered posts to one waiting case. */
export const onlyAdds = ({ cases }: ThreadDecision): boolean =>
  cases.length === 1 && cases.every(({ id, state, answers }) => id !== null && state === 'open' && answers.length === 0)

/**
 * Cases that are joined from other threads while a batch of threads is decided. Somebody may write the same in thousands of threads, and
 * reading and judging the whole case for each would take quadratic time. So each case is read completely once per batch; after that, a thread
 * without a reply only adds to it, as long as it waits.
 */
export class Joining {
  readonly #store: Store
  readonly #waiting = new Set<number>()
  readonly #added = new Set<number>()

  constructor(store: Store) {
    this.#store = store
  }

  /** The case that the thread joins, without its posts and answers, if these do not matter; null: it has to be read completely. */
  async bareRecord({ cases, mentions, pins }: ThreadWork, { elsewhere }: ThreadFolding): Promise<CaseRecord | null> {
    const [id, other] = new Set(elsewhere.values())
    if (id === undefined || other !== undefined || !this.#waiting.has(id)) return null
    const isPlain =
      cases.length === 0 && pins.size === 0 && mentions.every((mention) => !isErased(mention) && mention.label === null)
    const [head] = isPlain ? await this.#store.caseHeads([id]) : []
    if (head === undefined || !justWaits(head)) return null
    this.#added.add(id)
    return { ...head, posts: [], answers: [] }
  }

  /** Records a decision based on complete cases, from which it is known which of them wait. */
  decided({ cases }: ThreadDecision, records: readonly CaseRecord[]): void {
    const open = new Set(cases.flatMap(({ id, state }) => (state === 'open' && id !== null ? [id] : [])))
    for (const { id, ...standing } of records) {
      if (open.has(id) && justWaits(standing)) this.#waiting.add(id)
      else this.#waiting.delete(id)
    }
  }

  async end(): Promise<void> {
    if (this.#added.size > 0) await this.#store.endAdding([...this.#added])
    this.#added.clear()
    this.#waiting.clear()
  }
}
