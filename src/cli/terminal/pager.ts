/** A program that shows text by the screen, and takes it as it comes. */
export interface PagerProcess {
  readonly write: (text: string) => void
  /** Whether it was quit. */
  readonly isGone: () => boolean
  /** Once it has room for more, or was quit. */
  readonly drained: () => Promise<void>
  /** Nothing more comes; once the person has seen enough. */
  readonly finished: () => Promise<void>
}

/** What shows long pages by the screen. */
export interface Pager {
  /** null: there is no such program. */
  readonly start: () => PagerProcess | null
  /** Whether links come through it. */
  readonly passesLinks: () => boolean
}
