import { errorAnswerOf } from '../asking/error-answer.js'
import { idOrNull, listAt, numberAt, type Row, rowAt, rowOrNull } from '../asking/wire.js'
import { type Page, readRows } from '../streams/stream.js'
import { ask } from './ask.js'
import { youtubeComment } from './comment.js'
import type { Run } from './notes.js'
import { titlesOf } from './titles.js'

/** Of one thread; each is a request for a hundred. */
const MAX_REPLY_PAGES = 10

interface YoutubeThread {
  readonly id: string | null
  readonly video: string | null
  /** How many replies it has; those at hand are often fewer. */
  readonly total: number
  readonly top: Row
  replies: readonly unknown[]
}

/** Threads, the newest first: each first comment with all of its replies, for a thread shows a few of them by itself. */
export async function readThreads(run: Run, rows: readonly unknown[]): Promise<Pick<Page, 'items' | 'leftOut'>> {
  const threads = rows.map((row) => threadOf(rowOrNull(row) ?? {}))
  for (const thread of threads) await complete(run, thread)
  const titleOf = await titlesOf(
    run,
    threads.map(({ video }) => video),
  )
  const tops = readRows(threads, 'comment', (row) => {
    const { top, video } = row as unknown as YoutubeThread
    return youtubeComment(top, { video, title: titleOf(video), top: null })
  })
  const under = threads.flatMap(({ id, video, replies }) => replies.map((reply) => ({ id, video, reply })))
  const replies = readRows(under, 'reply', (row) => {
    const { id, video } = row as unknown as (typeof under)[number]
    return youtubeComment(rowAt(row, 'reply'), { video, title: titleOf(video), top: id })
  })
  // Only now, for what fails before is read again.
  for (const { id, total } of threads.toReversed()) if (id !== null) note(run, id, total)
  return { items: [...tops.items, ...replies.items], leftOut: [...tops.leftOut, ...replies.leftOut] }
}

function threadOf(row: Row): YoutubeThread {
  const snippet = rowAt(row, 'snippet')
  const top = rowAt(snippet, 'topLevelComment')
  return {
    id: idOrNull(top, 'id') ?? idOrNull(row, 'id'),
    video: idOrNull(snippet, 'videoId') ?? idOrNull(rowAt(top, 'snippet'), 'videoId'),
    total: numberAt(snippet, 'totalReplyCount') ?? 0,
    top,
    replies: listAt(rowAt(row, 'replies'), 'comments'),
  }
}

/** One that is known keeps its place among the threads, which are in the order of their first comments. */
function note({ notes, seen }: Run, id: string, total: number): void {
  notes.replies.set(id, total)
  seen.add(id)
}

/** Reads the replies that the thread does not show by itself, when their number changed. */
async function complete(run: Run, thread: YoutubeThread): Promise<void> {
  const { id, total, replies } = thread
  const isRead = run.notes.replies.get(id ?? '') === total && !run.context.unconditional
  if (id !== null && replies.length < total && !isRead) thread.replies = await repliesTo(run, id)
}

async function repliesTo({ context }: Run, parentId: string): Promise<readonly unknown[]> {
  const found: unknown[] = []
  let pageToken: string | null = null
  for (let pages = 0; pages < MAX_REPLY_PAGES; pages += 1) {
    const answer: Row | null = await ask(context, 'comments', {
      part: 'snippet',
      parentId,
      maxResults: 100,
      textFormat: 'plainText',
      pageToken,
    }).catch(orGone)
    if (answer === null) break
    found.push(...listAt(answer, 'items'))
    pageToken = idOrNull(answer, 'nextPageToken')
    if (pageToken === null) break
  }
  return found
}

/** The API tells with 404 what was deleted meanwhile. */
export function orGone(error: unknown): null {
  if (errorAnswerOf(error)?.status === 404) return null
  throw error
}
