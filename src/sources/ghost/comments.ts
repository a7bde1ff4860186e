import type { IncomingMention } from '../../model/mention.js'
import { askJson, withQuery } from '../asking/ask-json.js'
import { httpStatusOf, isClosed } from '../asking/http-fault.js'
import { idAt, idOrNull, instantAt, listAt, listIn, numberAt, type Row, rowAt, rowOf, rowOrNull, textAt } from '../asking/wire.js'
import { type HtmlToText, loadFeeds } from '../feed/feed-document.js'
import { plainText } from '../feed/feed-mention.js'
import { deletedMention, newMention } from '../mention/new-mention.js'
import type { PollContext } from '../source.js'
import { type Page, readRows } from '../streams/stream.js'
import type { GhostPost } from './posts.js'

const MOST = 100
/** Most pages of comments on one post, and of replies to one comment. */
const MOST_PAGES = 10
/** With a comment many versions bring so many of its replies at most. */
const SHOWN_REPLIES = 3

/** `whole`: nothing is missing, so what is not there is gone. */
type Comments = Pick<Page, 'items' | 'leftOut'> & { readonly refused: boolean; readonly whole: boolean }

type Rows = { readonly rows: readonly unknown[]; readonly whole: boolean }

/** One place at which a site is asked for comments. */
interface Place {
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
}

/** No order is promised otherwise, and of very many the newest have to be among those that are read. */
const NEWEST = { order: 'created_at desc' }

/** Newer versions list by post, older ones filter. */
const WAYS: readonly ((post: GhostPost) => Place)[] = [
  ({ id }) => ({ path: `members/api/comments/post/${id}/`, query: NEWEST }),
  ({ id }) => ({ path: 'members/api/comments/', query: { ...NEWEST, filter: `post_id:'${id}'` } }),
]

/**
 * Comments by what the site's own pages ask. That is no documented interface, and many sites answer only to their members. Where nothing
 * is open that is said, and the posts are read all the same.
 */
export function createComments(context: PollContext): (post: GhostPost) => Promise<Comments> {
  const ways = [...WAYS]
  return async (post) => {
    const { htmlToText } = await loadFeeds()
    for (;;) {
      try {
        const comments = await allPages(context, ways[0]!(post))
        const { rows, whole } = await withReplies(context, comments)
        const { items, leftOut } = readRows(rows, 'comment', (row) => commentMention(row, post, htmlToText))
        return { items, leftOut: [...leftOut, ...(comments.whole ? [] : [cutWords(post)])], refused: false, whole }
      } catch (error) {
        if (!isClosed(error)) throw error
        if (ways.length > 1) ways.shift()
        else
          return {
            items: [],
            leftOut: [
              `comments were left out: ${httpStatusOf(error) === 405 ? 'they are switched off there' : 'the site shows them to its members only'}`,
            ],
            refused: true,
            whole: false,
          }
      }
    }
  }
}

const cutWords = ({ mention }: GhostPost): string =>
  `of the comments on ${mention.url ?? mention.nativeId} only the newest ${MOST * MOST_PAGES} were read: the others were left out`

async function allPages(context: PollContext, { path, query }: Place): Promise<Rows> {
  // Not where the admins work, which is where the posts may come from.
  const site = context.config.url.replace(/\/+$/, '')
  const rows: unknown[] = []
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const asked = { ...query, limit: MOST, ...(page === 1 ? {} : { page }) }
    const { data } = await askJson(context, {
      url: withQuery(`${site}/${path}`, asked),
      authorization: null,
    })
    const answer = rowOf(data)
    const found = listIn(answer, 'comments')
    rows.push(...found)
    if (found.length === 0 || numberAt(rowAt(rowAt(answer, 'meta'), 'pagination'), 'next') === null) return { rows, whole: true }
  }
  return { rows, whole: false }
}

/** A comment brings its first replies only, with the number of all: what is below them may be our answer. */
async function withReplies(context: PollContext, comments: Rows): Promise<Rows> {
  const all: unknown[] = []
  let { whole } = comments
  for (const each of comments.rows) {
    const row = rowOrNull(each) ?? {}
    const [shown, id] = [listAt(row, 'replies'), idOrNull(row, 'id')]
    const count = numberAt(rowAt(row, 'count'), 'replies') ?? 0
    const here = { rows: shown, whole: count <= shown.length }
    const replies = id === null || isComplete(shown, count) ? here : await allReplies(context, id, here)
    whole &&= replies.whole
    all.push(each, ...replies.rows.map((reply) => below(id, reply)))
  }
  return { rows: all, whole }
}

/** Deleted replies stand among the first ones where others answer them; some versions count them, others do not. */
function isComplete(shown: readonly unknown[], count: number): boolean {
  const standing = shown.filter((reply) => isPublished(rowOrNull(reply) ?? {})).length
  return count <= (shown.length < SHOWN_REPLIES ? shown.length : standing)
}

const isPublished = (row: Row): boolean => (textAt(row, 'status') ?? 'published') === 'published'

/** Many versions do not say in a reply which comment it stands below. */
const below = (comment: string | null, reply: unknown): unknown => {
  const row = rowOrNull(reply)
  return row === null ? reply : { ...row, parent_id: row['parent_id'] ?? comment }
}

/** Read to its end, the list shows all that stand, whatever was counted: in many versions the number counts deleted ones as well. */
async function allReplies(context: PollContext, id: string, shown: Rows): Promise<Rows> {
  try {
    return await allPages(context, { path: `members/api/comments/${encodeURIComponent(id)}/replies/` })
  } catch (error) {
    // Versions that have no such list bring all replies with the comment.
    if (isClosed(error)) return shown
    throw error
  }
}

/** `parent_id` is the comment at the top of the thread, `in_reply_to_id` the one that was really answered. */
function commentMention(row: Row, { mention }: GhostPost, htmlToText: HtmlToText): IncomingMention {
  const nativeId = idAt(row, 'id')
  const html = textAt(row, 'html')
  // Hidden and deleted ones stand there without words.
  if (html === null || !isPublished(row)) return deletedMention(nativeId)
  const member = rowAt(row, 'member')
  return newMention({
    nativeId,
    role: 'comment',
    url: mention.url === null ? null : `${mention.url}#ghost-comments-${nativeId}`,
    text: plainText(html, htmlToText),
    author: { id: idOrNull(member, 'id'), name: textAt(member, 'name') },
    publishedAt: instantAt(row, 'created_at'),
    editedAt: instantAt(row, 'edited_at'),
    parentRef: idOrNull(row, 'in_reply_to_id') ?? idOrNull(row, 'parent_id') ?? mention.nativeId,
    rootRef: mention.nativeId,
  })
}
