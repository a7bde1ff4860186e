import type { IncomingMention } from '../../model/mention.js'
import { idOrNull, listAt, listIn, type Row, rowAt, rowOrNull } from '../asking/wire.js'
import { deletedMention } from '../mention/new-mention.js'
import type { ThreadRef } from '../source.js'
import { ask, type Context, isDisabled } from './ask.js'
import { youtubeComment } from './comment.js'
import { type Run, startRun } from './notes.js'
import { isVideoId } from './place.js'
import { orGone, readThreads } from './threads.js'
import { titlesOf } from './titles.js'

/** The threads of the waiting comments, each with all of its replies. What is gone is told as deleted. */
export async function refetchThreads(context: Context, { thread, waiting }: ThreadRef): Promise<readonly IncomingMention[]> {
  const run = startRun(context)
  const found = new Map<string, IncomingMention>()
  const take = (items: readonly IncomingMention[]) => {
    for (const item of items) found.set(item.nativeId, item)
  }
  const comments = waiting.filter((id) => !isVideoId(id))
  if (comments.length < waiting.length) take(await underVideo(run, thread))
  // A reply's id begins with that of the comment that it stands under.
  for (const id of new Set(comments.map((id) => id.split('.')[0]!))) take(await oneThread(run, id))
  for (const id of comments) if (!found.has(id)) take([await oneComment(run, id, isVideoId(thread) ? thread : null)])
  return [...found.values()]
}

const PART = { part: 'snippet,replies', textFormat: 'plainText' }

async function oneThread(run: Run, id: string): Promise<readonly IncomingMention[]> {
  const answer = await ask(run.context, 'commentThreads', { ...PART, id }).catch(orGone)
  return answer === null ? [] : (await readThreads(run, listAt(answer, 'items'))).items
}

/** The video itself complains: what is new below it may be our answer. */
async function underVideo(run: Run, videoId: string): Promise<readonly IncomingMention[]> {
  const answer = await ask(run.context, 'videos', { part: 'id', id: videoId })
  if (listIn(answer, 'items').length === 0) return [deletedMention(videoId)]
  const query = { ...PART, videoId, order: 'time', maxResults: 100 }
  const below = await ask(run.context, 'commentThreads', query).catch((error) => (isDisabled(error) ? null : orGone(error)))
  return below === null ? [] : (await readThreads(run, listAt(below, 'items'))).items
}

/** One that its thread did not show; gone only if it cannot be had by its own id either. */
async function oneComment(run: Run, id: string, video: string | null): Promise<IncomingMention> {
  const answer = await ask(run.context, 'comments', { part: 'snippet', textFormat: 'plainText', id }).catch(orGone)
  const row: Row | null = answer === null ? null : rowOrNull(listIn(answer, 'items')[0])
  if (row === null) return deletedMention(id)
  const titleOf = await titlesOf(run, [video])
  const top = idOrNull(rowAt(row, 'snippet'), 'parentId')
  return youtubeComment(row, { video, title: titleOf(video), top })
}
