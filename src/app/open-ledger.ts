import type { ReadLedger } from '../store/read-ledger.js'
import { openStore } from '../store/sqlite/file/open-store.js'

export interface OpenLedger {
  readonly ledger: () => Promise<ReadLedger>
  readonly close: () => Promise<void>
}

/**
 * The ledger of a run that otherwise writes nothing (`sources test`, `poll --dry-run`, `check --online`): its requests to a source with a
 * budget cost as much. Opened when it is first needed; a database that cannot be written is an error, since the requests would not be counted.
 */
export function openLedger(databaseFile: string): OpenLedger {
  let opened: ReturnType<typeof openStore> | null = null
  return {
    ledger: () => {
      opened ??= openStore(databaseFile)
      return opened
    },
    close: async () => (await opened?.catch(() => null))?.close(),
  }
}
