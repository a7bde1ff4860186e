/** Commands that a saved query may call: they list, count or show, and change nothing. What they may be told to do instead is named too. */
export const QUERY_COMMANDS = ['unanswered', 'cases', 'mentions', 'stats', 'show', 'sources', 'deliveries', 'calendar'] as const

/** What these do besides showing, as their first word: a saved query never does it. */
export const QUERY_REFUSES: readonly string[] = ['test', 'export', 'retry', 'drop']

/** Global flags that a saved query cannot have: it stands in the configuration, and that is chosen before it. */
export const QUERY_FOREIGN: readonly string[] = ['--config', '-c', '--db', '--lang']

/** A command line with a name. */
export interface SavedQuery {
  /** As it is written. */
  readonly run: string
  /** The same in words, the command first. */
  readonly words: readonly string[]
  readonly note: string | null
}
