import { setImmediate as turn } from 'node:timers/promises'
import type { App } from '../app.js'
import { noteErased } from './compact-later.js'

const BATCH = 5_000

/** Erases all that is older than an instant and nothing open needs, some thousands at a time. Interrupted, what is erased is erased. */
export async function eraseAll(app: App, before: number, onErased: (erased: number) => void = () => undefined): Promise<number> {
  let erased = 0
  for (;;) {
    // The store answers at once: without a turn of the event loop, nobody would hear of an interruption.
    await turn()
    app.runtime.signal.throwIfAborted()
    const { mentions, deliveries } = await app.store.eraseBefore(before, BATCH)
    // At once: killed later on, the next run knows that there is something to write anew.
    if (mentions + deliveries > 0) await noteErased(app)
    erased += mentions
    onErased(erased)
    if (mentions < BATCH) return erased
  }
}
