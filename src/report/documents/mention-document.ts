import type { Mention } from '../../model/mention.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { caseName } from './case-document.js'
import { reasonCodes } from './reason-codes.js'

/** `M-17`, as people and scripts name a mention. */
export const mentionName = (id: number): string => `M-${id}`

/** One stored mention in the style of the contract. `kind` is the person's label where there is one. */
export const mentionDocument = (mention: Mention) => ({
  mention: mentionName(mention.id),
  case: mention.caseId === null ? null : caseName(mention.caseId),
  role: mention.role,
  kind: mention.label ?? mention.verdict.kind,
  label: mention.label,
  score: Math.round(mention.verdict.score * 100) / 100,
  complaint: Math.round(mention.verdict.complaint * 100) / 100,
  uncertain: mention.verdict.uncertain,
  severity: mention.verdict.severity,
  reasons: reasonCodes(mention.verdict.reasons, mention.verdict.kind),
  relevant: mention.label === null ? mention.verdict.relevant : mention.label !== 'irrelevant',
  official: mention.officialIdentity,
  brand: mention.verdict.brand,
  language: mention.verdict.language,
  sensitive: [...mention.verdict.sensitive],
  source: mention.source,
  native_id: mention.nativeId,
  parent_id: mention.parentRef,
  root_id: mention.rootRef,
  thread: mention.thread,
  url: mention.url,
  title: mention.title,
  text: mention.text,
  author: {
    id: mention.author.id,
    handle: mention.author.handle,
    name: mention.author.name,
    url: mention.author.url,
    followers: mention.author.followers,
  },
  published_at: toIsoOrNull(mention.publishedAt),
  edited_at: toIsoOrNull(mention.editedAt),
  first_seen_at: toIso(mention.firstSeenAt),
  deleted_at: toIsoOrNull(mention.deletedAt),
})

export type MentionDocument = ReturnType<typeof mentionDocument>

/** Every field of a mention, in the order of the document. */
export const MENTION_FIELDS = [
  ...[
    'mention',
    'case',
    'role',
    'kind',
    'label',
    'score',
    'complaint',
    'uncertain',
    'severity',
    'reasons',
    'relevant',
    'official',
    'brand',
    'language',
    'sensitive',
  ],
  ...['source', 'native_id', 'parent_id', 'root_id', 'thread', 'url', 'title', 'text'],
  ...['author.id', 'author.handle', 'author.name', 'author.url', 'author.followers'],
  ...['published_at', 'edited_at', 'first_seen_at', 'deleted_at'],
] as const
