import type { UnknownInterval } from '../../model/case.js'
import type { Mention } from '../../model/mention.js'
import { SEVERITIES, type Severity } from '../../model/verdict.js'
import type { MentionFilter } from '../../store/mention-lists.js'
import type { App } from '../app.js'
import { operationOf } from '../operation.js'
import { withKnownNames } from './known-names.js'
import { unknownIntervals } from './list-cases.js'

export const MENTION_SORTS = ['newest', 'oldest', 'doubt'] as const
type MentionSort = (typeof MENTION_SORTS)[number]

/** A question to the stored mentions. */
export interface MentionQuery extends Omit<MentionFilter, 'severities'> {
  readonly minSeverity?: Severity
  readonly limit?: number
  /** `doubt`: the nearest to where complaints begin first; only together with `uncertain`. */
  readonly sort?: MentionSort
}

export interface MentionListing {
  readonly generatedAt: number
  /** Read page by page while they are taken: there may be millions. */
  readonly mentions: AsyncGenerator<Mention>
  readonly unknown: readonly UnknownInterval[]
}

const PAGE = 500

/** What the store selects by itself. */
export function mentionFilter({ minSeverity, limit: _limit, sort: _sort, ...asked }: MentionQuery): MentionFilter {
  return minSeverity === undefined ? asked : { ...asked, severities: SEVERITIES.slice(SEVERITIES.indexOf(minSeverity)) }
}

async function* pages(app: App, query: MentionQuery): AsyncGenerator<Mention> {
  const { limit = Number.MAX_SAFE_INTEGER, sort = 'newest' } = query
  const filter = mentionFilter(query)
  const order = sort === 'doubt' ? { nearTo: operationOf(await app.rules()).threshold } : sort
  let left = limit
  let last: number | null = null
  while (left > 0) {
    app.runtime.signal.throwIfAborted()
    const page = await app.store.mentions(filter, { order, after: last, limit: Math.min(PAGE, left) })
    yield* page
    if (page.length < Math.min(PAGE, left)) return
    left -= page.length
    last = page.at(-1)!.id
  }
}

/** Stored mentions by the query, in the order in which they were first seen, and what could not be seen. */
export async function listMentions(app: App, asked: MentionQuery): Promise<MentionListing> {
  const query = await withKnownNames(app, asked)
  return { generatedAt: app.runtime.now(), mentions: pages(app, query), unknown: await unknownIntervals(app, query.sources) }
}
