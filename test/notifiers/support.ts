import type { ReceiverConfig } from '../../src/model/config.js'
import type { ReceiverContext } from '../../src/notifiers/notifier.js'
import { NOW, receiver } from '../alerts/support.js'
import { testClient } from '../http/test-client.js'

/** A receiver's surroundings; whatever is printed must be expected. */
export function contextOf(config: Partial<ReceiverConfig>, more: Partial<ReceiverContext> = {}): ReceiverContext {
  return {
    config: receiver('care', { timeoutMs: 2_000, ...config }),
    url: null,
    secret: null,
    http: async () => testClient({ now: () => NOW }),
    now: NOW,
    print: (text) => {
      throw new Error(`printed: ${text}`)
    },
    ...more,
  }
}
