/** What is remembered of one address between polls. Plain JSON. */
export interface PageMemory {
  /** The address as configured or discovered; another one starts afresh. */
  readonly configured: string
  /** The address that is asked: the configured one, or where it moved for good. */
  readonly address: string
  /** A permanent redirect, and how many answers in a row named the same target. */
  readonly moved: { readonly to: string; readonly times: number } | null
  readonly etag: string | null
  readonly lastModified: string | null
  readonly bodyHash: string | null
  /** When a whole body was last read. UTC ms. */
  readonly fullAt: number | null
}

export const newPage = (url: string): PageMemory => ({
  configured: url,
  address: url,
  moved: null,
  etag: null,
  lastModified: null,
  bodyHash: null,
  fullAt: null,
})
