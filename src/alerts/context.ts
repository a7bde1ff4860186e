import type { AlertMessageCase, AlertMessagePost, NewDelivery } from '../model/alert.js'
import type { ThreadPost } from '../model/thread-post.js'
import { toIsoOrNull } from '../util/instant.js'
import { boundedLine, boundedText } from './message/bounded.js'

const NAME_MAX = 80
const POST_MAX = 240
const POST_MIN = 60
/** What all posts of one message may come to: beyond, the cases speak for themselves. */
const ALL_POSTS_MAX = 6_000

/** What stands around a case, besides what is known of itself. */
export interface CaseContext {
  /** The latest other posts of its thread, oldest first. */
  readonly thread: readonly ThreadPost[]
  /** Open cases that complain of the same. */
  readonly similar: number
}

interface ContextSettings {
  /** Without a word of strangers. */
  readonly isMinimal: boolean
}

/** The delivery with what stands around its cases. Texts come redacted from the store; here they become harmless and bounded. */
export function withContext(
  delivery: NewDelivery,
  contexts: ReadonlyMap<string, CaseContext>,
  { isMinimal }: ContextSettings,
): NewDelivery {
  const { message } = delivery
  const count = message.cases.reduce((sum, one) => sum + (contexts.get(one.case)?.thread.length ?? 0), 0)
  const max = Math.min(POST_MAX, Math.floor(ALL_POSTS_MAX / (count || 1)))
  const hasThreads = !isMinimal && max >= POST_MIN
  const cases = message.cases.map((one): AlertMessageCase => {
    const context = contexts.get(one.case)
    if (context === undefined) return one
    const thread = hasThreads ? context.thread.map((post) => postOf(post, max)) : one.thread
    return { ...one, thread, similar: Math.max(one.similar, context.similar) }
  })
  return { ...delivery, message: { ...message, cases } }
}

const postOf = ({ author, official, publishedAt, text }: ThreadPost, max: number): AlertMessagePost => ({
  author: author === null ? null : boundedLine(author, NAME_MAX),
  official,
  at: toIsoOrNull(publishedAt),
  text: boundedText(text, max),
})
