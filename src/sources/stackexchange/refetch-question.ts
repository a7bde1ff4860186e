import type { IncomingMention } from '../../model/mention.js'
import type { StackExchangeOptions } from '../../model/source-options/stackexchange.js'
import { goneFrom } from '../mention/new-mention.js'
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
  const leftOut: string[] = []
  let cut = false
  const read = async (path: string, query = {}) => {
    const { items, more } = await api.page(path, query, 1)
    cut ||= more
    const told = readRows(items, 'post', (row) => stackExchangePost(row, surroundings))
    leftOut.push(...told.leftOut)
    return told.items
  }
  const [question, answers] = [await read(`questions/${thread}`), await read(`questions/${thread}/answers`, { sort: 'creation' })]
  const posts = [thread, ...answers.map(({ nativeId }) => nativeId)]
  // Of a deleted question nothing is left to comment on.
  const comments =
    question.length === 0 ? [] : await read(`posts/${posts.slice(0, MAX_IDS).join(';')}/comments`, { sort: 'creation' })
  const items = [...question, ...answers, ...comments]
  // Of a method with more than one page only the newest is read.
  return [...items, ...(cut || posts.length > MAX_IDS ? [] : goneFrom(waiting, { items, leftOut }))]
}
