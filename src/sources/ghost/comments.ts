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

/** `whole`: nothing is missing, so what is not there is gone. */
type Comments = Pick<Page, 'items' | 'leftOut'> & { readonly refused: boolean; readonly whole: boolean }

type Rows = { readonly rows: readonly unknown[]; readonly whole: boolean }

/** One place at which a site is asked for comments. */
interface Place {
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
}

/** Newer versions list by post, older ones filter. */
const WAYS: readonly ((post: GhostPost) => Place)[] = [
  ({ id }) => ({ path: `members/api/comments/post/${id}/` }),
  ({ id }) => ({ path: 'members/api/comments/', query: { filter: `post_id:'${id}'` } }),
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
        const { rows, whole } = await withReplies(context, await allPages(context, ways[0]!(post)))
        return { ...readRows(rows, 'comment', (row) => commentMention(row, post, htmlToText)), refused: false, whole }
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

/** A comment brings its first replies only (three), with the number of all: what is below them may be our answer. */
async function withReplies(context: PollContext, comments: Rows): Promise<Rows> {
  const all: unknown[] = []
  let { whole } = comments
  for (const each of comments.rows) {
    const row = rowOrNull(each) ?? {}
    const [shown, id] = [listAt(row, 'replies'), idOrNull(row, 'id')]
    const count = numberAt(rowAt(row, 'count'), 'replies') ?? 0
    const replies = id === null || count <= shown.length ? shown : await allReplies(context, id, shown)
    whole &&= count <= replies.length
    all.push(each, ...replies.map((reply) => below(id, reply)))
  }
  return { rows: all, whole }
}

/** Many versions do not say in a reply which comment it stands below. */
const below = (comment: string | null, reply: unknown): unknown => {
  const row = rowOrNull(reply)
  return row === null ? reply : { ...row, parent_id: row['parent_id'] ?? comment }
}

async function allReplies(context: PollContext, id: string, shown: readonly unknown[]): Promise<readonly unknown[]> {
  try {
    return (await allPages(context, { path: `members/api/comments/${encodeURIComponent(id)}/replies/` })).rows
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
  if (html === null || (textAt(row, 'status') ?? 'published') !== 'published') return deletedMention(nativeId)
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
