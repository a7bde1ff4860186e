import type { IncomingMention } from '../../model/mention.js'
import { DAY_MS } from '../feed/conditional-get.js'
import type { PollContext } from '../source.js'
import type { WordPressComment } from './comment.js'
import { draftMemory, type WordPressMemory } from './memory.js'
import type { RestRefused } from './rest.js'

/** One poll on its way: what was read so far, and the memory that will be stored with it. */
export interface Run {
  readonly context: PollContext
  readonly memory: WordPressMemory
  /** Nothing is known of the site's comments yet. */
  readonly first: boolean
  /** Why the comment feed, which there was, cannot be read at this poll: only REST can tell what is new. */
  feedFault: unknown
  /** REST told all comments of the last two weeks. */
  rescanned: boolean
  /** As feeds showed them. */
  readonly shown: Map<number, WordPressComment>
  /** Comments of password-protected posts: the feed shows a form in their place. */
  readonly locked: Set<number>
  /** As REST told them. */
  readonly rows: Map<number, WordPressComment>
  /** Asked of REST by number, and not there. */
  readonly absent: Set<number>
  readonly posts: IncomingMention[]
  readonly warnings: string[]
}

export function startRun(context: PollContext): Run {
  const memory = draftMemory(context.memory, context.config.url)
  return {
    context,
    memory,
    first: memory.endpoints === null,
    feedFault: null,
    rescanned: false,
    shown: new Map(),
    locked: new Set(),
    rows: new Map(),
    absent: new Set(),
    posts: [],
    warnings: [],
  }
}

/** Closed REST is left alone for a day; a bad moment is only told. */
export function restFailed({ context, memory, warnings }: Run, refused: RestRefused): void {
  if (refused.closed && memory.endpoints !== null) {
    memory.restClosed = { reason: refused.message, retryAt: context.now + DAY_MS }
    memory.endpoints = { ...memory.endpoints, rest: null }
  } else {
    warnings.push(`the REST API did not answer this time, what is missing is asked again at the next poll: ${refused.message}`)
  }
}
