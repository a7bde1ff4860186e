import { messageOf } from '../../util/errors.js'
import type { Feeds } from '../feed/feed-document.js'
import { pageKey } from '../feed/page-key.js'
import type { WordPressComment } from './comment.js'
import { notePost, type WordPressMemory } from './memory.js'
import { askRest, restUrl } from './rest.js'
import { POST_FIELDS, type RestPost, restPost } from './rest-rows.js'
import type { Run } from './run.js'

/** Posts come with their whole text: few at a time. */
const PER_PAGE = 20

/**
 * REST names the post by number, feeds by guid: the rows get their guid, so that both give a comment the same root. Posts that are not
 * known yet are fetched and delivered. A post that neither `posts` nor `pages` shows (another type) has its page as root.
 */
export async function giveRoots(run: Run, feeds: Feeds): Promise<void> {
  const { memory, rows, shown } = run
  for (const row of rows.values()) {
    const guid = shown.get(row.number)?.postGuid ?? null
    if (guid !== null && row.postId !== null && memory.posts[guid]?.id !== row.postId) notePost(memory, guid, { id: row.postId })
  }
  const guids = guidsById(memory)
  const postIds = new Set([...rows.values()].flatMap(({ postId }) => postId ?? []))
  const unknown = [...postIds].filter((id) => !memory.posts[guids.get(id) ?? '']?.done)
  const found = await fetchPosts(run, unknown, feeds)
  for (const post of found.values()) takePost(run, post)
  for (const id of unknown) if (!found.has(id)) noteMissing(run, id, { guid: guids.get(id) ?? null, feeds })
  const settled = guidsById(memory)
  for (const row of rows.values()) rows.set(row.number, { ...row, postGuid: settled.get(row.postId ?? 0) ?? null })
}

export const guidsById = ({ posts }: WordPressMemory): Map<number, string> =>
  new Map(Object.entries(posts).flatMap(([guid, { id }]) => (id === null ? [] : [[id, guid] as const])))

async function fetchPosts(run: Run, ids: readonly number[], { htmlToText }: Feeds): Promise<ReadonlyMap<number, RestPost>> {
  const found = new Map<number, RestPost>()
  for (const route of ['wp/v2/posts', 'wp/v2/pages']) {
    const missing = ids.filter((id) => !found.has(id))
    for (let start = 0; start < missing.length; start += PER_PAGE) {
      const include = missing.slice(start, start + PER_PAGE).join(',')
      const url = restUrl(run.memory.endpoints!.rest!, route, { include, per_page: PER_PAGE, _fields: POST_FIELDS })
      const { rows } = await askRest(run.context, url)
      for (const row of rows) {
        try {
          const post = restPost(row, htmlToText)
          found.set(post.id, post)
        } catch (error) {
          run.warnings.push(`the REST API sent a post that was left out: ${messageOf(error)}`)
        }
      }
    }
  }
  return found
}

function takePost({ memory, posts }: Run, post: RestPost): void {
  const wasDone = memory.posts[post.guid]?.done ?? false
  notePost(memory, post.guid, { id: post.id, title: post.title, link: post.link, done: true })
  if (post.locked || wasDone) return
  posts.push({
    nativeId: post.guid,
    role: 'post',
    url: post.link,
    title: post.title,
    text: post.text,
    author: { id: post.author > 0 ? String(post.author) : null, handle: null, name: null, url: null, followers: null, flags: [] },
    language: memory.language,
    publishedAt: post.publishedAt,
    editedAt: null,
    parentRef: null,
    rootRef: null,
    official: null,
    deleted: false,
  })
}

/** Noted, so that it is not asked for again. */
function noteMissing({ memory, rows }: Run, id: number, { guid, feeds }: { guid: string | null; feeds: Feeds }): void {
  const link = [...rows.values()].find((row: WordPressComment) => row.postId === id && row.link !== null)?.link ?? null
  const root = guid ?? (link === null ? null : pageKey(link, feeds.canonicalLink))
  if (root !== null) notePost(memory, root, { id, done: true })
}
