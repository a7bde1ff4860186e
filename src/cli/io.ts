import type { Style } from '../report/shapes/style.js'
import type { Say } from '../util/say.js'
import type { Asker } from './first-run/asker.js'
import type { Pager } from './terminal/pager.js'

/** Everything outside the process that a command may use; tests pass their own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly home: string
  readonly version: string
  /** How this very command is started: Node and its script. */
  readonly launcher: readonly string[]
  readonly stdinIsTerminal: boolean
  readonly stdoutIsTerminal: boolean
  readonly stderrIsTerminal: boolean
  readonly columns: number
  /** Lines of the terminal. */
  readonly rows: number
  /** Writes to stdout. Throws `ClosedOutput` when its reader has gone. */
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Resolves when buffered output was taken, so that a listing is read no faster than it is shown. */
  readonly drained: () => Promise<void>
  /** null: none is wanted, or stdout is no terminal. Loaded only for pages. */
  readonly pager: (() => Promise<Pager>) | null
  readonly readStdin: () => Promise<string>
  /** The same in pieces, for input larger than memory. */
  readonly stdin: () => AsyncIterable<Buffer>
  readonly clock: () => number
  /** Ends early when the run is interrupted. */
  readonly sleep: (ms: number) => Promise<void>
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal
  /** Translates everything that people read into their language. */
  readonly say: Say
  /** On a terminal, rewrites instants in messages into the configured time zone, once that is known; otherwise leaves them as they are. */
  readonly instants: { told: (text: string) => string }
  /** Asks a person; only where stdin and stdout are terminals. */
  readonly asker: (say: Say) => Promise<Asker>
  /** Emphasis for one of the streams; loads the colours only when they are seen. */
  readonly style: (stream: 'stdout' | 'stderr') => Promise<Style>
}
