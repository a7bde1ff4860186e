import type { IncomingMention } from '../../model/mention.js'
import type { StackExchangeOptions } from '../../model/source-options/stackexchange.js'
import { goneFrom } from '../new-mention.js'
import type { PollContext, ThreadRef } from '../source.js'
import { readRows } from '../streams/stream.js'
import { createApi } from './api.js'
import { stackExchangePost } from './post.js'

/** A method takes so many ids at once. */
const MAX_IDS = 100

/** A question with its answers and the comments on all of them: three requests, however many there are. */
export async function refetchQuestion(
  context: PollContext<StackExchangeOptions>,
  { thread, waiting }: ThreadRef,
): Promise<readonly IncomingMention[]> {
  if (!/^\d+$/.test(thread)) return []
  const api = createApi(context)
  const surroundings = { site: api.site, htmlToText: await api.htmlToText(), question: thread }
  const read = async (path: string, query = {}) => {
    const { items } = await api.page(path, query, 1)
    return readRows(items, 'post', (row) => stackExchangePost(row, surroundings)).items
  }
  const [question, answers] = [await read(`questions/${thread}`), await read(`questions/${thread}/answers`, { sort: 'creation' })]
  const posts = [thread, ...answers.map(({ nativeId }) => nativeId)].slice(0, MAX_IDS)
  // Of a deleted question nothing is left to comment on.
  const comments = question.length === 0 ? [] : await read(`posts/${posts.join(';')}/comments`, { sort: 'creation' })
  const found = [...question, ...answers, ...comments]
  return [...found, ...goneFrom(waiting, found)]
}
