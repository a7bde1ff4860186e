import { isIP, type Socket } from 'node:net'
import { createTransport, type SMTPTransportOptions } from 'nodemailer'
import type { EmailOptions } from '../../model/receiver-options/email.js'
import type { ReceiverContext } from '../notifier.js'
import { openSocket } from './open-socket.js'

/** How long a server that took the mail may leave the connection open. */
const CLOSE_MS = 500

/** What speaks to the mail server of a receiver. `until` ends the connecting; `onSocket` gets what came of it. */
export function openTransport(
  { config, secrets }: ReceiverContext<EmailOptions>,
  until: AbortSignal,
  onSocket: (socket: Socket) => void = () => {},
) {
  const { options, timeoutMs } = config
  const { host, port, security, username } = options
  return createTransport({
    host,
    port,
    secure: security === 'tls',
    // Never on without: whoever sits in between could make a server forget that it speaks TLS.
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    // A server that asks for no password although one is configured is not the one that was meant.
    ...(username === null ? {} : { auth: proofOf(username, secrets), forceAuth: true }),
    tls: { ...(isIP(host) === 0 ? { servername: host } : {}), minVersion: 'TLSv1.2' },
    getSocket: (_, done) => {
      openSocket(options, until).then(
        (connection) => {
          onSocket(connection)
          done(null, { connection })
        },
        (thrown: Error) => done(thrown),
      )
    },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    socketCloseTimeout: CLOSE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** Ends with its user's patience, or the receiver's time. */
export function deadlineOf({ config, signal }: ReceiverContext<EmailOptions>): AbortSignal {
  const deadline = AbortSignal.timeout(config.timeoutMs)
  return signal === undefined ? deadline : AbortSignal.any([signal, deadline])
}

const proofOf = (
  user: string,
  { token, password = '' }: ReceiverContext['secrets'],
): NonNullable<SMTPTransportOptions['auth']> =>
  token === undefined ? { user, pass: password } : { type: 'OAuth2', user, accessToken: token }
