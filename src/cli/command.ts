import type { Command } from 'commander'
import type { ExitCode } from '../util/errors.js'
import type { Io } from './io.js'

/** Options that every command takes. */
export interface GlobalOptions {
  readonly config?: string
  readonly db?: string
  readonly now?: string
}

/** A command line as it is typed, and what it is good for. */
export type Example = readonly [line: string, what: string]

/** One command: what it takes, and what it does. One file each under `commands/`. */
export interface CommandModule {
  /** What options alone do not tell; shown below them. */
  readonly about?: string
  /** Shown below `--help`. */
  readonly examples: readonly Example[]
  /** Adds arguments and options to an empty command of its name. */
  define(command: Command): void
  /** `options` is what `define` declared; each command names its own type. */
  run(args: readonly string[], options: never, io: Io): Promise<ExitCode>
}
