import type { HttpResponse } from '../../http/types.js'
import type { SourceResult } from '../../model/source.js'
import { messageOf } from '../../util/errors.js'
import { redactUrl } from '../../util/redact-url.js'
import { isAbsent, isSwitchedOff } from '../asking/http-fault.js'
import { conditionalGet, DAY_MS, HOUR_MS, type PageAnswer } from '../feed/conditional-get.js'
import { type FeedDocument, isNotAFeed, readDocument } from '../feed/feed-document.js'
import { oldest } from '../feed/feed-poll.js'
import type { PollContext } from '../source.js'
import { deliver, takenDown } from './deliver.js'
import { endpointsOf, findCommentFeed, noWordPress } from './endpoints.js'
import { trimmed } from './memory.js'
import { readGrownPosts } from './post-comments.js'
import { readPosts } from './posts.js'
import { openRest, RESCAN_MS, readRest } from './read-rest.js'
import { type Run, startRun } from './run.js'
import { takeShown } from './take-shown.js'

/**
 * One look at a site: its comment feed; when that changed, its posts; then what only REST can tell (ids of authors, comments that the
 * feed's window no longer or never showed); where REST is closed, the comment feeds of the posts whose counts grew.
 */
export async function pollWordPress(context: PollContext): Promise<SourceResult> {
  const run = startRun(context)
  const { memory, warnings } = run
  const page = await readCommentFeed(run)
  if (page.document !== null) takeShown(run, page.document)
  const numbers = [...run.shown.keys(), ...run.locked]
  // Where there were no comments yet, only REST can tell whether the feed shows all that came since.
  const known = Object.keys(memory.comments).length > 0 || (!run.first && memory.endpoints!.rest !== null)
  const overflow = known && numbers.length > 0 && !numbers.some((number) => number in memory.comments)

  const rest = await openRest(run)
  if (!rest && run.feedFault !== null) throw run.feedFault
  const posts = page.notModified || run.feedFault !== null ? [] : await readPosts(run, { counts: !rest })
  const counted = rest || posts.length === 0 || (await readGrownPosts(run, posts))
  const joined = rest ? await readRest(run, { overflow }) : !overflow && counted
  if (memory.endpoints!.comments === null && memory.endpoints!.rest === null) {
    throw noWordPress(context, { missing: page.missing, known: !run.first })
  }

  const gone = takenDown(run)
  const mentions = [...(await deliver(run)), ...gone]
  if (memory.restClosed !== null)
    warnings.push(`REST is not readable, so authors have names but no ids: ${memory.restClosed.reason}`)
  if (page.document !== null) memory.from = oldest(page.document.feed.entries, context.now)
  noteWindow(run, joined)
  return {
    mentions,
    memory: trimmed(memory),
    coverage: { from: memory.from, to: context.now, contiguous: joined },
    unchanged: page.document === null && mentions.length === 0,
    warnings,
  }
}

/**
 * Since when everything is known. A date in a window proves nothing where comments were lost: those that are approved together in the
 * morning are dated before many a poll of the night, which could not see them. Only REST's look back over two weeks finds them again.
 */
function noteWindow({ memory, context: { now }, rescanned }: Run, joined: boolean): void {
  if (rescanned) memory.lostAt = null
  if (!joined) Object.assign(memory, { lostAt: now, scannedAt: null })
  if (memory.lostAt != null) memory.from = Math.max(memory.from ?? 0, memory.lostAt)
  if (rescanned && joined) memory.from = Math.min(memory.from ?? now, now - RESCAN_MS)
}

interface CommentPage {
  /** null: unchanged, or the site has no comment feed. */
  readonly document: FeedDocument | null
  /** The server itself said so: then its posts are the same too, for the date behind it is the newest of both. */
  readonly notModified: boolean
  readonly missing: unknown
}

async function readCommentFeed(run: Run): Promise<CommentPage> {
  const { context, memory } = run
  const { endpoints } = memory
  if (endpoints !== null && endpoints.comments !== null) {
    try {
      // A late approval and an edit change no validator; where REST is closed, only a whole look finds them.
      const answer = await conditionalGet(context, {
        url: endpoints.comments,
        memory: memory.commentsPage,
        wholeEveryMs: HOUR_MS,
      })
      const document = answer.response === null ? null : await readDocument(answer.response)
      keepPage(run, answer)
      if (document !== null) run.warnings.push(...document.feed.warnings)
      return { document, notModified: answer.notModified, missing: null }
    } catch (error) {
      if (isSwitchedOff(error) && endpoints.rest !== null) return withoutFeed(run, error)
      // Another permalink structure moves the feeds: look for them once more before it counts as a failure.
      if (!isAbsent(error) && !isNotAFeed(error)) throw error
    }
  } else if (endpoints !== null && context.now - endpoints.foundAt < DAY_MS) {
    return { document: null, notModified: false, missing: null }
  }
  const found = await findCommentFeed(context)
  if (!('document' in found)) {
    memory.endpoints = endpointsOf(context, null)
    run.warnings.push(`${redactUrl(context.config.url)} has no comment feed; only its REST API is read`)
    return { document: null, notModified: false, missing: found.missing }
  }
  memory.endpoints = endpointsOf(context, found)
  keepPage(run, found.answer)
  return { document: found.document, notModified: false, missing: null }
}

function withoutFeed(run: Run, fault: unknown): CommentPage {
  run.feedFault = fault
  run.warnings.push(`the comment feed did not answer this time, only the REST API is read: ${messageOf(fault)}`)
  return { document: null, notModified: false, missing: null }
}

function keepPage({ context, memory, warnings }: Run, { memory: page, response }: PageAnswer): void {
  memory.commentsPage = isFromThisSecond(response) ? { ...page, etag: null, lastModified: null } : page
  const [asked, answers] = [new URL(context.config.url), new URL(page.address)]
  if (page.address === page.configured || asked.origin === answers.origin) return
  warnings.push(`the site has moved permanently to ${redactUrl(answers.origin)}; set "url" of this source to it`)
}

/**
 * WordPress makes its validators of a date in whole seconds: a second comment within the second of the answer has the same ones, and
 * would hide behind a 304 until a third one comes. Such validators are not sent.
 */
function isFromThisSecond(response: HttpResponse | null): boolean {
  const age = Date.parse(response?.headers['date'] ?? '') - Date.parse(response?.validators.lastModified ?? '')
  return age >= 0 && age < 2_000
}
