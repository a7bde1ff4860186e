import type { FeedEntry } from '../../feeds/types.js'
import type { IncomingMention } from '../../model/mention.js'
import { messageOf } from '../../util/errors.js'
import { sha256 } from '../../util/hash.js'
import { conditionalGet, DAY_MS } from '../feed/conditional-get.js'
import { type FeedDocument, readDocument } from '../feed/feed-document.js'
import { feedMention } from '../feed/feed-mention.js'
import { isPasswordForm } from './comment.js'
import { plainGuid } from './guid.js'
import { notePost } from './memory.js'
import type { Run } from './run.js'

/** A post of the posts feed, with what it says about its comments. */
export interface FeedPost {
  readonly guid: string
  readonly link: string | null
  readonly count: number | null
  readonly commentsFeed: string | null
}

/**
 * Reads the feed of posts: they are the roots of the threads, and their texts are what a `match: thread` looks at. Comments matter more
 * than posts, so a failure is a warning. With `counts`, validators are left out: a new comment changes the counts, but no validator.
 */
export async function readPosts(run: Run, { counts }: { counts: boolean }): Promise<readonly FeedPost[]> {
  const { context, memory } = run
  try {
    const asked = counts ? { ...context, unconditional: true } : context
    const answer = await conditionalGet(asked, { url: memory.endpoints!.posts, memory: memory.postsPage, wholeEveryMs: DAY_MS })
    const document = answer.response === null ? null : await readDocument(answer.response)
    memory.postsPage = answer.memory
    if (document === null) return []
    memory.language = document.feed.language ?? memory.language
    return document.feed.entries.flatMap((entry) => takePost(run, entry, document) ?? [])
  } catch (error) {
    run.warnings.push(`the feed of posts could not be read: ${messageOf(error)}`)
    return []
  }
}

/** null: nothing that its count tells of can be read. */
function takePost(run: Run, entry: FeedEntry, document: FeedDocument): FeedPost | null {
  const guid = plainGuid(entry.id ?? entry.link ?? '')
  if (guid === '') {
    run.warnings.push('a post without guid and link was left out')
    return null
  }
  const post = { guid, link: entry.link, count: entry.commentsCount, commentsFeed: entry.commentsFeed }
  if (isPasswordForm(entry.content)) {
    run.warnings.push(`the post ${entry.link ?? guid} is protected by a password: it and its comments are not read`)
    notePost(run.memory, guid, { done: true })
    return null
  }
  try {
    deliverPost(run, { ...feedMention(entry, guid, document), role: 'post', parentRef: null })
  } catch (error) {
    run.warnings.push(`the post ${guid} was left out: ${messageOf(error)}`)
  }
  return post
}

/** New or edited posts only. A post that REST gave first keeps REST's text: the feed may show an excerpt. */
function deliverPost(run: Run, mention: IncomingMention): void {
  const { memory, context } = run
  const f = sha256(mention.title ?? '', mention.text).slice(0, 10)
  const note = memory.posts[mention.nativeId]
  if (context.unconditional || !note?.done || (note.f !== null && note.f !== f)) run.posts.push(mention)
  notePost(memory, mention.nativeId, { f, title: mention.title, link: mention.url, done: true })
}
