import { idOrNull, listAt, numberAt, rowsAt } from '../asking/wire.js'
import { afterOf, askGraph, isForbidden } from '../graph/ask.js'
import { type Page, readRows, type Stream } from '../streams/stream.js'
import { readStreamMemory } from '../streams/stream-memory.js'
import type { Run } from './account.js'
import { COMMENT, MEDIA, mediaMention, ownMedia } from './comment.js'
import { readComments } from './comments.js'

/** Comments that the latest posts had when they were last read, by post. */
export type Counts = Map<string, number>

/** Our latest posts, with what stands below them. */
export const ownPosts = (run: Run, account: string, counts: Counts): Stream => ({
  name: 'media',
  order: 'newest-first',
  maxPages: 10,
  read: async ({ page: after }) => {
    const { context } = run
    const memory = readStreamMemory(context.memory, context.config.url)
    const known = new Set(memory.known.map(([id]) => id))
    const fields = `${MEDIA},comments.limit(50){${COMMENT}}`
    const answer = await askGraph(run, `${account}/media`, { fields, limit: context.config.options.posts, after })
    const posts = readRows(listAt(answer, 'data'), 'post', (row) => mediaMention(row, account))
    const read: Pick<Page, 'items' | 'leftOut' | 'gap'>[] = []
    const now: [string, number][] = []
    for (const row of rowsAt(answer, 'data').filter((each) => idOrNull(each, 'id') !== null)) {
      const media = ownMedia(row, account)
      const count = numberAt(row, 'comments_count') ?? 0
      // At the first poll one page of history is enough.
      const growth = memory.streams['media'] === undefined ? 0 : count - (counts.get(media.id) ?? 0)
      read.push(await readComments(run, row, media, { growth, isKnown: (id) => known.has(id) }))
      now.push([media.id, count])
    }
    // Only now, for a page that fails at its last post is read again from its first.
    for (const [id, count] of now) touch(counts, id, count)
    return {
      items: [...posts.items, ...read.flatMap(({ items }) => items)],
      leftOut: [...posts.leftOut, ...read.flatMap(({ leftOut }) => leftOut)],
      next: afterOf(answer),
      gap: read.some(({ gap }) => gap === true),
    }
  },
})

/** Posts of others in which we are tagged. */
export const taggedPosts = (run: Run, account: string): Stream => ({
  name: 'tags',
  order: 'newest-first',
  maxPages: 10,
  read: async ({ page: after }) => {
    try {
      const fields = 'id,caption,timestamp,permalink,username'
      const answer = await askGraph(run, `${account}/tags`, { fields, limit: run.context.config.options.posts, after })
      return { ...readRows(listAt(answer, 'data'), 'post', (row) => mediaMention(row, null)), next: afterOf(answer) }
    } catch (error) {
      if (!isForbidden(error)) throw error
      return {
        items: [],
        leftOut: [`posts in which the account is tagged were left out: ${(error as Error).message}`],
        next: null,
      }
    }
  },
})

/** Sets it as the latest, for what was not seen for long is forgotten first. */
function touch(counts: Counts, id: string, count: number): void {
  counts.delete(id)
  counts.set(id, count)
}
