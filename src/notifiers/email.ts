import type { EmailOptions } from '../model/receiver-options/email.js'
import { phrase } from '../util/say.js'
import { delivering } from './asking/delivering.js'
import { isReminder } from './conversation.js'
import { mailOf } from './email/mail-of.js'
import { sendMail } from './email/send-mail.js'
import { rejectedInWords, smtpFault } from './email/smtp-fault.js'
import { tryLogIn } from './email/try-log-in.js'
import type { Notifier } from './notifier.js'

/** A mail in plain text and in HTML. What is told of one case or one wave comes as one thread: each mail answers the first. */
export const email: Notifier<EmailOptions> = {
  send: (message, context) =>
    delivering(context, async () => {
      const { conversation, config } = context
      // The ticket lies in somebody's queue, which reminds by itself; and not every system knows what belongs to a ticket.
      if (config.options.tickets && isReminder(message) && conversation !== null) return { ok: true, handle: conversation }
      const { mail, root } = mailOf(message, context)
      const { rejected } = await sendMail(mail, context).catch((thrown: unknown) => {
        throw smtpFault(thrown, context)
      })
      const warning = rejectedInWords(rejected, context)
      return { ok: true, handle: { root }, ...(warning === null ? {} : { warning }) }
    }),
  reach: async (context) => {
    const { host, port, username } = context.config.options
    await tryLogIn(context)
    const server = `${host}:${port}`
    return username === null ? phrase`${server} can be reached` : phrase`${server} can be reached, and ${username} may log in`
  },
}
