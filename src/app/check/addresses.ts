import type { Config } from '../../model/config.js'
import type { ReceiverConfig } from '../../model/receiver.js'
import { phrase } from '../../util/say.js'
import type { CheckFinding } from './finding.js'

type Addressed = Pick<Config, 'heartbeat' | 'alerts'>

/** Whether an address of the file says at its beginning that nothing will be sent there. */
export const isRefused = ({ url, api, allowPrivate }: Pick<ReceiverConfig, 'url' | 'api' | 'allowPrivate'>): boolean =>
  !allowPrivate && [api, url !== null && 'value' in url ? url.value : null].some(isInClear)

const isInClear = (address: string | null): boolean => /^http:/i.test(address ?? '')

/** Addresses that stand in the file and will be refused when there is something to tell. A secret one is seen when it is read. */
export function addressFindings({ heartbeat, alerts }: Addressed): CheckFinding[] {
  const refused = [
    ...alerts.receivers.filter(isRefused).map(({ id }) => ({ area: 'receiver' as const, name: `receiver ${id}` })),
    ...(heartbeat !== null && isRefused({ ...heartbeat, api: null }) ? [{ area: 'config' as const, name: 'heartbeat' }] : []),
  ]
  return refused.map(({ area, name }) => ({
    ...{ area, level: 'error' as const, message: phrase`${name}: its address begins with http://, so nothing is sent there` },
    hint: 'write https://, or allow_private: true in your own network',
  }))
}
