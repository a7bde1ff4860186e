/** What only a `webhook` receiver has. */
export interface WebhookOptions {
  /** What stands around a message: `{ type, timestamp, data }` of Standard Webhooks, or the envelope of CloudEvents. */
  readonly format: 'standard' | 'cloudevents'
  /** `source` of its events; null: made of the name of the company. */
  readonly eventSource: string | null
  /** `ch.beispiel`, before the type of a message; null: nothing. */
  readonly eventPrefix: string | null
}
