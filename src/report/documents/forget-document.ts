import type { CaseState } from '../../model/case.js'
import type { Author } from '../../model/mention.js'
import { toIso } from '../../util/instant.js'
import { caseName } from './case-document.js'
import { mentionName } from './mention-document.js'

/** One author in one source, with how much of theirs is erased. */
export interface ForgottenAuthor {
  readonly source: string
  readonly sourceType: string
  readonly author: Author
  readonly mentions: number
  readonly from: number
  readonly to: number
}

/** What is erased of a person, or would be. */
export interface ForgetRow {
  readonly person: {
    readonly authors: readonly ForgottenAuthor[]
    readonly mentionIds: readonly number[]
    readonly official: number
    readonly sameName: number
  }
  readonly cases: readonly { readonly id: number; readonly state: CaseState }[]
  /** null: nothing was erased. */
  readonly done: {
    readonly deliveries: number
    readonly silences: number
    readonly namedIn: readonly number[]
    readonly compacted: boolean
  } | null
  readonly namedBy: { readonly search: string; readonly mentions: number } | null
}

export const authorDocument = ({ source, sourceType, author, mentions, from, to }: ForgottenAuthor) => ({
  source,
  source_type: sourceType,
  id: author.id,
  handle: author.handle,
  name: author.name,
  url: author.url,
  mentions,
  first_at: toIso(from),
  last_at: toIso(to),
})

/** `monitor forget --json`. */
export const forgetDocument = (asked: string, { person, cases, done, namedBy }: ForgetRow, now: number) => ({
  schema: 1 as const,
  generated_at: toIso(now),
  asked,
  erased: done !== null,
  authors: person.authors.map(authorDocument),
  mentions: person.mentionIds.length,
  cases: cases.map(({ id, state }) => ({ case: caseName(id), state })),
  deliveries: done?.deliveries ?? null,
  silences: done?.silences ?? null,
  compacted: done?.compacted ?? null,
  official: person.official,
  same_name: person.sameName,
  named_in: done?.namedIn.map(mentionName) ?? null,
  search: namedBy?.search ?? null,
  found_by_search: namedBy?.mentions ?? null,
})
