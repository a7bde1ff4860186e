import type { HttpClient } from '../http/types.js'
import type { Config } from '../model/config.js'
import type { ReadLedger } from '../store/read-ledger.js'
import type { Store } from '../store/store.js'
import type { Rules } from './rules.js'

/** Environment of a run, given by the command. Use cases read time and environment variables only from here. */
export interface Runtime {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly home: string
  readonly version: string
  /** UTC ms; a fixed instant under `--now`. */
  readonly now: () => number
  readonly signal: AbortSignal
  /** Loads the translation of English messages into German; absent: there is none. */
  readonly inGerman?: () => Promise<(text: string) => string>
}

/** A run with its configuration and store. The network is opened when it is first needed. */
export interface App {
  readonly runtime: Runtime
  readonly config: Config
  readonly databaseFile: string
  readonly store: Store
  /** The rules by which this run judges texts; made when they are first needed. */
  readonly rules: () => Promise<Rules>
  readonly http: () => Promise<HttpClient>
  /** Counts requests to sources with a budget, also in a run that writes nothing else. */
  readonly ledger: () => Promise<ReadLedger>
  readonly close: () => Promise<void>
}
