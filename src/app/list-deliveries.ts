import type { Delivery } from '../model/alert.js'
import type { ReceiverState } from '../model/receiver-state.js'
import type { DeliveryEntry, DeliveryLogFilter } from '../store/receiver-store.js'
import { phrase } from '../util/say.js'
import { UnknownWord } from '../util/unknown-word.js'
import type { App } from './app.js'
import { receiverSettings } from './delivery/receiver-settings.js'

/** A delivery as the log shows it. */
export interface DeliveryLine extends Omit<Delivery, 'message' | 'handle'> {
  /** When it is tried next; null: not by itself any more. */
  readonly tryAt: number | null
}

/** A receiver of the configuration, and how it stands. */
export interface ReceiverLine {
  readonly id: string
  readonly type: string
  /** null: it was never tried. */
  readonly state: ReceiverState | null
  /** It was configured anew since, so nothing is held against it. */
  readonly isChanged: boolean
}

/** How every receiver stands. */
export async function listReceivers({ store, config }: Pick<App, 'store' | 'config'>): Promise<readonly ReceiverLine[]> {
  const states = new Map((await store.receiverStates()).map((state) => [state.receiver, state]))
  return config.alerts.receivers.map((receiver) => {
    const state = states.get(receiver.id) ?? null
    return {
      id: receiver.id,
      type: receiver.type,
      state,
      isChanged: state !== null && state.settings !== receiverSettings(receiver),
    }
  })
}

function tryAt({ state, nextAt, receiver }: DeliveryEntry, receivers: readonly ReceiverLine[]): number | null {
  const line = receivers.find(({ id }) => id === receiver)
  if (state !== 'pending' || line === undefined) return null
  return line.isChanged ? nextAt : Math.max(nextAt, line.state?.notBefore ?? 0)
}

/** A receiver that is no longer configured may still be asked for, as long as something is known of it. */
function checkReceivers(asked: readonly string[], found: readonly DeliveryEntry[], receivers: readonly ReceiverLine[]): void {
  const known = new Set([...receivers.map(({ id }) => id), ...found.map(({ receiver }) => receiver)])
  const stranger = asked.find((id) => !known.has(id))
  if (stranger === undefined) return
  const hint = phrase`known receivers: ${receivers.map(({ id }) => id).join(', ')}`
  throw new UnknownWord(phrase`no receiver '${stranger}'`, { word: stranger, known: [...known], hint })
}

/** What was sent, waits, failed or was given up, newest first; and how the receivers stand. */
export async function listDeliveries(
  app: App,
  filter: DeliveryLogFilter,
): Promise<{ readonly lines: readonly DeliveryLine[]; readonly receivers: readonly ReceiverLine[] }> {
  const receivers = await listReceivers(app)
  const found = await app.store.deliveryLog(filter)
  checkReceivers(filter.receivers ?? [], found, receivers)
  return { lines: found.map((entry) => ({ ...entry, tryAt: tryAt(entry, receivers) })), receivers }
}
