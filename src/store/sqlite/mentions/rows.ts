import type { Answer } from '../../../model/answer.js'
import type { Author, JudgedMention, Mention, OfficialIdentity, Role } from '../../../model/mention.js'
import type { Promised } from '../../../model/promise.js'
import type { Kind, Label, SensitiveType, Severity, Verdict } from '../../../model/verdict.js'
import { pageHash } from './page-hash.js'

/** Columns that tell an author; shared by mentions and the cases that are shown by them. */
export interface AuthorRow {
  readonly author_id: string | null
  readonly author_handle: string | null
  readonly author_name: string | null
  readonly author_url: string | null
  readonly author_followers: number | null
  readonly author_flags: string
}

/** A mention as selected by MENTION_COLUMNS. */
export interface MentionRow extends AuthorRow {
  readonly id: number
  readonly source: string
  readonly native_id: string
  readonly thread: string
  readonly case_id: number | null
  readonly role: Role
  readonly parent_ref: string | null
  readonly root_ref: string | null
  readonly first_seen_at: number
  readonly published_at: number | null
  readonly edited_at: number | null
  readonly deleted_at: number | null
  readonly baseline: number
  readonly official: number | null
  readonly official_identity: OfficialIdentity | null
  readonly relevant: number
  readonly closing: number
  readonly kind: Kind
  readonly label: Label | null
  readonly score: number
  readonly complaint: number
  readonly uncertain: number
  readonly severity: Severity
  readonly brand: string | null
  readonly verdict_language: string | null
  readonly reasons: string
  readonly sensitive: string
  readonly language: string | null
  readonly url: string | null
  readonly title: string | null
  readonly text: string
  readonly forgotten_at: number | null
}

/** What to select from `mentions m JOIN sources s`. */
export const MENTION_COLUMNS = `m.id, s.id AS source, m.native_id, m.thread, m.case_id, m.role, m.parent_ref, m.root_ref, m.first_seen_at,
  m.published_at, m.edited_at, m.deleted_at, m.baseline, m.official, m.official_identity, m.relevant, m.closing, m.kind, m.label, m.score, m.complaint, m.uncertain,
  m.severity, m.brand, m.verdict_language, m.reasons, m.sensitive, m.language, m.author_id, m.author_handle, m.author_name, m.author_url,
  m.author_followers, m.author_flags, m.url, m.title, m.text, m.forgotten_at`

/** When a mention was published, or first seen where that is unknown or in the future. */
export const POSTED_AT = 'min(coalesce(m.published_at, m.first_seen_at), m.first_seen_at)'

/** A list kept as JSON; most are empty, and parsing is what reading rows costs. */
export const listOf = <Item>(json: string): readonly Item[] => (json === '[]' ? [] : (JSON.parse(json) as Item[]))

export const authorOf = (row: AuthorRow): Author => ({
  id: row.author_id,
  handle: row.author_handle,
  name: row.author_name,
  url: row.author_url,
  followers: row.author_followers,
  flags: listOf(row.author_flags),
})

const verdictOf = (row: MentionRow): Verdict => ({
  kind: row.kind,
  score: row.score,
  complaint: row.complaint,
  uncertain: row.uncertain === 1,
  severity: row.severity,
  language: row.verdict_language,
  relevant: row.relevant === 1,
  brand: row.brand,
  reasons: listOf(row.reasons),
  sensitive: listOf<SensitiveType>(row.sensitive),
  closing: row.closing === 1,
})

/** Hardly any is; a spread for each row would take as long as all the rest. */
export const mentionOf = (row: MentionRow): Mention =>
  row.forgotten_at === null ? told(row) : { ...told(row), forgottenAt: row.forgotten_at }

const told = (row: MentionRow): Mention => ({
  id: row.id,
  source: row.source,
  nativeId: row.native_id,
  role: row.role,
  url: row.url,
  title: row.title,
  text: row.text,
  author: authorOf(row),
  language: row.language,
  publishedAt: row.published_at,
  editedAt: row.edited_at,
  parentRef: row.parent_ref,
  rootRef: row.root_ref,
  official: row.official === null ? null : row.official === 1,
  deleted: row.deleted_at !== null,
  firstSeenAt: row.first_seen_at,
  thread: row.thread,
  verdict: verdictOf(row),
  officialIdentity: row.official_identity,
  deletedAt: row.deleted_at,
  label: row.label,
  caseId: row.case_id,
})

/** The columns that hold a verdict. */
export const verdictColumns = (verdict: Verdict, officialIdentity: OfficialIdentity | null) => ({
  kind: verdict.kind,
  score: verdict.score,
  complaint: verdict.complaint,
  uncertain: Number(verdict.uncertain),
  severity: verdict.severity,
  verdict_language: verdict.language,
  relevant: Number(verdict.relevant),
  brand: verdict.brand,
  reasons: JSON.stringify(verdict.reasons),
  sensitive: JSON.stringify(verdict.sensitive),
  closing: Number(verdict.closing),
  official_identity: officialIdentity,
})

// A platform that sends seconds with a fraction must not make the whole poll fail: integer columns refuse it.
const whole = (value: number | null): number | null => (value === null ? null : Math.round(value))

/**
 * The page that a post about us is, or that a comment stands on: by it the two find each other, in whichever order they come. Reading an
 * address is dear, and nobody looks for posts about others.
 */
export function pageHashOf({
  role,
  url,
  rootRef,
  relevant,
}: Pick<JudgedMention, 'role' | 'url' | 'rootRef'> & { relevant: boolean }): number | null {
  if (role === 'post') return url === null || !relevant ? null : pageHash(url)
  return rootRef?.startsWith('page:') ? pageHash(rootRef.slice('page:'.length)) : null
}

type Value = string | number | null

const listText = (list: readonly unknown[]): string => (list.length === 0 ? '[]' : JSON.stringify(list))

/** The columns that an edit replaces, and what each holds of a mention. In this order they are bound. */
const CONTENT: readonly (readonly [column: string, value: (mention: JudgedMention) => Value])[] = [
  ['role', ({ role }) => role],
  ['url', ({ url }) => url],
  ['title', ({ title }) => title],
  ['text', ({ text }) => text],
  ['author_id', ({ author }) => author.id],
  ['author_handle', ({ author }) => author.handle],
  ['author_name', ({ author }) => author.name],
  ['author_url', ({ author }) => author.url],
  ['author_followers', ({ author }) => whole(author.followers)],
  ['author_flags', ({ author }) => listText(author.flags)],
  ['language', ({ language }) => language],
  ['published_at', ({ publishedAt }) => whole(publishedAt)],
  ['edited_at', ({ editedAt }) => whole(editedAt)],
  ['parent_ref', ({ parentRef }) => parentRef],
  ['root_ref', ({ rootRef }) => rootRef],
  ['official', ({ official }) => (official === null ? null : Number(official))],
  ['content_hash', ({ contentHash }) => contentHash],
  ['text_hash', ({ textHash }) => textHash],
  ['page_hash', ({ role, url, rootRef, verdict }) => pageHashOf({ role, url, rootRef, relevant: verdict.relevant })],
  ['kind', ({ verdict }) => verdict.kind],
  ['score', ({ verdict }) => verdict.score],
  ['complaint', ({ verdict }) => verdict.complaint],
  ['uncertain', ({ verdict }) => Number(verdict.uncertain)],
  ['severity', ({ verdict }) => verdict.severity],
  ['verdict_language', ({ verdict }) => verdict.language],
  ['relevant', ({ verdict }) => Number(verdict.relevant)],
  ['brand', ({ verdict }) => verdict.brand],
  ['reasons', ({ verdict }) => listText(verdict.reasons)],
  ['sensitive', ({ verdict }) => listText(verdict.sensitive)],
  ['closing', ({ verdict }) => Number(verdict.closing)],
  ['official_identity', ({ officialIdentity }) => officialIdentity],
]

export const CONTENT_COLUMNS: readonly string[] = CONTENT.map(([column]) => column)

/** What the content columns hold of a mention, in their order. */
export const contentValues = (mention: JudgedMention): Value[] => CONTENT.map(([, value]) => value(mention))

export interface AnswerRow {
  readonly case_id: number
  readonly kind: Answer['kind']
  readonly strength: Answer['strength']
  readonly at: number
  readonly reply_id: number | null
  readonly mention_id: number | null
  readonly by: string | null
  readonly agent: string | null
  readonly promise: string | null
  readonly identity: Answer['identity']
  readonly reason: string
}

export const answerOf = (row: AnswerRow): Answer => ({
  kind: row.kind,
  strength: row.strength,
  at: row.at,
  replyId: row.reply_id,
  mentionId: row.mention_id,
  by: row.by,
  agent: row.agent,
  promise: row.promise === null ? null : (JSON.parse(row.promise) as Promised),
  identity: row.identity,
  reason: row.reason,
})
