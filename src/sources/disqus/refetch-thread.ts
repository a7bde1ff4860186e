import type { IncomingMention } from '../../model/mention.js'
import type { DisqusOptions } from '../../model/source-options/disqus.js'
import { idOrNull, rowOrNull } from '../asking/wire.js'
import { deletedMention } from '../mention/new-mention.js'
import type { PollContext, ThreadRef } from '../source.js'
import { ask, commentsOf, LIMIT } from './api.js'
import { isWithheld } from './post.js'

/** Waiting comments that are asked for by themselves. */
const MOST = 10

/**
 * The waiting comments, and the newest hundred of their page, whose number the first of them tells: by its address a page is only found
 * if that is spelled as it was when Disqus first saw it.
 */
export async function refetchThread(
  context: PollContext<DisqusOptions>,
  { waiting }: ThreadRef,
): Promise<readonly IncomingMention[]> {
  const [found, pages] = [new Map<string, IncomingMention>(), new Set<string>()]
  const keep = (items: readonly IncomingMention[]) => {
    for (const item of items) found.set(item.nativeId, item)
  }
  for (const id of waiting.slice(0, MOST)) {
    if (found.has(id)) continue
    const { response } = await ask(context, 'posts/details.json', { post: id })
    const page = pageOf(response)
    if (page !== null && !pages.has(page)) {
      pages.add(page)
      keep(
        (await commentsOf((await ask(context, 'threads/listPosts.json', { thread: page, limit: LIMIT, order: 'desc' })).response))
          .items,
      )
    }
    keep(await standing(id, response))
  }
  return [...found.values()]
}

/** The comment; as deleted where it is gone, or was taken back into moderation: nobody sees it. */
const standing = async (id: string, response: unknown): Promise<readonly IncomingMention[]> =>
  response === null || isWithheld(rowOrNull(response) ?? {}) ? [deletedMention(id)] : (await commentsOf(response)).items

function pageOf(response: unknown): string | null {
  const row = rowOrNull(response) ?? {}
  return idOrNull(rowOrNull(row['thread']) ?? {}, 'id') ?? idOrNull(row, 'thread')
}
