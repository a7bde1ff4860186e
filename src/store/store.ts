import type { CaseActs } from './case-acts.js'
import type { CaseStore } from './case-store.js'
import type { DeliveryStore } from './delivery-store.js'
import type { ErasingStore } from './erasing-store.js'
import type { ForgetStore } from './forget-store.js'
import type { LearningStore } from './learning-store.js'
import type { MentionLists } from './mention-lists.js'
import type { ReadLedger } from './read-ledger.js'
import type { ReceiverStore } from './receiver-store.js'
import type { SilenceStore } from './silence-store.js'
import type { SourceStore } from './source-store.js'
import type { ThreadReads } from './thread-reads.js'
import type { ThreadStore } from './thread-store.js'
import type { VerdictStore } from './verdict-store.js'
import type { WaveStore } from './wave-store.js'

/** Who holds the poll lock. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  /** UTC ms. */
  readonly since: number
}

interface PollLock {
  release(): Promise<void>
}

/**
 * Everything that is remembered between runs. Asynchronous and coarse, so that another database engine can implement it: a method is one
 * step of a use case, and each method that writes is one transaction. It decides nothing. It throws MonitorErrors that name the file.
 */
export interface Store
  extends SourceStore,
    ReadLedger,
    VerdictStore,
    MentionLists,
    ThreadStore,
    ThreadReads,
    CaseStore,
    CaseActs,
    WaveStore,
    LearningStore,
    DeliveryStore,
    ReceiverStore,
    SilenceStore,
    ErasingStore,
    ForgetStore {
  close(): Promise<void>

  /** Takes the lock that allows one poll at a time; it ends with the process. Throws `PollLocked` (exit code 11), which names the holder. */
  lockPoll(holder: LockHolder): Promise<PollLock>

  /** Small facts about the installation (`rules_hash`, `last_poll_at`, …). */
  getMeta(key: string): Promise<string | null>
  setMeta(key: string, value: string): Promise<void>
  /** Version of the database schema. */
  version(): Promise<number>
  /** Faults found in the database file itself; empty when it is sound. */
  integrity(): Promise<readonly string[]>
}
