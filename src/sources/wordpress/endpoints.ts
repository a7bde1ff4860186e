import { MonitorError, reasonOf } from '../../util/errors.js'
import { redactUrl } from '../../util/redact-url.js'
import { phrase } from '../../util/say.js'
import { httpStatusOf, isAbsent, isSwitchedOff } from '../asking/http-fault.js'
import { parseLinkHeader } from '../asking/link-header.js'
import { sameHost } from '../asking/same-host.js'
import { SourceGone } from '../asking/source-gone.js'
import { conditionalGet, type PageAnswer } from '../feed/conditional-get.js'
import { type FeedDocument, isNotAFeed, readDocument } from '../feed/feed-document.js'
import type { PollContext } from '../source.js'
import { numberOf } from './comment.js'
import type { Endpoints } from './memory.js'
import { askRest, restUrl } from './rest.js'

export interface FoundFeed {
  readonly url: string
  readonly answer: PageAnswer
  readonly document: FeedDocument
}

/** Pretty permalinks first, then the query form that works without; Atom first, for RSS names no parents. */
const COMMENT_FEEDS = ['comments/feed/atom/', '?feed=comments-atom', 'comments/feed/', '?feed=comments-rss2']

/** The root of the site, whatever page of its feeds was configured. */
function siteRoot(url: string): string {
  const root = new URL(url)
  root.hash = ''
  root.pathname = `${root.pathname.replace(/\/(?:comments\/)?feed(?:\/atom|\/rss2)?\/?$/, '').replace(/(?:\/index\.php)?\/?$/, '')}/`
  for (const name of ['feed', 'withcomments']) root.searchParams.delete(name)
  return root.href
}

/** The first of the places where a WordPress keeps its comment feed that holds one. A bad moment is thrown. */
export async function findCommentFeed(context: PollContext): Promise<FoundFeed | { readonly missing: unknown }> {
  let missing: unknown = null
  for (const path of COMMENT_FEEDS) {
    const url = new URL(path, siteRoot(context.config.url)).href
    try {
      const answer = await conditionalGet({ ...context, unconditional: true }, { url, memory: null, wholeEveryMs: 0 })
      const document = await readDocument(answer.response!)
      const { entries } = document.feed
      // Some sites redirect a closed comment feed to the feed of their posts.
      if (entries.length === 0 || entries.some(({ id, link }) => numberOf(id) ?? numberOf(link))) return { url, answer, document }
    } catch (error) {
      // A site that has switched its feeds off by `wp_die` answers 500, or the status that its line names.
      if (!isAbsent(error) && !isNotAFeed(error) && !isSwitchedOff(error)) throw error
      missing ??= error
    }
  }
  return { missing }
}

export function endpointsOf({ config, now }: PollContext, found: FoundFeed | null): Endpoints {
  const site = siteRoot(config.url)
  const links = parseLinkHeader(found?.answer.response?.headers['link'])
  const told = links.filter(({ rel, href }) => rel.includes('https://api.w.org/') && sameHost(href, found!.document.url))
  const plain = found?.url.includes('?feed=') ?? false
  const restRoots = [...told.map(({ href }) => href), ...['wp-json/', '?rest_route=/'].map((path) => new URL(path, site).href)]
  return {
    comments: found?.url ?? null,
    posts: new URL(plain ? '?feed=rss2' : 'feed/', site).href,
    restRoots: [...new Set(restRoots)],
    rest: null,
    foundAt: now,
  }
}

/** The first root under which comments are listed. Throws the first refusal when there is none. */
export async function findRest(context: PollContext, roots: readonly string[]): Promise<string> {
  let refusal: unknown = null
  for (const root of roots) {
    try {
      await askRest(context, restUrl(root, 'wp/v2/comments', { per_page: 1, _fields: 'id' }))
      return root
    } catch (error) {
      refusal ??= error
    }
  }
  throw refusal
}

/** `known`: it was a WordPress until now, so that the first answer says best what is wrong. */
export function noWordPress(context: PollContext, { missing, known }: { missing: unknown; known: boolean }): unknown {
  const site = redactUrl(context.config.url)
  if (httpStatusOf(missing) === 410) return new SourceGone(`the comments of ${site} are gone for good (HTTP 410)`)
  if (missing !== null && (known || isSwitchedOff(missing))) return missing
  return new MonitorError(phrase`${site} shows neither a WordPress comment feed nor a REST API: ${reasonOf(missing)}`, {
    hint: 'set "url" to the root of the blog; if it is no WordPress, use type "comments" with the address of its comment feed',
    cause: missing,
  })
}
