import type { Database } from './database.js'
import { pageHash, samePage } from './page-hash.js'

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

/** Title and text of a thread's root: the mention of that native id, or the article at a `page:URL`. */
export function rootText(db: Database, source: string, rootRef: string): string | null {
  const byId = db.get<Root>(
    'SELECT url, title, text FROM mentions WHERE source_key = (SELECT key FROM sources WHERE id = ?) AND native_id = ?',
    source,
    rootRef,
  )
  const root = byId ?? (rootRef.startsWith('page:') ? atPage(db, rootRef.slice('page:'.length)) : undefined)
  return root === undefined ? null : wordsOf(root)
}
