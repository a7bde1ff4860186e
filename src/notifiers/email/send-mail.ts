import type { SendMailOptions } from 'nodemailer'
import type { EmailOptions } from '../../model/receiver-options/email.js'
import type { ReceiverContext } from '../notifier.js'
import { deadlineOf, openTransport } from './open-transport.js'

/** A recipient whom the server refused, while it took the mail for others. */
export interface Rejected {
  readonly address: string
  readonly said: string
}

/** Hands one mail to the server. Throws what nodemailer throws, or a ChannelFault. */
export async function sendMail(
  mail: SendMailOptions,
  context: ReceiverContext<EmailOptions>,
): Promise<{ readonly rejected: readonly Rejected[] }> {
  const until = deadlineOf(context)
  const transport = openTransport(context, until)
  try {
    const { rejectedErrors = [] } = await transport.sendMail({ ...mail, signal: until })
    return { rejected: rejectedErrors.map(({ recipient, response }) => ({ address: recipient ?? '', said: response ?? '' })) }
  } finally {
    transport.close()
  }
}
