import type { Brand, Config, MatchMode } from '../model/config.js'
import type { Author, Role } from '../model/mention.js'
import type { SubjectMemory } from '../model/subject-memory.js'
import type { SensitiveType } from '../model/verdict.js'
import type { Judge } from './model/judge.js'
import type { TaughtIndex } from './taught/taught-index.js'

/** What is known of a mention beside its text. */
export interface TriageContext {
  readonly title: string | null
  /** Title and text of the thread's root; null for a root and where it is not known. */
  readonly rootText: string | null
  readonly match: MatchMode
  /** The same list for all mentions of a run: it is compiled once. */
  readonly brands: readonly Brand[]
  /** The brand of a source that is about one brand. */
  readonly defaultBrand: string | null
  /** BCP 47. */
  readonly declaredLanguage: string | null
  readonly role: Role
  /** It is an article of a blog or newspaper; absent: no. */
  readonly isArticle?: boolean
  readonly author: Author
  readonly judge: Judge
  /** The share of all complaints that has to be found, 0 to 1. */
  readonly recall: number
  /** What `redact` found: the text that is judged no longer holds it. */
  readonly sensitive: readonly SensitiveType[]
  /** From how many followers on a concern is at least so severe; reach does not count without it. */
  readonly reach?: Config['triage']['reach']
  /** Under how many posts of the source the same text stands; absent: nobody counted. */
  readonly repeated?: number
  /** What labels taught about texts that name us; null or absent: nothing yet. */
  readonly subjectMemory?: SubjectMemory | null
  /** Texts that people labelled; null or absent: none. */
  readonly taught?: TaughtIndex | null
  /** Row of a stored mention, which nothing is taught by its own label; null or absent: it is new. */
  readonly mentionId?: number | null
}
