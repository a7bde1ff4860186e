import type { IncomingMention } from '../../model/mention.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { idOrNull, isTrue, listAt, type Row, rowAt, rowOrNull, textAt } from '../asking/wire.js'
import { deletedMention } from '../mention/new-mention.js'
import type { PollContext, ThreadRef } from '../source.js'
import { readRows } from '../streams/stream.js'
import { ask } from './ask.js'
import { blueskyPost } from './post.js'
import { sessionOf } from './session.js'

/** Posts of one thread that are asked for by themselves; what is seen around them is not asked for again. */
const MOST = 5
/** A thread of strangers may have any size. */
const MOST_POSTS = 5_000

/** Each waiting post with what stands above and below it. One that is gone is told as deleted; of one that is hidden from us nothing is known. */
export async function refetchThread(context: PollContext, { waiting }: ThreadRef): Promise<readonly IncomingMention[]> {
  const { did: ours } = await sessionOf(context)
  const found = new Map<string, IncomingMention>()
  let asked = 0
  for (const uri of waiting) {
    if (found.has(uri) || asked === MOST) continue
    asked += 1
    const nodes = await threadOf(context, uri)
    const posts = nodes.flatMap((node) => (rowOrNull(node['post']) === null ? [] : [node['post']]))
    for (const item of readRows(posts, 'post', (row) => blueskyPost(row, { ours })).items) found.set(item.nativeId, item)
    for (const node of nodes) {
      const gone = isTrue(node, 'notFound') ? idOrNull(node, 'uri') : null
      if (gone !== null && waiting.includes(gone)) found.set(gone, deletedMention(gone))
    }
  }
  return [...found.values()]
}

/** All of a thread that is shown around a post, in no order. */
async function threadOf(context: PollContext, uri: string): Promise<readonly Row[]> {
  const nodes: Row[] = []
  const open: unknown[] = [await askThread(context, uri)]
  while (open.length > 0 && nodes.length < MOST_POSTS) {
    const node = rowOrNull(open.pop())
    if (node === null) continue
    nodes.push(node)
    open.push(node['parent'], ...listAt(node, 'replies'))
  }
  return nodes
}

async function askThread(context: PollContext, uri: string): Promise<unknown> {
  try {
    return rowAt(await ask(context, { method: 'app.bsky.feed.getPostThread', query: { uri, depth: 20 } }), 'thread')
  } catch (thrown) {
    if (textAt(errorAnswerOf(thrown)?.fields ?? {}, 'error') === 'NotFound') return { notFound: true, uri }
    throw thrown
  }
}
