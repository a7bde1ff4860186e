import type { CompactedFile } from '../../store/erasing-store.js'
import { MonitorError } from '../../util/errors.js'
import type { App } from '../app.js'
import { noteCompacted } from './compact-later.js'

/** What became of the file; `fault`: why it was not written anew. */
export type CompactedNow =
  | { readonly file: CompactedFile; readonly fault: null }
  | { readonly file: null; readonly fault: MonitorError }

/** Takes what was erased off the disk, now, since a person asked for it. */
export async function compactNow(app: App): Promise<CompactedNow> {
  try {
    const file = await app.store.compact()
    await noteCompacted(app)
    return { file, fault: null }
  } catch (thrown) {
    if (thrown instanceof MonitorError) return { file: null, fault: thrown }
    throw thrown
  }
}
