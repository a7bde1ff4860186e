import type { IncomingMention } from '../../model/mention.js'
import { rowOf } from '../asking/wire.js'
import { deletedMention } from '../mention/new-mention.js'
import type { PollContext, ThreadRef } from '../source.js'
import { ask, isUnknown } from './ask.js'
import { type Instance, instanceFacts } from './instance.js'
import { type LemmyList, LIMIT, streamOf } from './streams.js'
import { lemmyView } from './view.js'

/** Answers come after what they answer, so the latest comments hold them. */
const MOST_PAGES = 4
/** Waiting posts that are asked for by themselves. */
const MOST = 5

/** The latest comments below a post, and what waits but is not among them. */
export async function refetchThread(context: PollContext, { thread, waiting }: ThreadRef): Promise<readonly IncomingMention[]> {
  const { instance } = await instanceFacts({ ...context, unconditional: false })
  const found = new Map<string, IncomingMention>()
  const post = /^post-(\d+)$/.exec(thread)?.[1]
  if (post !== undefined) for (const item of await comments(context, instance, post)) found.set(item.nativeId, item)
  for (const id of waiting.filter((each) => !found.has(each)).slice(0, MOST)) {
    const single = await one(context, instance, id)
    if (single !== null) found.set(id, single)
  }
  return [...found.values()]
}

async function comments(context: PollContext, instance: Instance, post: string): Promise<readonly IncomingMention[]> {
  const query = { post_id: post, type_: 'All', sort: 'New' }
  const list: LemmyList = { name: 'thread', path: 'comment/list', query, lists: ['comments', 'items'] }
  const { read } = streamOf(context, instance, list)
  const items: IncomingMention[] = []
  let page: string | null = null
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const { items: more, leftOut, next } = await read({ page, mark: null, isKnown: () => false })
    items.push(...more)
    if (next === null || more.length + leftOut.length < LIMIT) break
    page = next
  }
  return items
}

/** null: it is no post of ours to ask for. */
async function one(context: PollContext, instance: Instance, nativeId: string): Promise<IncomingMention | null> {
  const [, what, id] = /^(comment|post)-(\d+)$/.exec(nativeId) ?? []
  if (what === undefined || id === undefined) return null
  try {
    const answer = await ask(context, { version: instance.version, path: what, query: { id } })
    return lemmyView(rowOf(answer[`${what}_view`]), instance)
  } catch (thrown) {
    if (isUnknown(thrown)) return deletedMention(nativeId)
    throw thrown
  }
}
