import type { IncomingMention } from '../../model/mention.js'
import type { FacebookOptions } from '../../model/source-options/facebook.js'
import { listAt, rowAt } from '../asking/wire.js'
import { askGraph, type GraphRun, orMissing } from '../graph/ask.js'
import { deletedMention } from '../mention/new-mention.js'
import type { PollContext, ThreadRef } from '../source.js'
import { readRows } from '../streams/stream.js'
import { pageOf } from './page-of.js'
import { COMMENT, facebookComment, facebookPost, POST } from './post.js'

const LATEST = `comments.filter(stream).order(reverse_chronological).limit(100){${COMMENT}}`

/** A post with its latest comments, and of the waiting ones that are older each with what stands below it. */
export async function refetchPost(
  context: PollContext<FacebookOptions>,
  { thread, waiting }: ThreadRef,
): Promise<readonly IncomingMention[]> {
  const run: GraphRun<FacebookOptions> = { context, notBefore: null }
  const page = await pageOf(run)
  const answer = await askGraph(run, thread, { fields: `${POST},${LATEST}` }).catch(orMissing)
  if (answer === null) {
    // A token that lost its permissions does not see the post either: only while the page can be read is it gone.
    await askGraph(run, `${page}/feed`, { fields: 'id', limit: 1 })
    return waiting.map(deletedMention)
  }
  const place = { page, post: thread }
  const read = readRows(listAt(rowAt(answer, 'comments'), 'data'), 'comment', (row) => facebookComment(row, place))
  const found = new Map([facebookPost(answer, page), ...read.items].map((item) => [item.nativeId, item]))
  for (const id of waiting) {
    if (found.has(id)) continue
    const row = await askGraph(run, id, { fields: `${COMMENT},${LATEST}` }).catch(orMissing)
    const below = row === null ? [] : listAt(rowAt(row, 'comments'), 'data')
    const items =
      row === null ? [deletedMention(id)] : readRows([row, ...below], 'comment', (each) => facebookComment(each, place)).items
    for (const item of items) found.set(item.nativeId, item)
  }
  return [...found.values()]
}
