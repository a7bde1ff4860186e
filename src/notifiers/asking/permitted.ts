import { parseUrl } from '../../util/url.js'
import { ChannelFault } from './channel-fault.js'

/** Returns the address if messages may be sent there. Throws a ChannelFault if they would cross a network unencrypted. */
export function permitted(address: string, allowPrivate: boolean): string {
  const protocol = parseUrl(address)?.protocol
  if (protocol === undefined) throw new ChannelFault('the URL is none; it must begin with https://', { disable: true })
  if (protocol === 'https:' || (protocol === 'http:' && allowPrivate)) return address
  throw new ChannelFault(
    `the URL begins with ${protocol}//, where everybody on the way can read along; use https:, or allow_private: true in your own network`,
    { disable: true },
  )
}
