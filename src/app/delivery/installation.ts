import type { NewDelivery } from '../../model/alert.js'
import type { Store } from '../../store/store.js'
import { sha256 } from '../../util/hash.js'

/** Random id of this database; empty if there is none yet. */
export const installationOf = async ({ getMeta }: Pick<Store, 'getMeta'>): Promise<string> =>
  (await getMeta('installation')) ?? ''

/**
 * Makes idempotency keys unique to this installation. Two installations, or one with a new database, would use the same keys for their C-1,
 * and a service that drops messages with a known key would suppress alerts.
 */
export const withOwnKeys = (deliveries: readonly NewDelivery[], installation: string): readonly NewDelivery[] =>
  deliveries.map((delivery) => {
    const key = sha256(installation, delivery.key)
    return { ...delivery, key, message: { ...delivery.message, key } }
  })
