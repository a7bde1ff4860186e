/** What only a `pushover` receiver has. */
export interface PushoverOptions {
  /** An alarm rings again and again until somebody confirms it; null: it rings once. */
  readonly emergency: { readonly retryMs: number; readonly expireMs: number } | null
}
