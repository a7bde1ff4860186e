import type { Mention } from '../model/mention.js'
import type { Label, Severity } from '../model/verdict.js'
import type { GroupCount, MentionGrouping } from './case-lists.js'

/** Selection of mentions. All given conditions must hold. Instants are UTC ms. */
export interface MentionFilter {
  /** Those that are not about us too; they are in no full-text index, so not together with `search`. */
  readonly all?: boolean
  readonly since?: number
  readonly until?: number
  readonly sources?: readonly string[]
  readonly brands?: readonly string[]
  readonly kinds?: readonly Label[]
  readonly severities?: readonly Severity[]
  readonly languages?: readonly string[]
  readonly author?: string
  /** FTS5 query over title and text. */
  readonly search?: string
  /** Only those that a person had better look at, and nobody has: uncertain, of strangers, without a label, not deleted. */
  readonly uncertain?: true
  /** First seen since, and not as a source's history. */
  readonly newSince?: number
}

/** A page of a listing in the order of row ids or of doubt; `after` is the last id of the page before, null for the first page. */
export interface MentionPage {
  /** `nearTo`: by how far their probability of being a complaint is from that, the nearest first; only of uncertain ones, which are few. */
  readonly order: 'newest' | 'oldest' | { readonly nearTo: number }
  readonly after: number | null
  readonly limit: number
  /** With what they said before their edits. */
  readonly earlier?: true
}

/** A stored mention by its native id, and what a person said of it. */
export type NamedMention = Pick<Mention, 'id' | 'nativeId' | 'label'>

/** Listing stored mentions. */
export interface MentionLists {
  mention(id: number): Promise<Mention | null>
  mentions(filter: MentionFilter, page: MentionPage): Promise<readonly Mention[]>
  /** Those of a source that have these native ids. */
  mentionsNamed(source: string, nativeIds: readonly string[]): Promise<readonly NamedMention[]>
  /** The same whole, some hundreds of them at most. */
  mentionsWithIds(source: string, nativeIds: readonly string[]): Promise<readonly Mention[]>
  countMentions(filter: MentionFilter): Promise<number>
  groupMentions(filter: MentionFilter, by: MentionGrouping): Promise<readonly GroupCount[]>
}
