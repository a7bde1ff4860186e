import type { PageMemory } from './page-memory.js'

/** What a feed's adapter wants back at its next poll. Plain JSON. */
export interface FeedMemory {
  readonly v: 1
  readonly page: PageMemory
  /** The identity ladder's own memory as JSON text: by far the largest part, and only read when a document has come. */
  readonly ids: string
  /** How many items the last document held. */
  readonly entries: number
  /** Date of the oldest item of the last document. UTC ms. */
  readonly from: number | null
  /** The document said that it will never change again. */
  readonly expired: boolean
  /** Thread roots of earlier items whose links do not name their page, by native id. */
  readonly roots: Readonly<Record<string, string>>
}

/** Memory of an older version or of another adapter is worth nothing: then it is the first poll again, and the store knows its items. */
export function readFeedMemory(memory: unknown): FeedMemory | null {
  const known = memory as Partial<FeedMemory> | null
  return known !== null &&
    typeof known === 'object' &&
    known.v === 1 &&
    typeof known.page?.configured === 'string' &&
    typeof known.ids === 'string'
    ? (known as FeedMemory)
    : null
}
