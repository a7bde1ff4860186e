import { toIso } from '../../util/instant.js'
import { listIn } from '../asking/wire.js'
import { type Page, readRows } from '../streams/stream.js'
import { ask, type Context, PER_PAGE } from './ask.js'
import { commentMention } from './post.js'

/** Pages of one thread that are read at once. */
const MOST_PAGES = 10

export interface Below {
  /** Native id of what they stand below. */
  readonly thread: string
  /** Only what was written or edited then or later; null: everything. */
  readonly since: number | null
}

export interface CommentsRead extends Pick<Page, 'items' | 'leftOut'> {
  /** There are more than were read. */
  readonly cut: boolean
}

/** Comments below one issue, the oldest first. `path`: of the issue, or the address that it answered from. */
export async function commentsBelow(context: Context, path: string, { thread, since }: Below): Promise<CommentsRead> {
  const rows: unknown[] = []
  let more = true
  for (let page = 1; more && page <= MOST_PAGES; page += 1) {
    const query = { since: since === null ? null : toIso(since), per_page: PER_PAGE, page }
    const answer = await ask(context, `${path}/comments`, query)
    rows.push(...listIn({ comments: answer.data }, 'comments'))
    more = answer.more
  }
  return { ...readRows(rows, 'comment', (row) => commentMention(row, thread)), cut: more }
}
