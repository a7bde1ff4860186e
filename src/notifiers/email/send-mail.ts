import { isIP } from 'node:net'
import { createTransport, type SendMailOptions, type SMTPTransportOptions } from 'nodemailer'
import type { EmailOptions } from '../../model/receiver-options/email.js'
import type { ReceiverContext } from '../notifier.js'
import { openSocket } from './open-socket.js'

/** How long a server that took the mail may leave the connection open. */
const CLOSE_MS = 500

/** A recipient whom the server refused, while it took the mail for others. */
export interface Rejected {
  readonly address: string
  readonly said: string
}

/** Hands one mail to the server. Throws what nodemailer throws, or a ChannelFault. */
export async function sendMail(
  mail: SendMailOptions,
  { config, secrets, signal }: ReceiverContext<EmailOptions>,
): Promise<{ readonly rejected: readonly Rejected[] }> {
  const { options, timeoutMs } = config
  const { host, port, security, username } = options
  const deadline = AbortSignal.timeout(timeoutMs)
  const until = signal === undefined ? deadline : AbortSignal.any([signal, deadline])
  const transport = createTransport({
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
        (connection) => done(null, { connection }),
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
  try {
    const { rejectedErrors = [] } = await transport.sendMail({ ...mail, signal: until })
    return { rejected: rejectedErrors.map(({ recipient, response }) => ({ address: recipient ?? '', said: response ?? '' })) }
  } finally {
    transport.close()
  }
}

const proofOf = (
  user: string,
  { token, password = '' }: ReceiverContext['secrets'],
): NonNullable<SMTPTransportOptions['auth']> =>
  token === undefined ? { user, pass: password } : { type: 'OAuth2', user, accessToken: token }
