import { connect, type Socket } from 'node:net'
import { isPrivateAddress } from '../../http/private-address.js'
import type { EmailOptions } from '../../model/receiver-options/email.js'
import { ChannelFault } from '../asking/channel-fault.js'

const inClear = (host: string): ChannelFault =>
  new ChannelFault(
    `${host} has a public address: security: none would send mails and the password in clear over the internet; use starttls or tls`,
    { disable: true },
  )

/**
 * A connection to the mail server by the system's own resolver: hosts file, search domains and VPN included, which a look-up in the DNS
 * alone passes over. In clear it leads to the company's own network or not at all, and that is seen before the first word is said.
 */
export function openSocket({ host, port, security }: EmailOptions, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, signal })
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject)
      if (security !== 'none' || isPrivateAddress(socket.remoteAddress ?? '')) return resolve(socket)
      socket.destroy()
      reject(inClear(host))
    })
  })
}
