import type { ParsedFeed } from '../../feeds/types.js'
import type { HttpResponse } from '../../http/types.js'
import { MonitorError } from '../../util/errors.js'
import { once } from '../../util/once.js'
import { redactUrl } from '../../util/redact-url.js'
import { kept, phrase } from '../../util/say.js'

export type Feeds = typeof import('../../feeds/index.js')
export type HtmlToText = Feeds['htmlToText']
export type Identity = ReturnType<Feeds['assignIds']>

/** A document that was read, with the reader's tools at hand for its texts and ids. */
export interface FeedDocument {
  readonly feed: ParsedFeed
  /** Where it came from, after redirects. */
  readonly url: string
  readonly feeds: Feeds
}

const HINTS = {
  html: 'open the address in a browser: a login, cookie or bot wall must be passed for us, or the feed stands at another address (`monitor add URL` looks for it)',
  empty: 'the server sent nothing; if that stays so, ask its owner or look for another address with `monitor add URL`',
  unknown: 'set "url" to the address of an RSS, Atom or JSON feed; `monitor add URL` looks for it',
} as const

/** The reader, loaded when it is first needed: a poll in which nothing changed does without it. */
export const loadFeeds: () => Promise<Feeds> = once(() => import('../../feeds/index.js'))

/** Reads a body as a feed. */
export async function readDocument(response: HttpResponse): Promise<FeedDocument> {
  const feeds = await loadFeeds()
  const contentType = response.headers['content-type'] ?? null
  try {
    return { feed: await feeds.readFeed(response.body, { url: response.url, contentType }), url: response.url, feeds }
  } catch (error) {
    if (!(error instanceof feeds.NotAFeed)) throw error
    throw new MonitorError(phrase`${redactUrl(response.url)} is ${kept(error.message)}`, {
      hint: HINTS[error.kind],
      cause: error,
    })
  }
}

/** Whether the address answered, but with something else than a feed. */
export const isNotAFeed = (thrown: unknown): boolean =>
  thrown instanceof MonitorError && (thrown.cause as Error | null)?.name === 'NotAFeed'
