/** Facts in the order in which they are told. */
export type FactName =
  | 'kind'
  | 'brand'
  | 'source'
  | 'author'
  | 'waiting'
  | 'waited'
  | 'promise'
  | 'assignee'
  | 'posts'
  | 'similar'
  | 'because'

/** One case as a reader needs it. Every text may hold words of strangers: harmless, bounded, without markup, not yet escaped. */
export interface NoticeItem {
  readonly case: string
  /** `unanswered, 1 hour overdue`. */
  readonly status: string
  readonly tone: Tone
  /** null where the notice's title says it. */
  readonly title: string | null
  /** What the customer wrote; may have lines. */
  readonly quote: string
  readonly thread: readonly { readonly who: string; readonly text: string }[]
  readonly facts: readonly Fact[]
  /** `First answer by Thu 19 Nov 12:12 (policy default)`; null where the case is over. Among the facts too. */
  readonly promise: string | null
  /** Only ever http: or https:. */
  readonly url: string | null
  readonly commands: readonly string[]
}

/** How loud a channel should be. */
export type Tone = 'alarm' | 'warning' | 'over' | 'info'

export interface Fact {
  readonly name: FactName
  readonly label: string
  /** May hold words of strangers. */
  readonly value: string
}
