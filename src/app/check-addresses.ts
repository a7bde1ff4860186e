import type { Config } from '../model/config.js'
import { phrase } from '../util/say.js'
import type { CheckFinding } from './check.js'

type Addressed = Pick<Config, 'heartbeat' | 'alerts'>

/** Addresses that stand in the file and will be refused when there is something to tell. A secret one is seen when it is read. */
export function addressFindings({ heartbeat, alerts }: Addressed): CheckFinding[] {
  const receivers = alerts.receivers.map(({ id, url, api, allowPrivate }) => ({
    ...{ area: 'receiver' as const, name: `receiver ${id}`, allowPrivate },
    addresses: [api, url !== null && 'value' in url ? url.value : null],
  }))
  const pinged = heartbeat !== null && 'value' in heartbeat.url ? heartbeat.url.value : null
  const all = [
    ...receivers,
    { area: 'config' as const, name: 'heartbeat', allowPrivate: heartbeat?.allowPrivate ?? false, addresses: [pinged] },
  ]
  return all
    .filter(({ allowPrivate, addresses }) => !allowPrivate && addresses.some((address) => /^http:/i.test(address ?? '')))
    .map(({ area, name }) => ({
      ...{ area, level: 'error' as const, message: phrase`${name}: its address begins with http://, so nothing is sent there` },
      hint: 'write https://, or allow_private: true in your own network',
    }))
}
