import { messageOf } from '../../util/errors.js'
import { isAbsent } from '../asking/http-fault.js'
import { sameHost } from '../asking/same-host.js'
import { askSource } from '../asking/source-request.js'
import { type FeedDocument, isNotAFeed, readDocument } from '../feed/feed-document.js'
import type { PollContext } from '../source.js'
import { notePost } from './memory.js'
import type { FeedPost } from './posts.js'
import type { Run } from './run.js'
import { takeShown } from './take-shown.js'

/** What is over waits for the next poll. */
const MAX_FEEDS = 20

/**
 * Where REST is closed, the count of a post tells of comments that the site's feed no longer shows: its own feed is read then.
 * Always whole: all comment feeds of a site share one ETag, and a late approval does not change it. Answers whether all that the counts
 * tell of was seen then: the feed of a post has its window too.
 */
export async function readGrownPosts(run: Run, posts: readonly FeedPost[]): Promise<boolean> {
  let asked = 0
  let whole = true
  for (const { guid, link, count, commentsFeed } of posts) {
    const counted = run.memory.posts[guid]?.count ?? null
    const grown = (count ?? 0) - (counted ?? (run.first ? (count ?? 0) : 0))
    if (grown > freshOf(run, guid) && commentsFeed !== null && sameHost(commentsFeed, link ?? commentsFeed)) {
      asked += 1
      if (asked > MAX_FEEDS) continue
      try {
        takeShown(run, await readPostFeed(run.context, commentsFeed))
      } catch (error) {
        run.warnings.push(`the comments of ${link ?? guid} could not be read: ${messageOf(error)}`)
        continue
      }
    }
    // Of a post that was not counted before, nobody knows since when it has them.
    if (counted !== null && grown > freshOf(run, guid)) whole = false
    notePost(run.memory, guid, { count })
  }
  return whole
}

/** How many comments of a post were seen that were not known. */
const freshOf = ({ shown, memory }: Run, guid: string): number =>
  [...shown.values()].filter(({ postGuid, number }) => postGuid === guid && !(number in memory.comments)).length

/** The comment feed of one post, in Atom where there is one: only Atom names the parents. */
export async function readPostFeed(context: PollContext, url: string): Promise<FeedDocument> {
  const atom = atomForm(url)
  try {
    return await readDocument(await askSource(context, { url: atom, accept: 'feed' }))
  } catch (error) {
    if (atom === url || !(isAbsent(error) || isNotAFeed(error))) throw error
    return await readDocument(await askSource(context, { url, accept: 'feed' }))
  }
}

export function atomForm(url: string): string {
  const feed = new URL(url)
  if (feed.searchParams.has('feed')) feed.searchParams.set('feed', 'atom')
  else feed.pathname = feed.pathname.replace(/\/feed\/?$/, '/feed/atom/')
  return feed.href
}
