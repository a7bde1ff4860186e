import type { CaseKeyOrder, CaseKeys } from '../store/case-lists.js'
import type { CaseFilter } from '../store/case-store.js'
import type { Store } from '../store/store.js'

/** Numbers of cases, and the position of the first one on the next page. */
export interface KeyPage {
  readonly ids: readonly number[]
  readonly next: number
}

const FIRST_KEYS = 2_000
/** How many whole cases are read and judged at a time. */
export const PAGE = 500

function* pagesOf({ ids, at }: CaseKeys, after: number): Generator<KeyPage> {
  for (let start = 0; start < ids.length; start += PAGE)
    yield { ids: ids.slice(start, start + PAGE), next: at[start + PAGE] ?? after }
}

/**
 * The numbers of selected cases in an order, page by page; most callers stop within the first page. Cases opened meanwhile are left out, and
 * none comes twice.
 */
export async function* keyPages(
  store: Pick<Store, 'caseKeys'>,
  filter: CaseFilter,
  order: CaseKeyOrder,
): AsyncGenerator<KeyPage> {
  const first = await store.caseKeys(filter, { order, limit: FIRST_KEYS, after: null })
  const isAll = first.ids.length < FIRST_KEYS
  yield* pagesOf(first, isAll ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY)
  if (isAll) return
  const after = { id: first.ids.at(-1)!, at: first.at.at(-1)! }
  yield* pagesOf(await store.caseKeys(filter, { order, limit: null, after }), Number.POSITIVE_INFINITY)
}
