import type { ReceiverConfig } from '../../src/model/receiver.js'
import type { ReceiverContext } from '../../src/notifiers/notifier.js'
import { NOW, receiver } from '../alerts/support.js'
import { testClient } from '../http/test-client.js'

/** A receiver's surroundings; whatever is printed must be expected. */
export function contextOf<Options = unknown>(
  config: Partial<ReceiverConfig<Options>>,
  more: Partial<ReceiverContext<Options>> = {},
): ReceiverContext<Options> {
  return {
    config: receiver('care', { timeoutMs: 2_000, ...config }) as ReceiverConfig<Options>,
    url: null,
    secrets: {},
    http: async () => testClient({ now: () => NOW }),
    now: NOW,
    print: (text) => {
      throw new Error(`printed: ${text}`)
    },
    conversation: null,
    edited: null,
    ...more,
  }
}
