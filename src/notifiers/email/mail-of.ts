import type { SendMailOptions } from 'nodemailer'
import { noticeOf } from '../../alerts/message/notice.js'
import type { AlertMessage } from '../../model/alert.js'
import type { EmailOptions, Mailbox } from '../../model/receiver-options/email.js'
import { plain } from '../markup/plain.js'
import type { ReceiverContext } from '../notifier.js'
import { bytesOf, renderBody } from '../rendering/render.js'
import { htmlPage } from './html-page.js'
import { subjectOf } from './subject-of.js'

/** More nobody reads; Gmail cuts a page off at 102 kB. */
const TEXT_MAX_BYTES = 60_000
const HEADER_CASES_MAX = 20

/** A mail, and the id of the first one of its thread, which may be itself. */
export interface ComposedMail {
  readonly mail: SendMailOptions
  readonly root: string
}

/** What goes out. The same message makes the same mail, with the same Message-ID: mailboxes and ticket systems know doubles by it. */
export function mailOf(message: AlertMessage, context: ReceiverContext<EmailOptions>): ComposedMail {
  const { config, conversation, now } = context
  const { from, to, cc, replyTo } = config.options
  const host = from.address.replace(/^.*@/, '')
  const id = `<${message.key}@${host}>`
  const first = rootOf(conversation?.['root'])
  const isAnswer = first !== null && first !== id
  const notice = noticeOf(message, config.template)
  const sender = `mention-monitor · ${config.id}`
  const text = renderBody(notice, plain, { max: TEXT_MAX_BYTES, size: bytesOf })
  const mail: SendMailOptions = {
    from: addressed(from),
    to: to.map(addressed),
    cc: cc.map(addressed),
    ...(replyTo === null ? {} : { replyTo: addressed(replyTo) }),
    subject: subjectOf(message, { notice, template: config.template, isAnswer }),
    text: [notice.title, text, `-- \n${sender}`].filter((part) => part !== '').join('\n\n'),
    html: htmlPage(notice, {
      ...{ language: message.language, sender, custom: notice.custom === null ? null : text },
      tickets: config.options.tickets,
    }),
    messageId: id,
    ...(isAnswer ? { inReplyTo: first, references: [first] } : {}),
    date: new Date(now),
    headers: {
      ...(config.options.tickets ? {} : MACHINE),
      ...headersOf(message, `<${listLabel(config.id)}.mention-monitor.${host}>`),
    },
    ...(notice.tone === 'alarm' ? { priority: 'high' as const } : {}),
    xMailer: 'mention-monitor',
    // Nothing of a message is ever read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  return { mail, root: isAnswer ? first : id }
}

// Never as one text: a name may hold what parts addresses.
const addressed = ({ name, address }: Mailbox) => ({ name: name ?? '', address })

const rootOf = (kept: string | undefined): string | null => (kept !== undefined && /^<[^<>\s]{1,300}>$/.test(kept) ? kept : null)

const listLabel = (id: string): string => id.replace(/[^A-Za-z0-9-]/g, '-').toLowerCase()

/**
 * No out-of-office note answers what says that a machine sent it (RFC 3834), nor Exchange, which asks for a header of its own. Ticket systems
 * throw such mails away without a word (Redmine, GitLab), refuse them (Jira) or hold them back (Zendesk).
 */
const MACHINE = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

function headersOf({ type, reason, cases }: AlertMessage, listId: string) {
  const numbers = cases.slice(0, HEADER_CASES_MAX).map((one) => one.case)
  return {
    'List-Id': listId,
    'X-Monitor-Type': type,
    'X-Monitor-Reason': reason,
    ...(numbers.length === 0 ? {} : { 'X-Monitor-Case': numbers.join(', ') }),
  }
}
