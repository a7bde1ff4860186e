import { toIso } from '../../util/instant.js'
import { numberAt } from '../asking/wire.js'
import { type Page, readRows, type Stream } from '../streams/stream.js'
import { updatedSince } from '../streams/updated-since.js'
import { ask, type Context, hidden } from './ask.js'
import { type Issue, issueMention, threadMentions } from './post.js'

/** What is said below an issue takes a request of its own, so a page is small: what was read counts when the page is done. */
const PER_PAGE = 20
const THREADS_PER_PAGE = 100
const MOST_PAGES = 20

/** Issues of the project that changed, each with all that was said below it: what is written there changes the issue. */
export const issues = (context: Context, words: string | null): Stream =>
  updatedSince(context, {
    name: words === null ? 'issues' : `search ${words}`,
    ask: async (since, page) => {
      const order = { order_by: 'updated_at', sort: since === null ? 'desc' : 'asc', per_page: PER_PAGE, page }
      const query = { scope: 'all', updated_after: since === null ? null : toIso(since), search: words, ...order }
      try {
        const { data, more } = await ask(context, '/issues', query)
        return { rows: Array.isArray(data) ? (data as readonly unknown[]) : [], more }
      } catch (error) {
        throw hidden(error, context)
      }
    },
    read: (rows) => withThreads(context, rows),
  })

type Read = Pick<Page, 'items' | 'leftOut'>

async function withThreads(context: Context, rows: readonly unknown[]): Promise<Read> {
  const spoken: Issue[] = []
  const heads = readRows(rows, 'issue', (row) => {
    const issue = issueMention(row)
    if ((numberAt(row, 'user_notes_count') ?? 1) > 0) spoken.push({ iid: issue.nativeId, url: issue.url })
    return issue
  })
  const read: Read[] = [heads]
  for (const issue of spoken) read.push(await threadsBelow(context, issue))
  return { items: read.flatMap(({ items }) => items), leftOut: read.flatMap(({ leftOut }) => leftOut) }
}

/** All that was said below one issue. `cut`: there is more. */
export async function threadsBelow(context: Context, issue: Issue): Promise<Read & { readonly cut: boolean }> {
  const rows: unknown[] = []
  let more = true
  for (let page = 1; more && page <= MOST_PAGES; page += 1) {
    const answer = await ask(context, `/issues/${issue.iid}/discussions`, { per_page: THREADS_PER_PAGE, page })
    if (Array.isArray(answer.data)) rows.push(...(answer.data as readonly unknown[]))
    more = answer.more
  }
  return { ...readRows(rows, 'thread', (row) => threadMentions(row, issue)), cut: more }
}
