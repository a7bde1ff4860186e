import type { EmailOptions } from '../../model/receiver-options/email.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { ChannelFault } from '../asking/channel-fault.js'
import type { ReceiverContext } from '../notifier.js'
import { deadlineOf, openTransport } from './open-transport.js'
import { smtpReason } from './smtp-fault.js'

/** Goes with the server as far as a mail would begin: greeting, STARTTLS and log-in, as the receiver has them. Throws why that fails. */
export async function tryLogIn(context: ReceiverContext<EmailOptions>): Promise<void> {
  const until = deadlineOf(context)
  // Ends nodemailer's work too, which knows no signal here.
  const transport = openTransport(context, until, (socket) =>
    until.addEventListener('abort', () => void socket.destroy(), { once: true }),
  )
  try {
    await Promise.race([transport.verify(), interruptedBy(until)])
  } catch (thrown) {
    if (thrown instanceof ChannelFault) throw thrown
    const { reason, isLogInRefused } = smtpReason(thrown, context)
    throw new MonitorError(reason, { exit: isLogInRefused ? EXIT.secret : EXIT.partial })
  } finally {
    transport.close()
  }
}

const interruptedBy = (until: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const giveUp = (): void => reject(Object.assign(new Error('interrupted'), { code: 'ABORT_ERR' }))
    until.addEventListener('abort', giveUp, { once: true })
  })
