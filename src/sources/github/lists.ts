import { toIso } from '../../util/instant.js'
import type { Query } from '../asking/ask-json.js'
import { idAt, isTrue, listAt, numberAt, type Row, rowOf, textAt } from '../asking/wire.js'
import { type Page, readRows, type Stream } from '../streams/stream.js'
import { type UpdatedPage, updatedSince } from '../streams/updated-since.js'
import { ask, type Context, hidden, PER_PAGE } from './ask.js'
import { commentsBelow } from './comments-below.js'
import { threadId } from './place.js'
import { isPullRequest, issueMention, repositoryComment, repositoryIn } from './post.js'

/** Every issue of a repository, open or closed. Pull requests stand among them. */
export const issues = (context: Context, repository: string): Stream =>
  updatedSince(context, {
    name: 'issues',
    ask: (since, page) => list(context, repository, { path: 'issues', query: { ...window(since), state: 'all', page } }),
    read: async (rows) =>
      readRows(rows, 'issue', (row) =>
        isPullRequest(row) && !context.config.options.pullRequests
          ? null
          : issueMention(row, threadId(repository, idAt(row, 'number'))),
      ),
  })

/** Every comment below them. */
export const comments = (context: Context, repository: string): Stream =>
  updatedSince(context, {
    name: 'comments',
    ask: (since, page) => list(context, repository, { path: 'issues/comments', query: { ...window(since), page } }),
    read: async (rows) =>
      readRows(rows, 'comment', (row) =>
        isBelowPullRequest(row) && !context.config.options.pullRequests ? null : repositoryComment(row, repository),
      ),
  })

const isBelowPullRequest = (row: Row): boolean => /\/pull\/\d+(?:#|$)/.test(textAt(row, 'html_url') ?? '')

const window = (since: number | null): Query => ({
  sort: 'updated',
  direction: since === null ? 'desc' : 'asc',
  since: since === null ? null : toIso(since),
  per_page: PER_PAGE,
})

async function list(
  context: Context,
  repository: string,
  { path, query }: { readonly path: string; readonly query: Query },
): Promise<UpdatedPage> {
  try {
    const { data, more } = await ask(context, `repos/${repository}/${path}`, query)
    return { rows: Array.isArray(data) ? (data as readonly unknown[]) : [], more }
  } catch (error) {
    throw hidden(error, repository, context)
  }
}

/**
 * A change was seen to come up in the search twelve minutes after it was made. More costs requests: each find of this time is followed up
 * again.
 */
const SEARCH_LATE_MS = 20 * 60_000

/** Each find may take a request of its own, and whoever has no token gets 60 an hour: less on a page is what gets done. */
const PER_PAGE_BELOW = 20

export interface Words {
  readonly term: string
  /** null: anywhere on GitHub. */
  readonly repository: string | null
  readonly kind: 'issue' | 'pull-request'
}

/**
 * Issues with certain words in them or below them, and what was said there since. No search shows more than 1,000; none has to, since
 * each goes on from where the one before ended.
 */
export const found = (context: Context, { term, repository, kind }: Words): Stream =>
  updatedSince(context, {
    name: `search ${term}${kind === 'issue' ? '' : ' in pull requests'}`,
    overlapMs: SEARCH_LATE_MS,
    ask: async (since, page) => {
      const where = repository === null ? [] : [`repo:${repository}`]
      const from = since === null ? [] : [`updated:>=${toIso(since)}`]
      const q = [`"${term.replaceAll('"', ' ')}"`, 'in:title,body,comments', `is:${kind}`, ...where, ...from].join(' ')
      const order = since === null ? 'desc' : 'asc'
      const { data, more } = await ask(context, 'search/issues', {
        q,
        sort: 'updated',
        order,
        per_page: since === null ? PER_PAGE : PER_PAGE_BELOW,
        page,
      })
      const answer = rowOf(data)
      return { rows: listAt(answer, 'items'), more, incomplete: isTrue(answer, 'incomplete_results') }
    },
    read: (rows, since) => withComments(context, rows, { repository, since }),
  })

/** What was said below a thread before the first poll is history. */
async function withComments(
  context: Context,
  rows: readonly unknown[],
  { repository, since }: Pick<Words, 'repository'> & { readonly since: number | null },
): Promise<Pick<Page, 'items' | 'leftOut'>> {
  const below: { readonly path: string; readonly thread: string }[] = []
  const { items, leftOut } = readRows(rows, 'issue', (row) => {
    const [place, number] = [repositoryIn(row), idAt(row, 'number')]
    const thread = threadId(repository ?? place, number)
    if (since !== null && (numberAt(row, 'comments') ?? 0) > 0) below.push({ path: `repos/${place}/issues/${number}`, thread })
    return issueMention(row, thread)
  })
  const read: Pick<Page, 'items' | 'leftOut'>[] = []
  for (const { path, thread } of below) read.push(await commentsBelow(context, path, { thread, since }))
  return {
    items: [...items, ...read.flatMap((each) => each.items)],
    leftOut: [...leftOut, ...read.flatMap((each) => each.leftOut)],
  }
}
