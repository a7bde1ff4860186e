import { connect, type Socket } from 'node:net'
import type { EmailOptions } from '../../model/receiver-options/email.js'
import { inClearFault } from './in-clear.js'

/**
 * A connection to the mail server by the system's own resolver: hosts file, search domains and VPN included, which a look-up in the DNS
 * alone passes over. Whether it may be talked to is seen before the first word is said.
 */
export function openSocket(options: EmailOptions, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: options.host, port: options.port })
    const giveUp = (): void => void socket.destroy(new Error('interrupted'))
    signal.addEventListener('abort', giveUp, { once: true })
    socket.once('error', reject)
    socket.once('connect', () => {
      // From here on it is nodemailer's, which ends it on the same signal.
      signal.removeEventListener('abort', giveUp)
      socket.off('error', reject)
      const fault = inClearFault(options, socket.remoteAddress ?? '')
      if (fault === null) return resolve(socket)
      socket.destroy()
      reject(fault)
    })
  })
}
