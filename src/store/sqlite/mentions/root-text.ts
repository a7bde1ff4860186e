import type { Database } from '../file/database.js'
import { pageHash, samePage } from './page-hash.js'
import { threadAt } from './thread-keys.js'

interface Root {
  readonly url: string | null
  readonly title: string | null
  readonly text: string
}

const wordsOf = ({ title, text }: Root): string => (title === null ? text : `${title}\n${text}`)

/** Articles about us at an address, whichever source brought them: a comment feed seldom carries the post itself. Of others nobody asks. */
function atPage(db: Database, url: string): Root | undefined {
  const candidates = db.all<Root>(
    "SELECT url, title, text FROM mentions WHERE page_hash = ? AND relevant = 1 AND role = 'post' ORDER BY id LIMIT 20",
    pageHash(url),
  )
  return candidates.find((root) => root.url !== null && samePage(root.url) === samePage(url))
}

// A circle of replies has a key like every thread, but no root.
const ROOT = `SELECT url, title, text FROM mentions
  WHERE source_key = ? AND native_id = ? AND coalesce(root_ref, parent_ref, native_id) = native_id`

/** Title and text of the root above a reference, at any depth: the mention that replies to nothing, or the article at a `page:URL`. */
export function rootText(db: Database, source: string, ref: string): string | null {
  const sourceKey = db.get<{ key: number }>('SELECT key FROM sources WHERE id = ?', source)?.key
  const thread = sourceKey === undefined ? ref : threadAt(db, sourceKey, ref)
  const known = sourceKey === undefined ? undefined : db.get<Root>(ROOT, sourceKey, thread)
  const root = known ?? (thread.startsWith('page:') ? atPage(db, thread.slice('page:'.length)) : undefined)
  return root === undefined ? null : wordsOf(root)
}
