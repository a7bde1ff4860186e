import type { Style } from '../report/style.js'
import type { Say } from '../util/say.js'

/** What a command may touch of the outside; tests give their own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly home: string
  readonly version: string
  readonly stdoutIsTerminal: boolean
  readonly stderrIsTerminal: boolean
  readonly columns: number
  /** Throws `ClosedOutput` when nobody reads any more. */
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly readStdin: () => Promise<string>
  /** The same piece by piece, for what is larger than memory. */
  readonly stdin: () => AsyncIterable<Buffer>
  readonly clock: () => number
  /** Ends early when the run is interrupted. */
  readonly sleep: (ms: number) => Promise<void>
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal
  /** Says everything that people read in their language. */
  readonly say: Say
  /** Emphasis for one of the streams; loads the colours only when they are seen. */
  readonly style: (stream: 'stdout' | 'stderr') => Promise<Style>
}
