import { faultOf } from '../../http/fault-of.js'
import type { EmailOptions } from '../../model/receiver-options/email.js'
import { messageOf } from '../../util/errors.js'
import { kept, type Phrase, phrase } from '../../util/say.js'
import { scrub } from '../../util/scrub.js'
import { truncate } from '../../util/text.js'
import { ChannelFault } from '../asking/channel-fault.js'
import type { NotSent, ReceiverContext } from '../notifier.js'
import type { Rejected } from './send-mail.js'

type Context = ReceiverContext<EmailOptions>

/** What nodemailer says of a failure. https://nodemailer.com/errors */
interface SmtpError {
  /** `ESOCKET`; what the system said stands in `originalCode`. */
  readonly code: string
  readonly originalCode: string | null
  /** The server's own number; null: it said nothing. */
  readonly status: number | null
  readonly response: string
  /** `RCPT TO`, `DATA`, `CONN`. */
  readonly command: string
}

type Meant = { readonly what: string } & Partial<Pick<NotSent, 'retry' | 'disable'>>

type Reason = Omit<Meant, 'what'> & {
  readonly reason: Phrase
  /** The server knows username and password, or token, and wants them not. */
  readonly isLogInRefused: boolean
}

const SAID_MAX = 200

/** What a failure means: worth another try, final for this mail, or that no mail will get through before somebody mends it. */
export function smtpFault(thrown: unknown, context: Context): ChannelFault {
  if (thrown instanceof ChannelFault) return thrown
  const { reason, isLogInRefused: _, ...meant } = smtpReason(thrown, context)
  return new ChannelFault(String(reason), meant)
}

/** The same in words that can be said in any language. */
export function smtpReason(thrown: unknown, context: Context): Reason {
  const error = readError(thrown)
  const { what, ...meant } = meaningOf(error, { thrown, context })
  const { host, port } = context.config.options
  const server = `${host}:${port}`
  const said = error.response === '' ? null : heard(error.response, context)
  const reason = said === null ? phrase`${server}: ${kept(what)}` : phrase`${server}: ${kept(what)} (it said: ${said})`
  return { ...meant, reason, isLogInRefused: error.code === 'EAUTH' && error.status !== null && error.status >= 500 }
}

/** The recipients that were refused while others were not; null: all were taken. Some got it, so it is not sent again to all. */
export function rejectedInWords(rejected: readonly Rejected[], context: Context): string | null {
  if (rejected.length === 0) return null
  const { host, port } = context.config.options
  const each = rejected.map(({ address, said }) => `${address} (it said: ${heard(said, context)})`)
  return `${host}:${port}: not taken for ${each.join(', ')}; the others got it`
}

function readError(thrown: unknown): SmtpError {
  const given = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Readonly<Record<string, unknown>>
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '')
  const status = given['responseCode']
  return {
    code: text('code'),
    originalCode: text('originalCode') || null,
    status: typeof status === 'number' && status >= 400 && status < 600 ? status : null,
    response: text('response'),
    command: text('command'),
  }
}

function meaningOf(error: SmtpError, { thrown, context }: { readonly thrown: unknown; readonly context: Context }): Meant {
  const { code, status } = error
  if (context.signal?.aborted === true) return { what: 'it was interrupted', retry: true }
  if (code === 'EABORT' || code === 'ETIMEDOUT' || code === 'ABORT_ERR')
    return { what: `no answer within the time-out of ${context.config.timeoutMs / 1_000} s`, retry: true }
  if (status !== null) return saidNo({ ...error, status })
  if (code === 'EAUTH') return { what: `no way to log in that both sides know: ${messageOf(thrown)}`, disable: true }
  if (code === 'EPROTOCOL') return { what: 'what answers there speaks no SMTP; check host and port', retry: true }
  if (code === 'EENVELOPE' || code === 'EMESSAGE' || code === 'ECONFIG') return { what: messageOf(thrown) }
  return code === '' ? { what: messageOf(thrown), retry: true } : broke(error)
}

/** RFC 5321: what begins with 4 passes by itself, and 503 tells of the conversation, not of the mail. */
function saidNo({ code, status, command }: SmtpError & { readonly status: number }): Meant {
  if (status < 500) return { what: `not taken for now (${status})`, retry: true }
  if (code === 'EAUTH') return { what: `the log-in was refused (${status}); check username and password or token`, disable: true }
  if (status === 503) return { what: `the conversation went wrong (${status})`, retry: true }
  if (command === 'STARTTLS' || status === 530)
    return { what: `it does not allow what security asks for (${status}); check port and security`, disable: true }
  // 552: too large; of the mails after this one that says nothing.
  if (command === 'DATA' || status === 552) return { what: `the mail was refused (${status})` }
  if (command === 'RCPT TO') return { what: `no recipient was taken (${status}); check to and cc`, disable: true }
  if (command === 'MAIL FROM') return { what: `the sender was refused (${status}); check from and username`, disable: true }
  return { what: `it refuses to talk to this machine (${status})`, disable: true }
}

/** The connection, and what secures it. A certificate that nobody mends stays what it is, so mails wait for somebody who does. */
function broke({ code, originalCode }: SmtpError): Meant {
  const cause = originalCode ?? (code === 'ECONNECTION' || code === 'ESOCKET' ? 'ECONNRESET' : code)
  if (cause === 'ETLS') return { what: 'no secure connection could be agreed on; check port and security', retry: true }
  const { kind, message, hint } = faultOf({ code: cause })
  return { what: `${message}. ${hint}`, ...(kind === 'tls' ? { disable: true } : { retry: true }) }
}

/** What the server said, without what we told it in secret: some repeat the line that they refuse. */
function heard(response: string, { config, secrets }: Context): string {
  const user = config.options.username ?? ''
  const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/=+$/, '')
  // As AUTH PLAIN, AUTH LOGIN and XOAUTH2 have it.
  const hidden = Object.values(secrets).flatMap((secret) => [
    ...[secret, base64(secret), base64(`\0${user}\0${secret}`)],
    base64(`user=${user}\x01auth=Bearer ${secret}\x01\x01`),
  ])
  return truncate(scrub(response, hidden), SAID_MAX)
}
