import type { IncomingMention } from '../../model/mention.js'
import type { InstagramOptions } from '../../model/source-options/instagram.js'
import { idOrNull, listAt, rowAt } from '../asking/wire.js'
import { askGraph, orMissing } from '../graph/ask.js'
import { deletedMention } from '../mention/new-mention.js'
import type { PollContext, ThreadRef } from '../source.js'
import { readRows } from '../streams/stream.js'
import { accountOf, type Run } from './account.js'
import { COMMENT, MEDIA, mediaComment, mediaMention, type OwnMedia, ownMedia } from './comment.js'
import { readComments } from './comments.js'

/** One of our posts with the first page of its comments, and each waiting comment that is not among them by itself. */
export async function refetchMedia(
  context: PollContext<InstagramOptions>,
  { thread, waiting }: ThreadRef,
): Promise<readonly IncomingMention[]> {
  const run: Run = { context, notBefore: null }
  const account = await accountOf(run)
  const row = await askGraph(run, thread, { fields: `${MEDIA},comments.limit(50){${COMMENT}}` }).catch(orMissing)
  if (row === null) {
    // Posts of others cannot be had by their id, and a token that lost its permissions sees none of ours either.
    const own = waiting.filter((id) => id !== thread)
    if (own.length > 0) await askGraph(run, `${account}/media`, { fields: 'id', limit: 1 })
    return own.map(deletedMention)
  }
  const media = ownMedia(row, account)
  const read = await readComments(run, row, media, { growth: 0, isKnown: () => false })
  const found = new Map([mediaMention(row, account), ...read.items].map((item) => [item.nativeId, item]))
  for (const id of waiting) if (!found.has(id)) for (const item of await threadOf(run, id, media)) found.set(item.nativeId, item)
  return [...found.values()]
}

/** A comment with its replies; of a reply, the comment above it with all of them. */
async function threadOf(run: Run, id: string, media: OwnMedia): Promise<readonly IncomingMention[]> {
  const row = await askGraph(run, id, { fields: COMMENT }).catch(orMissing)
  if (row === null) return [deletedMention(id)]
  const parent = idOrNull(row, 'parent_id')
  const top = parent === null ? row : await askGraph(run, parent, { fields: COMMENT }).catch(orMissing)
  const under = listAt(rowAt(top ?? {}, 'replies'), 'data')
  return [
    ...readRows(top === null || top === row ? [row] : [top, row], 'comment', (each) => mediaComment(each, media, null)).items,
    ...readRows(under, 'reply', (each) => mediaComment(each, media, idOrNull(top ?? {}, 'id'))).items,
  ]
}
