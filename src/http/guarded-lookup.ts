import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { Fault } from './errors.js'
import { isPrivateAddress } from './private-address.js'

interface Address {
  readonly address: string
  readonly family: number
}
export type Resolve = (hostname: string) => Promise<readonly Address[]>

/** The system's resolver: hosts file, search domains and VPN included. */
export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true })

export const privateAddressFault = (): Fault =>
  new Fault('private-address', 'refused, the host has a private or local address', {
    hint: 'If it is a host of your own, set `allow_private: true` where it is configured.',
  })

/** For a host that is a literal address no look-up happens, so it is checked before the request. */
export function refusePrivateLiteral(hostname: string): void {
  const literal = bareHost(hostname)
  if (isIP(literal) !== 0 && isPrivateAddress(literal)) throw privateAddressFault()
}

/** `[::1]` → `::1` */
export const bareHost = (hostname: string): string => (hostname.startsWith('[') ? hostname.slice(1, -1) : hostname)

/**
 * The look-up of the socket itself: the address that is checked is the one connected to, so that a name which changes
 * its answer between two look-ups (DNS rebinding) gains nothing. Of a name with public and private addresses only the public are used.
 */
export function guardedLookup(resolve: Resolve, allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const usable = allowPrivate ? [...found] : found.filter(({ address }) => !isPrivateAddress(address))
        const first = usable[0]
        if (first === undefined) {
          const fault = found.length > 0 ? privateAddressFault() : Object.assign(new Error('no address'), { code: 'ENOTFOUND' })
          callback(fault, '', 0)
        } else if (options.all) callback(null, usable)
        else callback(null, first.address, first.family)
      },
      (error) => callback(error, '', 0),
    )
  }
}
