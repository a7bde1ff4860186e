import type { AlertMessageCase, AlertMessagePost, NewDelivery } from '../model/alert.js'
import type { ThreadPost } from '../model/thread-post.js'
import { toIsoOrNull } from '../util/instant.js'
import { boundedLine, boundedText } from './message/bounded.js'

const NAME_MAX = 80
const POST_MAX = 240
const POST_MIN = 60
/** Maximum length of all posts in one message; further cases are told without posts. */
const ALL_POSTS_MAX = 6_000

/** What a message tells about a case from its surroundings. */
export interface CaseContext {
  /** The latest other posts of its thread, oldest first. */
  readonly thread: readonly ThreadPost[]
  /** Number of open cases with the same complaint. */
  readonly similar: number
}

interface ContextSettings {
  /** Leave out all text written by strangers. */
  readonly isMinimal: boolean
}

/**
 * Adds the surroundings of its cases to a delivery. Texts come redacted from the store; here control characters are removed and lengths
 * limited.
 */
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
