import { DAY_MS, HOUR_MS } from '../feed/conditional-get.js'
import { loadFeeds } from '../feed/feed-document.js'
import { shownHash } from './comment.js'
import { findRest } from './endpoints.js'
import { RestRefused } from './rest.js'
import { newestNumbers, readNumbers, readSince } from './rest-comments.js'
import { giveRoots } from './root-posts.js'
import { type Run, restFailed } from './run.js'

/** Moderators take their time: this far back comments may still appear. */
export const RESCAN_MS = 14 * DAY_MS
/** Comments of earlier polls whose authors are asked about at one poll. */
const MAX_LATE_AUTHORS = 200

/** Whether REST is open. What was closed is tried once a day. */
export async function openRest(run: Run): Promise<boolean> {
  const { context, memory } = run
  const endpoints = memory.endpoints!
  if (endpoints.rest !== null) return true
  if (memory.restClosed !== null && context.now < memory.restClosed.retryAt) return false
  try {
    memory.endpoints = { ...endpoints, rest: await findRest(context, endpoints.restRoots) }
    memory.restClosed = null
    // From now on nobody counts them.
    for (const [guid, post] of Object.entries(memory.posts)) memory.posts[guid] = { ...post, count: null }
    return true
  } catch (error) {
    if (!(error instanceof RestRefused)) throw error
    restFailed(run, error)
    return false
  }
}

/**
 * Reads what the feed cannot show: the newest by number once an hour (late approvals, two comments within one second of one ETag), all of
 * the last two weeks once a day (edits), authors of new comments, and what was lost between two windows. Answers whether the read
 * comments join those known before.
 */
export async function readRest(run: Run, { overflow }: { overflow: boolean }): Promise<boolean> {
  const { memory, context, first } = run
  const alone = memory.endpoints!.comments === null || run.feedFault !== null
  const looked = { at: memory.lookedAt, every: alone ? 0 : HOUR_MS }
  const look = first || overflow || isDue(context.now, looked)
  const scan = isDue(context.now, { at: memory.scannedAt, every: DAY_MS })
  const wanted = new Set(unknownAuthors(run))
  if (!look && !scan && wanted.size === 0) return true
  const feeds = await loadFeeds()
  let joined = !overflow
  try {
    if (look) {
      const newest = await newestNumbers(run, (number) => number in memory.comments)
      joined = newest.joined
      for (const number of newest.numbers) if (!(number in memory.comments)) wanted.add(number)
    }
    if (scan) run.rescanned = await readSince(run, context.now - RESCAN_MS, feeds.htmlToText)
    if (run.rescanned) for (const number of missing(run)) wanted.add(number)
    await readNumbers(
      run,
      [...wanted].filter((number) => !run.rows.has(number)),
      feeds.htmlToText,
    )
    await giveRoots(run, feeds)
    if (look) memory.lookedAt = context.now
    if (scan) memory.scannedAt = context.now
    return joined
  } catch (error) {
    if (!(error instanceof RestRefused)) throw error
    if (run.feedFault !== null) throw run.feedFault
    restFailed(run, error)
    // Without a feed there is nothing else that could have joined them.
    return !overflow && memory.endpoints!.comments !== null
  }
}

/**
 * Comments that REST showed once, and that should stand among those of the last two weeks by their numbers: some are older in spite of
 * it, so they are asked for. Where none of the known ones is there, something else has happened than that they were all taken down.
 */
function missing({ memory, rows }: Run): number[] {
  const told = [...rows.keys()]
  if (!told.some((number) => (memory.comments[number]?.a ?? -1) >= 0)) return []
  const lowest = told.reduce((a, b) => Math.min(a, b))
  const known = Object.entries(memory.comments).flatMap(([number, { a }]) => (a !== null && a >= 0 ? Number(number) : []))
  return known.filter((number) => number > lowest && !rows.has(number))
}

const isDue = (now: number, { at, every }: { at: number | null; every: number }): boolean =>
  at === null || now - at >= every || now < at

/** Comments of the feed that are new or edited, and earlier ones whose author could not be asked then. */
function unknownAuthors({ context, memory, shown }: Run): number[] {
  const changed = [...shown.values()].filter((comment) => {
    const note = memory.comments[comment.number]
    return context.unconditional || note === undefined || (note.a !== -1 && note.f !== shownHash(comment))
  })
  const late = Object.keys(memory.comments).filter((number) => memory.comments[number]?.a === null)
  return [...changed.map(({ number }) => number), ...late.slice(-MAX_LATE_AUTHORS).map(Number)]
}
