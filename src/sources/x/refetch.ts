import type { IncomingMention } from '../../model/mention.js'
import { idOrNull, type Row, rowsAt, textAt } from '../asking/wire.js'
import { deletedMention } from '../mention/new-mention.js'
import type { ThreadRef } from '../source.js'
import { ask, PRICE } from './ask.js'
import { type Context, type Run, startRun } from './notes.js'
import { placeOf } from './place.js'
import { FIELDS, readPosts } from './post.js'

const AT_ONCE = 100
/** Our answers in one conversation; the least that a search can be asked for. */
const ANSWERS = 10

/** The waiting posts by their ids, and what we said in the conversation. A post that X does not find any more is told as deleted. */
export async function refetchPosts(context: Context, { thread, waiting }: ThreadRef): Promise<readonly IncomingMention[]> {
  const run = startRun(context)
  const ids = waiting.filter((id) => /^\d{1,20}$/.test(id)).slice(0, AT_ONCE)
  if (ids.length === 0) return []
  const answer = await ask(context, {
    path: 'tweets',
    query: { ids: ids.join(','), ...FIELDS },
    most: ids.length,
    price: PRICE.post,
  })
  const found = readPosts(run, answer).items
  const gone = ids.filter((id) => isGone(answer, id)).map(deletedMention)
  return [...found, ...gone, ...(await answersIn(run, thread))]
}

const isGone = (answer: Row, id: string): boolean =>
  rowsAt(answer, 'errors').some(
    (error) => idOrNull(error, 'value') === id && /resource-not-found$/.test(textAt(error, 'type') ?? ''),
  )

async function answersIn(run: Run, thread: string): Promise<readonly IncomingMention[]> {
  const { context, user } = run
  const place = placeOf(context.config.url)
  const names = [...new Set([...context.company.accounts, ...(user === null ? [] : [user])])].slice(0, 10)
  if (!/^\d{1,20}$/.test(thread) || !context.config.options.replies) return []
  if (names.length === 0 && place.kind === 'search') return []
  const from = names.length === 0 && place.kind === 'profile' ? [place.handle] : names
  const query = `conversation_id:${thread} (${from.map((name) => `from:${name}`).join(' OR ')})`
  const answer = await ask(context, {
    path: 'tweets/search/recent',
    query: { query, ...FIELDS, max_results: ANSWERS },
    most: ANSWERS,
    price: PRICE.post,
  })
  return readPosts(run, answer).items
}
