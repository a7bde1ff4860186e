import type { JudgedMention } from '../../../model/mention.js'
import { sameButForQuotes } from '../../../util/own-words.js'
import type { SavedCounts } from '../../source-store.js'
import { forgetMention } from '../erasing/forget-mention.js'
import type { Database } from '../file/database.js'
import { indexText, unindexText } from '../search/text-index.js'
import { CONTENT_COLUMNS, contentValues, POSTED_AT } from './rows.js'
import { markAlike, markWithdrawn } from './templates.js'
import { moveThread, parentsFirst, threadOf } from './thread-keys.js'
import { markChanged, markWaitingFor } from './work-list.js'

/** Mentions of one source, read at one moment and judged by one set of rules. */
export interface Batch {
  readonly sourceKey: number
  readonly mentions: readonly JudgedMention[]
  readonly now: number
  readonly rulesHash: string
  readonly baseline: boolean
}

interface Known {
  readonly id: number
  readonly thread: string
  readonly content_hash: string
  readonly deleted_at: number | null
  readonly parent_ref: string | null
  readonly root_ref: string | null
  readonly published_at: number | null
  readonly relevant: number
  readonly forgotten_at: number | null
}

/** What a text says, and of what. */
interface Words {
  readonly title: string | null
  readonly text: string
  readonly author_id: string | null
}

type Change = keyof SavedCounts

const KNOWN = `SELECT id, thread, content_hash, deleted_at, parent_ref, root_ref, published_at, relevant, forgotten_at FROM mentions WHERE source_key = ? AND native_id = ?`

// Bound by position: by name costs a third more, and this is where a poll spends its time.
const ADDED_COLUMNS = [
  'source_key',
  'native_id',
  'thread',
  'rules',
  'first_seen_at',
  'deleted_at',
  'baseline',
  ...CONTENT_COLUMNS,
]
const INSERT = `INSERT INTO mentions (${ADDED_COLUMNS.join(', ')}) VALUES (${ADDED_COLUMNS.map(() => '?').join(', ')})`

const EDITED_COLUMNS = ['thread', 'rules', ...CONTENT_COLUMNS]
const UPDATE = `UPDATE mentions SET deleted_at = NULL, ${EDITED_COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`

/** A reply that was taken back, and another that took its place under its id: what is younger than the first sight of that one is seen now. */
const SEEN_ANEW = 'UPDATE mentions SET first_seen_at = ? WHERE id = ? AND published_at > first_seen_at'

/** Number of a set of rules, by its hash. */
export function rulesKey(db: Database, hash: string): number {
  const known = db.get<{ key: number }>('SELECT key FROM rulesets WHERE hash = ?', hash)
  return known?.key ?? db.run('INSERT INTO rulesets (hash) VALUES (?)', hash).id
}

function add(db: Database, batch: Batch & { rules: number }, mention: JudgedMention): string {
  const thread = threadOf(db, batch.sourceKey, mention)
  const { sourceKey, rules, now } = batch
  const place = [sourceKey, mention.nativeId, thread, rules, now, mention.deleted ? now : null, Number(batch.baseline)]
  const { id } = db.run(INSERT, ...place, ...contentValues(mention))
  if (mention.verdict.relevant) indexText(db, id, mention)
  moveThread(db, batch.sourceKey, { from: mention.nativeId, to: thread })
  return thread
}

/**
 * References that were known stay: a second, poorer way to read the same place (a feed without parents) must not tear threads apart.
 * An edit makes no post younger either, where a place tells only when it was last written (Isso, app stores).
 */
const withKnown = (mention: JudgedMention, known: Known): JudgedMention => ({
  ...mention,
  parentRef: mention.parentRef ?? known.parent_ref,
  rootRef: mention.rootRef ?? known.root_ref,
  publishedAt: known.deleted_at === null ? earlier(mention.publishedAt, known.published_at) : mention.publishedAt,
})

const earlier = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? (now ?? before) : Math.min(now, before)

function edit(db: Database, batch: Batch & { rules: number }, known: Known, incoming: JudgedMention): string {
  const mention = withKnown(incoming, known)
  // Only the top of a thread can get a new parent; its replies move along.
  const thread = known.thread === mention.nativeId ? threadOf(db, batch.sourceKey, mention) : known.thread
  keepVersion(db, known.id, { mention, now: batch.now })
  markWithdrawn(db, known.id)
  db.run(UPDATE, thread, batch.rules, ...contentValues(mention), known.id)
  if (known.deleted_at !== null) db.run(SEEN_ANEW, batch.now, known.id)
  if (known.relevant === 1) unindexText(db, known.id)
  if (mention.verdict.relevant) indexText(db, known.id, mention)
  moveThread(db, batch.sourceKey, { from: mention.nativeId, to: thread })
  return thread
}

const WORDS = 'SELECT title, text, author_id FROM mentions WHERE id = ?'

/**
 * What it quotes was told apart from what it says only since, or by another way to read the place: its author did nothing, but it has to
 * be judged by that.
 */
function isOnlyMarked(db: Database, known: Known, { title, text, author, parentRef }: JudgedMention): boolean {
  const words = db.get<Words>(WORDS, known.id)
  if (words === undefined || words.text === text || !sameButForQuotes(words.text, text)) return false
  return words.title === title && words.author_id === author.id && (parentRef === null || parentRef === known.parent_ref)
}

interface Said {
  readonly text: string
  readonly kind: string
  readonly since: number
  readonly matters: number
}

const SAID = `SELECT m.text, coalesce(m.label, m.kind) AS kind, coalesce((SELECT max(until) FROM versions WHERE mention_id = m.id), ${POSTED_AT}) AS since,
  m.relevant = 1 OR m.official_identity IS NOT NULL OR m.case_id IS NOT NULL AS matters FROM mentions m WHERE m.id = ?`

/** Limit for the versions of a text: a page that changes at every poll (a counter in the text) must not fill the file. */
const MAX_VERSIONS = 20

/** Keeps the earlier text: whether an answer meets the present text can only be told from both. */
function keepVersion(
  db: Database,
  id: number,
  { mention, now }: { readonly mention: JudgedMention; readonly now: number },
): void {
  const said = db.get<Said>(SAID, id)
  if (said === undefined || said.matters === 0 || said.text === mention.text || sameButForQuotes(said.text, mention.text)) return
  const told = mention.editedAt !== null && mention.editedAt > said.since && mention.editedAt <= now
  const until = told ? Math.round(mention.editedAt!) : Math.max(now, said.since + 1)
  db.run('INSERT OR IGNORE INTO versions (mention_id, until, kind, text) VALUES (?, ?, ?, ?)', id, until, said.kind, said.text)
  db.run(
    `DELETE FROM versions WHERE mention_id = ? AND until <= (SELECT until FROM versions WHERE mention_id = ? ORDER BY until DESC LIMIT 1 OFFSET ?)`,
    id,
    id,
    MAX_VERSIONS,
  )
}

const learnsRefs = (known: Known, mention: JudgedMention): boolean =>
  known.parent_ref === null && known.root_ref === null && (mention.parentRef !== null || mention.rootRef !== null)

/** It comes from an export, and its author was forgotten where that was made: so it is here, or it would be news at the next poll. */
function writeForgotten(
  db: Database,
  batch: Batch & { rules: number },
  { mention, at, known }: { readonly mention: JudgedMention; readonly at: number; readonly known: Known | undefined },
): { change: Change; thread: string } {
  const thread = known?.thread ?? add(db, batch, mention)
  const { id, relevant } = known ?? db.get<Known>(KNOWN, batch.sourceKey, mention.nativeId)!
  forgetMention(db, { id, relevant }, at)
  return { change: known === undefined ? 'added' : 'deleted', thread }
}

/** Of what nobody here ever saw, a platform may still tell that it is gone: there is nothing to keep of it. */
const isTombstone = ({ deleted, title, text, author }: JudgedMention): boolean =>
  deleted && text === '' && title === null && author.id === null && author.handle === null && author.name === null

/** Writes one mention if anything in it is new; returns what changed, and in which thread. */
function write(
  db: Database,
  batch: Batch & { rules: number; isFirst: boolean },
  mention: JudgedMention,
): { change: Change | null; thread: string } | null {
  const known = batch.isFirst ? undefined : db.get<Known>(KNOWN, batch.sourceKey, mention.nativeId)
  // Its author asked to be forgotten: whatever the source delivers, nothing of it is stored again.
  if (known !== undefined && known.forgotten_at !== null) return null
  if (mention.forgottenAt !== undefined) return writeForgotten(db, batch, { mention, at: mention.forgottenAt, known })
  if (known === undefined) return isTombstone(mention) ? null : { change: 'added', thread: add(db, batch, mention) }
  if (mention.deleted) {
    if (known.deleted_at !== null) return null
    markWithdrawn(db, known.id)
    // The text stays: a complaint that was deleted unanswered is still shown.
    db.run('UPDATE mentions SET deleted_at = ? WHERE id = ?', batch.now, known.id)
    return { change: 'deleted', thread: known.thread }
  }
  if (known.deleted_at === null && known.content_hash === mention.contentHash && !learnsRefs(known, mention)) return null
  const isEdit = known.deleted_at !== null || learnsRefs(known, mention) || !isOnlyMarked(db, known, mention)
  return { change: isEdit ? 'edited' : null, thread: edit(db, batch, known, mention) }
}

const areDistinct = (mentions: readonly JudgedMention[]): boolean =>
  new Set(mentions.map(({ nativeId }) => nativeId)).size === mentions.length

/** Stores each mention once: new ones are added, changed ones replaced, the rest is left alone. Call it inside a transaction. */
export function writeMentions(db: Database, batch: Batch): SavedCounts {
  const counts = { added: 0, edited: 0, deleted: 0 }
  if (batch.mentions.length === 0) return counts
  // For a source without mentions nothing has to be looked up; a first poll would spend its time there.
  const isFirst =
    db.get('SELECT 1 FROM mentions WHERE source_key = ? LIMIT 1', batch.sourceKey) === undefined && areDistinct(batch.mentions)
  const { sourceKey, mentions, now, rulesHash, baseline } = batch
  const judged = { sourceKey, mentions, now, rulesHash, baseline, rules: rulesKey(db, rulesHash), isFirst }
  const threads = new Set<string>()
  for (const mention of parentsFirst(batch.mentions)) {
    const written = write(db, judged, mention)
    if (written === null) continue
    if (written.change !== null) counts[written.change] += 1
    if (!isFirst || mention.verdict.relevant || mention.officialIdentity !== null) threads.add(written.thread)
    if (mention.verdict.relevant) markWaitingFor(db, mention)
    if (mention.officialIdentity !== null && mention.textHash !== null) markAlike(db, mention.textHash)
  }
  for (const thread of threads) markChanged(db, batch.sourceKey, thread)
  if (counts.added > 0) db.run('UPDATE sources SET mentions = mentions + ? WHERE key = ?', counts.added, batch.sourceKey)
  return counts
}
