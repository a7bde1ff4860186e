import type { ThreadPost } from '../../../model/thread-post.js'
import type { Database } from '../file/database.js'
import { POSTED_AT } from './rows.js'

interface PostRow {
  readonly author: string | null
  readonly official: number
  readonly published_at: number | null
  readonly text: string
}

// Below an article stand concerns of many, advertisements and impostors: of those only what answers the customer, what the customer
// answers, and what is ours. A forum's topic of ten years has posts of any length; nobody is told more than the beginning of them.
const LATEST = `SELECT coalesce(m.author_name, m.author_handle) AS author, m.official_identity IS NOT NULL AS official, m.published_at,
    substr(m.text, 1, 2000) AS text
  FROM cases c CROSS JOIN mentions o ON o.id = c.mention_id CROSS JOIN mentions m ON m.source_key = o.source_key AND m.thread = o.thread
  WHERE c.id = ? AND m.id <> o.id AND m.deleted_at IS NULL AND m.text <> '' AND (m.official_identity IS NOT NULL OR m.kind <> 'spam')
    AND (m.case_id = c.id OR m.id IN (SELECT reply_id FROM answers WHERE case_id = c.id AND kind <> 'bystander')
      OR m.parent_ref IN (SELECT native_id FROM mentions WHERE case_id = c.id)
      OR m.native_id IN (SELECT parent_ref FROM mentions WHERE case_id = c.id))
  ORDER BY ${POSTED_AT} DESC, m.id DESC LIMIT ?`

/** Of each case the latest posts of its thread that are about it, oldest first, without the one by which it is shown. */
export const latestPosts = (db: Database, caseIds: readonly number[], limit: number): Map<number, readonly ThreadPost[]> =>
  new Map(
    caseIds.map((id) => [
      id,
      db
        .all<PostRow>(LATEST, id, limit)
        .map(({ author, official, published_at, text }) => ({
          author,
          official: official === 1,
          publishedAt: published_at,
          text,
        }))
        .reverse(),
    ]),
  )
