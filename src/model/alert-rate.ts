/** One message that went out. */
export interface Telling {
  readonly receiver: string
  /** UTC ms. */
  readonly at: number
  /** Cases that it told as unanswered. */
  readonly cases: number
  /** It changed a message that was there: nobody was disturbed. */
  readonly isUpdate: boolean
}

/** What one receiver, or all of them, got within a span. */
export interface AlertRate {
  /** null: all of them. */
  readonly receiver: string | null
  /** Messages of their own; a case counts as often as it was told. */
  readonly messages: number
  readonly cases: number
  /** Messages that were only brought up to date. */
  readonly updates: number
  readonly messagesPerDay: number
  readonly casesPerDay: number
  /** The day with most messages, of those that are alike the first; null: none went out. */
  readonly busiest: { readonly date: string; readonly messages: number; readonly cases: number } | null
}

export interface AlertRates {
  /** From when on is counted: nobody was told anything before the first source was watched. UTC ms. */
  readonly since: number
  readonly until: number
  readonly total: AlertRate
  readonly byReceiver: readonly AlertRate[]
}
