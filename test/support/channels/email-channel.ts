import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'
import type { EmailOptions } from '../../../src/model/receiver-options/email.js'
import type { ReceiverContext } from '../../../src/notifiers/notifier.js'
import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { textOfPage } from '../channel-text.js'
import { smtpScript } from '../smtp-script.js'

export const MAIL_USER = 'monitor@firma.example'
export const MAIL_PASSWORD = SECRETS.header

interface TakenMail {
  readonly raw: string
  readonly to: readonly string[]
  readonly mail: Email
}

export interface EmailChannel extends FarEnd<EmailOptions> {
  /** What was taken, oldest first, read as a mail client reads it. */
  readonly taken: () => Promise<readonly TakenMail[]>
}

export interface EmailBehaviour {
  readonly options?: Partial<EmailOptions>
  readonly context?: Partial<ReceiverContext<EmailOptions>>
  /** Which of the two texts `arrived` shows. */
  readonly part?: 'text' | 'html'
}

/** What a receiver of these tests has, for a server at a port of this machine. */
export const mailContext = (port: number, { options, context }: EmailBehaviour = {}): ReceiverContext<EmailOptions> =>
  contextOf<EmailOptions>(
    {
      type: 'email',
      options: {
        ...{ host: '127.0.0.1', port, security: 'none', username: MAIL_USER },
        from: { name: 'Mention Monitor', address: MAIL_USER },
        to: [{ name: null, address: 'care@firma.example' }],
        ...{ cc: [], replyTo: null, tickets: false },
        ...options,
      },
    },
    { secrets: { password: MAIL_PASSWORD }, ...context },
  )

/** A mail server on 127.0.0.1 that takes everything. */
export async function openEmail({ part = 'text', ...rest }: EmailBehaviour = {}): Promise<EmailChannel> {
  const server = await smtpScript()
  const recipients = () => server.said.flatMap((line) => /^RCPT TO:<(.*)>/.exec(line)?.[1] ?? [])
  const taken = () =>
    Promise.all(server.bodies.map(async (raw) => ({ raw, to: recipients(), mail: await PostalMime.parse(raw) })))
  return {
    context: mailContext(server.port, rest),
    taken,
    arrived: async () => (await taken()).map(({ mail }) => seenOf(mail, part)),
    wire: async () => (await taken()).map(({ mail }) => (part === 'html' ? (mail.html ?? '') : (mail.text ?? ''))),
  }
}

const seenOf = ({ subject, text, html }: Email, part: 'text' | 'html'): string =>
  `${subject}\n${part === 'text' ? (text ?? '').replaceAll('\r\n', '\n') : textOfPage(html ?? '')}`

export interface StrictServer {
  readonly port: number
  readonly mails: readonly string[]
}

/** A server of a library, which knows one user and speaks TLS. It waits 100 ms before each greeting, so few tests have one. */
export async function strictMailServer(options: SMTPServerOptions): Promise<StrictServer> {
  const mails: string[] = []
  const server = new SMTPServer({
    onAuth: ({ username, password }, _, done) =>
      username === MAIL_USER && password === MAIL_PASSWORD
        ? done(null, { user: username })
        : done(Object.assign(new Error('5.7.8 Authentication credentials invalid'), { responseCode: 535 })),
    onData: async (stream, _, done) => {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      mails.push(Buffer.concat(chunks).toString('utf8'))
      done()
    },
    ...options,
  })
  // Clients that do not trust its certificate are no fault of the test's.
  server.on('error', () => {})
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { port: (server.server.address() as AddressInfo).port, mails }
}
