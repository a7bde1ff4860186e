import type { JudgedMention } from '../../model/mention.js'
import type { Reason } from '../../model/verdict.js'
import { toIsoOrNull } from '../../util/instant.js'
import { isApart } from '../../util/reason-words/telling-reasons.js'
import { reasonCodes } from './reason-codes.js'

/** For the severity, and for being about us or not: what a source is tried for. */
const codesApart = (reasons: readonly Reason[]): string[] => [...new Set(reasons.map(({ code }) => code).filter(isApart))]

/** What one fetch would store of one item. */
export const trialDocument = ({ verdict, author, ...mention }: JudgedMention) => ({
  native_id: mention.nativeId,
  role: mention.role,
  kind: verdict.kind,
  severity: verdict.severity,
  score: Math.round(verdict.score * 100) / 100,
  reasons: [...reasonCodes(verdict.reasons, verdict.kind), ...codesApart(verdict.reasons)],
  relevant: verdict.relevant,
  brand: verdict.brand,
  official: mention.officialIdentity,
  language: verdict.language,
  sensitive: [...verdict.sensitive],
  author: { id: author.id, handle: author.handle, name: author.name, url: author.url, followers: author.followers },
  parent_id: mention.parentRef,
  root_id: mention.rootRef,
  title: mention.title,
  text: mention.text,
  url: mention.url,
  published_at: toIsoOrNull(mention.publishedAt),
  edited_at: toIsoOrNull(mention.editedAt),
})

/** Every field of it, in the order of the document. */
export const TRIAL_FIELDS = [
  ...['native_id', 'role', 'kind', 'severity', 'score', 'reasons', 'relevant', 'brand', 'official', 'language', 'sensitive'],
  ...['author.id', 'author.handle', 'author.name', 'author.url', 'author.followers'],
  ...['parent_id', 'root_id', 'title', 'text', 'url', 'published_at', 'edited_at'],
] as const
