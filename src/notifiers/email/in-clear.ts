import { isPrivateAddress } from '../../http/private-address.js'
import type { EmailOptions } from '../../model/receiver-options/email.js'
import { ChannelFault } from '../asking/channel-fault.js'

/** Why nothing may be said to this address; null: it may. In clear a mail goes to the company's own network or nowhere. */
export function inClearFault({ host, security }: Pick<EmailOptions, 'host' | 'security'>, address: string): ChannelFault | null {
  if (security !== 'none' || isPrivateAddress(address)) return null
  const risk = 'security: none would send mails and the password in clear over the internet'
  return new ChannelFault(`${host} has a public address: ${risk}; use starttls or tls`, { disable: true })
}
