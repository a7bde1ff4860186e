import type { HttpClient } from '../http/types.js'
import type { Config } from '../model/config.js'
import type { ReadLedger } from '../store/read-ledger.js'
import type { Store } from '../store/store.js'
import type { Rules } from './rules.js'

/** The surroundings of a run, given by the command. Use cases read time and environment only from here. */
export interface Runtime {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly home: string
  readonly version: string
  /** UTC ms; a fixed instant under `--now`. */
  readonly now: () => number
  readonly signal: AbortSignal
  /** What tells in German what was said in English; absent: nobody has German. */
  readonly inGerman?: () => Promise<(text: string) => string>
}

/** A run with its configuration and memory. The network is opened when it is first needed. */
export interface App {
  readonly runtime: Runtime
  readonly config: Config
  readonly databaseFile: string
  readonly store: Store
  /** By what this run judges texts; made when it is first needed. */
  readonly rules: () => Promise<Rules>
  readonly http: () => Promise<HttpClient>
  /** Counts what sources with a budget are asked, also in a run that writes nothing else. */
  readonly ledger: () => Promise<ReadLedger>
  readonly close: () => Promise<void>
}
