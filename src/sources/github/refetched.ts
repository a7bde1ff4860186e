import type { CommentsRead } from './comments-below.js'

/** `hidden`: the whole repository is, so nothing is known of its threads. */
export type Refetched = 'gone' | 'hidden' | CommentsRead
