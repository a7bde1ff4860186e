import type { Query } from '../asking/ask-json.js'
import { idOfInstant, instantOfId } from './snowflake.js'

/** How far a list is read: everything up to `since`; and, where pages were left, the window between it and `newest`. Plain JSON. */
export interface Window {
  /** Latest post that was read; null while there was none. */
  readonly since: string | null
  /** When everything up to now was asked for. UTC ms. */
  readonly readAt: number
  /** Of the window that is being read: when its first page was asked for, its latest post, its next page. */
  readonly askedAt: number
  readonly newest: string | null
  readonly token: string | null
  /** Posts of it that were read already; absent: none. */
  readonly count?: number
}

export const readTo = (since: string | null, readAt: number): Window => ({ since, readAt, askedAt: 0, newest: null, token: null })

/** A post is found by searches only some time after it was written. */
const OVERLAP_MS = 10 * 60_000
/** Searches reach back seven days, and an hour of that is left to clocks that disagree. */
export const REACH_MS = 7 * 86_400_000 - 3_600_000

export interface Start {
  readonly query: Query
  /** The platform shows less of the past than is missing. */
  readonly gap: boolean
}

/** From where on to ask. The pages of one window all ask the same. */
export function startOf({ since, readAt, askedAt, token }: Window, now: number, reachMs: number): Start {
  const at = token === null ? now : askedAt
  const from = since === null ? null : instantOfId(since)
  if (from !== null && from - OVERLAP_MS >= at - reachMs)
    return { query: { since_id: idOfInstant(from - OVERLAP_MS) }, gap: false }
  const start = new Date(Math.max(readAt - OVERLAP_MS, at - reachMs))
  return { query: { start_time: `${start.toISOString().slice(0, 19)}Z` }, gap: readAt < at - reachMs }
}
