import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { domainToASCII } from 'node:url'
import * as z from 'zod'
import { type EmailOptions, type Mailbox, SMTP_SECURITIES, type SmtpSecurity } from '../../../model/receiver-options/email.js'
import { leaf, line, oneOrMany, type Read } from '../leaf.js'
import { mailbox } from '../mailbox.js'
import { receiverType } from './receiver-type.js'

const host = leaf(z.string(), (text): Read<string> => {
  const bare = text.trim().replace(/^\[(.*)\]$/, '$1')
  const name = isIP(bare) === 0 ? domainToASCII(bare) : bare
  return name === '' || !/^[\w.:-]+$/.test(name) || (isIP(name) === 0 && name.includes(':'))
    ? { fault: 'is no host; write smtp.example.ch, and the port under port' }
    : { value: name }
})

/** Where each is usually spoken. */
const PORTS: Readonly<Record<SmtpSecurity, number>> = { starttls: 587, tls: 465, none: 25 }

/** Where nothing else is said: most servers run a mail server of their own for what programs have to tell, and it asks for no password. */
const OWN_SERVER = 'localhost'

/** The sender on this machine; its mail server knows under which name the world knows it. */
function ownSender(): Mailbox {
  const name = domainToASCII(hostname())
  return { name: null, address: `mention-monitor@${/^[\w.-]+$/.test(name) ? name : OWN_SERVER}` }
}

export const email = receiverType({
  type: 'email',
  what: 'Sends mails by SMTP, one thread for each case',
  secrets: {
    password: { what: 'Password for username' },
    // Microsoft and Google take no passwords any more; programs that keep such a token fresh exist.
    token: { what: 'Access token (OAuth 2.0) for username in place of a password; token_command is asked in each run' },
  },
  // The operator names the server, no stranger does, and the relay of a company stands in its own network: nothing to guard against.
  local: true,
  by: ['case'],
  // Providers take 30 to 60 mails a minute from one account.
  pace: '1s',
  // Servers look through a mail before they say that they took it.
  timeout: '60s',
  keys: {
    host: host.optional().describe('The mail server that sends; default the one of this machine'),
    port: z
      .int()
      .min(1)
      .max(65_535)
      .optional()
      .describe('Default 587; 465 for security: tls, 25 for security: none and for the mail server of this machine'),
    security: z
      .enum(SMTP_SECURITIES)
      .optional()
      .describe(
        'starttls (default; never without), tls (default at port 465), or none (default without host): in clear, to a private address only',
      ),
    username: line.optional().describe('With a password or a token beside it'),
    from: mailbox
      .optional()
      .describe(
        'Sender: monitor@example.ch, or Monitor <monitor@example.ch>; default mention-monitor at the name of this machine',
      ),
    to: oneOrMany(mailbox).describe('Who gets it: care@example.ch, or Care team <care@example.ch>'),
    cc: oneOrMany(mailbox).optional().describe('Who gets a copy'),
    reply_to: mailbox.optional().describe('Where answers to the mail go; default the sender'),
    tickets: z
      .boolean()
      .default(false)
      .describe('Whether to is a ticket system: no header that says a machine wrote it, no reminders; default false'),
  },
  options: ({ port, cc, reply_to, username, ...given }): EmailOptions => {
    const { host: server, from, to, tickets } = given
    // In clear only where that is asked for, or to this machine, whose own server has no certificate that anybody could check.
    const usual: SmtpSecurity = server === undefined ? 'none' : 'starttls'
    const security = given.security ?? (port === PORTS.tls ? 'tls' : usual)
    return {
      ...{ host: server ?? OWN_SERVER, port: port ?? PORTS[security], security, username: username ?? null },
      ...{ from: from ?? ownSender(), to, cc: cc ?? [], replyTo: reply_to ?? null, tickets },
    }
  },
})
