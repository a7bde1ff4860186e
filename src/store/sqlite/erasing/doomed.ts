/** A mention that is about to be erased. */
export interface DoomedMention {
  readonly id: number
  readonly source_key: number
  readonly thread: string
  readonly case_id: number | null
  readonly relevant: number
  readonly author_id: string | null
  readonly author_handle: string | null
  readonly author_name: string | null
  readonly published_at: number | null
}
