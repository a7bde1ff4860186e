import type { NewDelivery } from '../../model/alert.js'
import type { Store } from '../../store/store.js'
import { sha256 } from '../../util/hash.js'

/** What tells this database from every other; empty where there is none yet. */
export const installationOf = async ({ getMeta }: Pick<Store, 'getMeta'>): Promise<string> =>
  (await getMeta('installation')) ?? ''

/**
 * Deliveries under keys that no other installation uses. Two of them, or one whose database was begun anew, decide the same of their C-1;
 * but a service that drops what has a key it knows would keep the second one's alerts from people.
 */
export const withOwnKeys = (deliveries: readonly NewDelivery[], installation: string): readonly NewDelivery[] =>
  deliveries.map((delivery) => {
    const key = sha256(installation, delivery.key)
    return { ...delivery, key, message: { ...delivery.message, key } }
  })
