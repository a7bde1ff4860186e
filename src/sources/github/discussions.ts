import type { IncomingMention } from '../../model/mention.js'
import {
  idAt,
  idOrNull,
  instantAt,
  isTrue,
  listAt,
  numberAt,
  type Row,
  rowAt,
  rowOf,
  rowOrNull,
  rowsAt,
  rowsIn,
  textAt,
  webUrlAt,
} from '../asking/wire.js'
import { lineOrNull } from '../feed/feed-mention.js'
import { markdownText } from '../mention/markdown-text.js'
import { newMention, type ToldAuthor } from '../mention/new-mention.js'
import { type Page, readRows, type Stream } from '../streams/stream.js'
import { askGraph, type Context } from './ask.js'
import { commentId, type Place, threadId } from './place.js'
import { flagsOf } from './post.js'
import type { Refetched } from './refetched.js'

const OVERLAP_MS = 10 * 60_000
const MOST_PAGES = 20
/** Of one comment. */
const MOST_REPLIES = 50
const WHO = `author { __typename login url ... on User { databaseId } ... on Bot { databaseId } ... on Organization { databaseId } }
  authorAssociation createdAt lastEditedAt url body`
const COMMENTS = `pageInfo { hasNextPage endCursor }
  nodes { databaseId ${WHO} replies(last: ${MOST_REPLIES}) { nodes { databaseId ${WHO} } } }`
const LIST = `query($owner: String!, $name: String!, $after: String) { repository(owner: $owner, name: $name) {
  discussions(first: 25, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) { pageInfo { hasNextPage endCursor }
    nodes { number title updatedAt ${WHO} comments(first: 25) { ${COMMENTS} } } } } }`
const ONE = `query($owner: String!, $name: String!, $number: Int!, $after: String) { repository(owner: $owner, name: $name) {
  discussion(number: $number) { number title updatedAt ${WHO} comments(first: 50, after: $after) { ${COMMENTS} } } } }`

const namesOf = (repository: string): { readonly owner: string; readonly name: string } => {
  const [owner = '', name = ''] = repository.split('/')
  return { owner, name }
}

/** Discussions of a repository with all that was said in them, what was touched last first. */
export function discussions(context: Context, repository: string): Stream {
  let newest: number | null = null
  return {
    name: 'discussions',
    order: 'newest-first',
    listsMs: Number.POSITIVE_INFINITY,
    read: async ({ page, mark }) => {
      const since = mark === null ? null : Number(mark) - OVERLAP_MS
      const answer = await askGraph(context, LIST, { ...namesOf(repository), after: page })
      const list = rowAt(rowAt(answer, 'repository'), 'discussions')
      const rows = rowsAt(list, 'nodes')
      const read: Read[] = []
      for (const row of rows) {
        // Of a long one the list shows the beginning; what is new stands at its end.
        const further = since !== null && (updatedAt(row) ?? 0) >= since ? await furtherComments(context, repository, row) : []
        read.push(readDiscussion(row, repository, further))
      }
      const times = rows.flatMap((row) => updatedAt(row) ?? [])
      const backTo = times.reduce<number | null>((a, b) => Math.min(a ?? b, b), null)
      newest ??= times.length === 0 ? null : Math.min(context.now, Math.max(...times))
      const next = nextOf(list)
      // Only when all that was touched since is read to its end.
      const ended = since === null || next === null || (backTo !== null && backTo <= since)
      return { ...joined(read), next, backTo, ...(ended && newest !== null ? { mark: String(newest) } : {}) }
    },
  }
}

type Read = Pick<Page, 'items' | 'leftOut'>

const joined = (read: readonly Read[]): Read => ({
  items: read.flatMap(({ items }) => items),
  leftOut: read.flatMap(({ leftOut }) => leftOut),
})

const updatedAt = (row: Row | null): number | null => instantAt(row ?? {}, 'updatedAt')

const nextOf = (connection: Row): string | null => {
  const info = rowAt(connection, 'pageInfo')
  return isTrue(info, 'hasNextPage') ? textAt(info, 'endCursor') : null
}

/** Comments of a discussion below those that came with it. */
async function furtherComments(context: Context, repository: string, row: Row): Promise<readonly unknown[]> {
  const found: unknown[] = []
  let after = nextOf(rowAt(row, 'comments'))
  for (let page = 0; after !== null && page < MOST_PAGES; page += 1) {
    const variables = { ...namesOf(repository), number: numberAt(row, 'number'), after }
    const comments = rowAt(rowAt(rowAt(await askGraph(context, ONE, variables), 'repository'), 'discussion'), 'comments')
    found.push(...listAt(comments, 'nodes'))
    after = nextOf(comments)
  }
  return found
}

/** One discussion afresh. */
export async function refetchDiscussion(context: Context, { repository, number }: Place): Promise<Refetched> {
  const answer = await askGraph(context, ONE, { ...namesOf(repository), number: Number(number), after: null })
  const found = rowAt(answer, 'repository')['discussion']
  if (found === null) return 'gone'
  const row = rowOf(found)
  const further = await furtherComments(context, repository, row)
  const comments = rowsIn([...listAt(rowAt(row, 'comments'), 'nodes'), ...further])
  const cut = comments.some((comment) => listAt(rowAt(comment, 'replies'), 'nodes').length >= MOST_REPLIES)
  return { ...readDiscussion(row, repository, further), cut: cut || further.length >= MOST_PAGES * 50 }
}

/** A discussion, its comments, and the replies to each. */
function readDiscussion(row: Row, repository: string, further: readonly unknown[]): Read {
  const thread = threadId(repository, idOrNull(row, 'number') ?? '', 'discussions')
  const head = readRows([row], 'discussion', () => {
    idAt(row, 'number')
    return { ...saidIn(row, thread, null), title: lineOrNull(textAt(row, 'title')) }
  })
  if (head.items.length === 0) return head
  const comments = [...listAt(rowAt(row, 'comments'), 'nodes'), ...further]
  const said = readRows(comments, 'comment', (each) => commentIn(each, thread, thread))
  const replies = comments.map((each) => {
    const comment = rowOrNull(each) ?? {}
    const parent = idOrNull(comment, 'databaseId')
    return readRows(listAt(rowAt(comment, 'replies'), 'nodes'), 'reply', (reply) =>
      commentIn(reply, thread, parent === null ? thread : commentId(thread, parent)),
    )
  })
  return joined([head, said, ...replies])
}

const commentIn = (row: Row, thread: string, parent: string): IncomingMention => ({
  ...saidIn(row, commentId(thread, idAt(row, 'databaseId')), parent),
  rootRef: thread,
})

const saidIn = (row: Row, nativeId: string, parentRef: string | null): IncomingMention =>
  newMention({
    nativeId,
    url: webUrlAt(row, 'url'),
    text: markdownText(textAt(row, 'body')),
    author: authorOf(row),
    publishedAt: instantAt(row, 'createdAt'),
    editedAt: instantAt(row, 'lastEditedAt'),
    parentRef,
  })

function authorOf(row: Row): ToldAuthor {
  const author = rowAt(row, 'author')
  const login = textAt(author, 'login')
  if (login === null) return {}
  const flags = flagsOf(textAt(row, 'authorAssociation'), textAt(author, '__typename') === 'Bot')
  return { id: idOrNull(author, 'databaseId'), handle: login, name: login, url: webUrlAt(author, 'url'), flags }
}
