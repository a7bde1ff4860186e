import { apiUrl, askJson } from '../asking/ask-json.js'
import { idOrNull, listAt, rowAt, rowOrNull } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import { readStreamMemory } from '../streams/stream-memory.js'
import type { Place } from './comment.js'

const API = 'https://www.googleapis.com/blogger/v3'
const MOST = 1_000

/** Which comment answers which, as far as the API was asked. */
export interface Parents {
  /** Asks for the posts of those comments that were not asked about before. */
  learn(places: readonly Place[]): Promise<void>
  of(comment: string): string | null
  facts(): Readonly<Record<string, string>>
}

/** null of a comment stays so: what it answers cannot change. */
export function parentsOf(context: PollContext): Parents {
  const { facts } = readStreamMemory(context.memory, context.config.url)
  const known = new Map(JSON.parse(facts['parents'] ?? '[]') as readonly [string, string | null][])
  return {
    learn: async (places) => {
      if (context.secrets['token'] === undefined) return
      const unknown = places.filter(({ comment }) => !known.has(comment))
      for (const { comment } of unknown) known.set(comment, null)
      const posts = new Map(unknown.map((place) => [place.post, place]))
      for (const { blog, post } of posts.values())
        for (const [comment, parent] of await ofPost(context, blog, post)) known.set(comment, parent)
    },
    of: (comment) => known.get(comment) ?? null,
    facts: () => ({ parents: JSON.stringify([...known].slice(-MOST)) }),
  }
}

async function ofPost(context: PollContext, blog: string, post: string): Promise<readonly (readonly [string, string | null])[]> {
  const url = apiUrl(context, API, {
    path: `blogs/${blog}/posts/${post}/comments`,
    query: { maxResults: 500, fetchBodies: false },
  })
  const { data } = await askJson(context, { url, authorization: null, headers: { 'x-goog-api-key': context.secrets['token']! } })
  return listAt(rowOrNull(data) ?? {}, 'items').flatMap((item) => {
    const row = rowOrNull(item) ?? {}
    const id = idOrNull(row, 'id')
    return id === null ? [] : [[id, idOrNull(rowAt(row, 'inReplyTo'), 'id')] as const]
  })
}
