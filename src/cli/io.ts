import type { Style } from '../report/style.js'

/** What a command may touch of the outside; tests give their own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly home: string
  readonly version: string
  readonly stdoutIsTerminal: boolean
  readonly stderrIsTerminal: boolean
  readonly columns: number
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly readStdin: () => Promise<string>
  readonly clock: () => number
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal
  /** Emphasis for stdout; loads the colours only when they are seen. */
  readonly style: () => Promise<Style>
}
