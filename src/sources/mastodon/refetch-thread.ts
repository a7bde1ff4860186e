import type { HttpClient } from '../../http/types.js'
import type { IncomingMention } from '../../model/mention.js'
import type { MastodonOptions } from '../../model/source-options/mastodon.js'
import type { JsonAnswer } from '../asking/ask-json.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { listAt, type Row, rowOf } from '../asking/wire.js'
import { deletedMention } from '../mention/new-mention.js'
import type { PollContext, ThreadRef } from '../source.js'
import { ask } from './ask.js'
import { readStatuses } from './read-statuses.js'
import { factsOf, readerOf } from './server.js'

type Context = PollContext<MastodonOptions>

/** Posts of one thread that are asked for by themselves; what their surroundings show is not asked for again. */
const MOST = 5

/** Each waiting post with what stands above and below it. One that the server no longer has is told as deleted. */
export async function refetchThread(context: Context, { waiting }: ThreadRef): Promise<readonly IncomingMention[]> {
  const reader = await readerOf(context, factsOf(context))
  const found = new Map<string, IncomingMention>()
  const told = (rows: readonly unknown[]) => {
    for (const item of readStatuses(rows, reader).items) found.set(item.nativeId, item)
  }
  let asked = 0
  for (const id of waiting) {
    if (found.has(id) || asked === MOST) continue
    asked += 1
    const status = await askStatus(context, id)
    if (status === null) found.set(id, deletedMention(id))
    else told([status, ...(await around(context, id))])
  }
  return [...found.values()]
}

/** null: the server says that it has no such post. */
async function askStatus(context: Context, id: string): Promise<Row | null> {
  const path = `/api/v1/statuses/${encodeURIComponent(id)}`
  try {
    return rowOf((await ask(context, { path, what: 'single posts', scope: 'read:statuses' })).data)
  } catch (thrown) {
    // A page of a proxy that knows nothing of the server is no proof.
    if ([404, 410].includes(errorAnswerOf(thrown)?.status ?? 0)) return null
    throw thrown
  }
}

/**
 * Servers may fetch replies from other servers only when a thread is asked for, and then say when to ask again: without that second
 * reading, answers from elsewhere look missing.
 */
async function around(context: Context, id: string): Promise<readonly unknown[]> {
  const path = `/api/v1/statuses/${encodeURIComponent(id)}/context`
  const how = { path, what: 'threads', scope: 'read:statuses' }
  const first = await ask(context, how)
  const afterMs = patience(context.http, retryOf(first))
  return [...rowsOf(first), ...(afterMs === null ? [] : rowsOf(await ask(context, { ...how, afterMs })))]
}

function rowsOf({ data }: JsonAnswer): readonly unknown[] {
  const thread = rowOf(data)
  return [...listAt(thread, 'ancestors'), ...listAt(thread, 'descendants')]
}

/** `Mastodon-Async-Refresh: id="…", retry=3, result_count=0` → 3000 ms; null without it. */
function retryOf({ headers }: JsonAnswer): number | null {
  const seconds = /\bretry="?(\d{1,6})/.exec(headers['mastodon-async-refresh'] ?? '')?.[1]
  return seconds === undefined ? null : Number(seconds) * 1_000
}

const LONGEST_WAIT_MS = 5_000
/** Of one run: when a wave is looked at again, the alerts must not wait for all the servers of the world. */
const ALL_WAITS_MS = 30_000
const waited = new WeakMap<HttpClient, number>()

/** How long to wait before a thread is read once more; null when it is left to the next look at it. */
function patience(http: HttpClient, wanted: number | null): number | null {
  if (wanted === null) return null
  const wait = Math.min(wanted, LONGEST_WAIT_MS)
  const all = (waited.get(http) ?? 0) + wait
  if (all > ALL_WAITS_MS) return null
  waited.set(http, all)
  return wait
}
