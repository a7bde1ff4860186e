import type { Store } from '../../../src/store/store.js'

/** The process was killed. */
export class Crash extends Error {
  override readonly name = 'Crash'
}

/** What changes something that outlives the process. */
const EFFECTS: ReadonlySet<string> = new Set([
  'savePoll',
  'saveFailure',
  'saveMentions',
  'saveThreads',
  'saveVerdicts',
  'saveWaves',
  'saveThreadRead',
  'enqueue',
  'markSent',
  'markFailed',
  'dropDeliveries',
  'setMeta',
])

export type Kill = (effect: string, when: 'before' | 'after') => void

/** A store whose process may be killed before and after each of its effects. */
export function crashing(store: Store, kill: Kill): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      // A store in memory is nobody else's; a file beside it would be left in the folder of whoever runs this.
      if (name === 'lockPoll') return async () => ({ release: async () => {} })
      const method: unknown = Reflect.get(target, name, receiver)
      if (typeof method !== 'function') return method
      const call = method.bind(target) as (...args: unknown[]) => Promise<unknown>
      if (typeof name !== 'string' || !EFFECTS.has(name)) return call
      return async (...args: unknown[]) => {
        kill(name, 'before')
        const result = await call(...args)
        kill(name, 'after')
        return result
      }
    },
  })
}
