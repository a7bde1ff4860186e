import type { ThreadPost } from '../../../model/thread-post.js'
import { listsBy } from '../../../util/lists-by.js'
import type { Database } from '../file/database.js'
import { POSTED_AT } from './rows.js'

/** Where a case is shown. */
interface ShownRow {
  readonly case_id: number
  readonly mention_id: number
  readonly source_key: number
  readonly thread: string
}

const SHOWN = `SELECT c.id AS case_id, o.id AS mention_id, o.source_key, o.thread FROM json_each(?) j
  CROSS JOIN cases c ON c.id = j.value CROSS JOIN mentions o ON o.id = c.mention_id`

interface OwnRow {
  readonly case_id: number
  readonly native_id: string
  readonly parent_ref: string | null
}

const OWN =
  'SELECT m.case_id, m.native_id, m.parent_ref FROM json_each(?) j CROSS JOIN mentions m INDEXED BY mentions_case ON m.case_id = j.value'

interface ReplyRow {
  readonly case_id: number
  readonly reply_id: number
}

const REPLIES = `SELECT DISTINCT a.case_id, a.reply_id FROM json_each(?) j CROSS JOIN answers a ON a.case_id = j.value
  WHERE a.reply_id IS NOT NULL AND a.kind <> 'bystander'`

interface PlaceRow {
  readonly id: number
  readonly case_id: number | null
  readonly native_id: string
  readonly parent_ref: string | null
  readonly at: number
}

// Below an article stand concerns of many, advertisements and impostors.
const IN_THREAD = `SELECT m.id, m.case_id, m.native_id, m.parent_ref, ${POSTED_AT} AS at FROM mentions m
  WHERE m.source_key = ? AND m.thread = ? AND m.deleted_at IS NULL AND m.text <> '' AND (m.official_identity IS NOT NULL OR m.kind <> 'spam')`

/** A thread, read once for all the cases in it: there may be thousands, each in a thread of thousands. */
class Place {
  readonly #byId: ReadonlyMap<number, PlaceRow>
  readonly #byNativeId: ReadonlyMap<string, readonly PlaceRow[]>
  readonly #byParent: ReadonlyMap<string | null, readonly PlaceRow[]>
  readonly #byCase: ReadonlyMap<number | null, readonly PlaceRow[]>

  constructor(rows: readonly PlaceRow[]) {
    this.#byId = new Map(rows.map((row) => [row.id, row]))
    this.#byNativeId = listsBy(rows, (row) => row.native_id)
    this.#byParent = listsBy(rows, (row) => row.parent_ref)
    this.#byCase = listsBy(rows, (row) => row.case_id)
  }

  /** Of what stands there only what answers the customer, what the customer answers, and what is ours; the latest first. */
  about({ case_id, mention_id }: ShownRow, own: readonly OwnRow[], replies: readonly ReplyRow[]): readonly PlaceRow[] {
    const found = new Set([
      ...(this.#byCase.get(case_id) ?? []),
      ...replies.flatMap(({ reply_id }) => this.#byId.get(reply_id) ?? []),
      ...own.flatMap(({ native_id }) => this.#byParent.get(native_id) ?? []),
      ...own.flatMap(({ parent_ref }) => (parent_ref === null ? [] : (this.#byNativeId.get(parent_ref) ?? []))),
    ])
    return [...found].filter(({ id }) => id !== mention_id).sort((a, b) => b.at - a.at || b.id - a.id)
  }
}

interface PostRow {
  readonly id: number
  readonly author: string | null
  readonly official: number
  readonly published_at: number | null
  readonly text: string
}

// A forum's topic of ten years has posts of any length; nobody is told more than the beginning of them.
const POSTS = `SELECT m.id, coalesce(m.author_name, m.author_handle) AS author, m.official_identity IS NOT NULL AS official, m.published_at,
  substr(m.text, 1, 2000) AS text FROM json_each(?) j CROSS JOIN mentions m ON m.id = j.value`

/** Of each case the latest posts of its thread that are about it, oldest first, without the one by which it is shown. */
export function latestPosts(db: Database, caseIds: readonly number[], limit: number): ReadonlyMap<number, readonly ThreadPost[]> {
  const ids = JSON.stringify(caseIds)
  const own = listsBy(db.all<OwnRow>(OWN, ids), (row) => row.case_id)
  const replies = listsBy(db.all<ReplyRow>(REPLIES, ids), (row) => row.case_id)
  const latest = new Map<number, readonly number[]>()
  const byThread = listsBy(db.all<ShownRow>(SHOWN, ids), ({ source_key, thread }) => JSON.stringify([source_key, thread]))
  for (const shown of byThread.values()) {
    const place = new Place(db.all<PlaceRow>(IN_THREAD, shown[0]!.source_key, shown[0]!.thread))
    for (const each of shown) {
      const about = place.about(each, own.get(each.case_id) ?? [], replies.get(each.case_id) ?? [])
      const last = about.slice(0, limit).map(({ id }) => id)
      latest.set(each.case_id, last.reverse())
    }
  }
  const rows = db.all<PostRow>(POSTS, JSON.stringify([...new Set([...latest.values()].flat())]))
  const posts = new Map(
    rows.map(({ id, author, official, published_at, text }) => [
      id,
      { author, official: official === 1, publishedAt: published_at, text },
    ]),
  )
  return new Map(caseIds.map((id) => [id, (latest.get(id) ?? []).flatMap((post) => posts.get(post) ?? [])]))
}
