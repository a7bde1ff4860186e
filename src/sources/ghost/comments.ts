import type { IncomingMention } from '../../model/mention.js'
import { apiUrl, askJson } from '../asking/ask-json.js'
import { isClosed } from '../asking/http-fault.js'
import { idAt, idOrNull, instantAt, listAt, listIn, numberAt, type Row, rowAt, rowOf, rowOrNull, textAt } from '../asking/wire.js'
import { type HtmlToText, loadFeeds } from '../feed/feed-document.js'
import { plainText } from '../feed/feed-mention.js'
import { deletedMention, newMention } from '../mention/new-mention.js'
import type { PollContext } from '../source.js'
import { type Page, readRows } from '../streams/stream.js'
import type { GhostPost } from './posts.js'

const MOST = 100

/** `whole`: nothing is missing, so what is not there is gone. */
type Comments = Pick<Page, 'items' | 'leftOut'> & { readonly refused: boolean; readonly whole: boolean }

/**
 * Comments by what the site's own pages ask. That is no documented interface: newer versions list by post, older ones filter, and many
 * sites answer only to their members. Where nothing is open that is said, and the posts are read all the same.
 */
export function createComments(context: PollContext): (post: GhostPost) => Promise<Comments> {
  const ways = [
    ({ id }: GhostPost) =>
      apiUrl(context, context.config.url, { path: `members/api/comments/post/${id}/`, query: { limit: MOST } }),
    ({ id }: GhostPost) =>
      apiUrl(context, context.config.url, { path: 'members/api/comments/', query: { filter: `post_id:'${id}'`, limit: MOST } }),
  ]
  return async (post) => {
    const { htmlToText } = await loadFeeds()
    for (;;) {
      try {
        const { data } = await askJson(context, { url: ways[0]!(post), authorization: null })
        const { rows, whole } = await withReplies(context, listIn(rowOf(data), 'comments'))
        return { ...readRows(rows, 'comment', (row) => commentMention(row, post, htmlToText)), refused: false, whole }
      } catch (error) {
        if (!isClosed(error)) throw error
        if (ways.length > 1) ways.shift()
        else
          return {
            items: [],
            leftOut: ['comments were left out: the site shows them to its members only'],
            refused: true,
            whole: false,
          }
      }
    }
  }
}

/** A comment brings its first replies only (three), with the number of all: what is below them may be our answer. */
async function withReplies(
  context: PollContext,
  rows: readonly unknown[],
): Promise<{ readonly rows: readonly unknown[]; readonly whole: boolean }> {
  const all: unknown[] = []
  let whole = rows.length < MOST
  for (const each of rows) {
    const row = rowOrNull(each) ?? {}
    const [shown, id] = [listAt(row, 'replies'), idOrNull(row, 'id')]
    const count = numberAt(rowAt(row, 'count'), 'replies') ?? 0
    const replies = id === null || count <= shown.length ? shown : await allReplies(context, id, shown)
    whole &&= count <= replies.length
    all.push(each, ...replies)
  }
  return { rows: all, whole }
}

async function allReplies(context: PollContext, id: string, shown: readonly unknown[]): Promise<readonly unknown[]> {
  const path = `members/api/comments/${encodeURIComponent(id)}/replies/`
  try {
    const url = apiUrl(context, context.config.url, { path, query: { limit: MOST } })
    return listAt(rowOf((await askJson(context, { url, authorization: null })).data), 'comments')
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
