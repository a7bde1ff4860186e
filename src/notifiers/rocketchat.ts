import type { HttpError } from '../http/errors.js'
import type { AlertMessage } from '../model/alert.js'
import { addressOf } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { ChannelFault } from './asking/channel-fault.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { notTaken } from './asking/taken-as.js'
import { at, stringAt } from './asking/wire.js'
import type { Notifier, ReceiverContext } from './notifier.js'
import { rocketChatMessage } from './rocketchat/rocketchat-message.js'

/** An incoming webhook of Rocket.Chat. It tells no number of what it took, so there are neither threads nor edits. */
export const rocketchat: Notifier = {
  send: (message, context) => delivering(context, () => deliver(message, context), dialect),
  reach: reaching(addressOf),
}

async function deliver(message: AlertMessage, context: ReceiverContext) {
  const json = rocketChatMessage(message, context.config.template)
  const { status, data } = await askChannel(context, { url: addressOf(context), json })
  if (at(data, 'success') === true) return { ok: true as const }
  const said = stringAt(data, 'error')
  if (said === null) notTaken(status, '"success": true')
  throw new ChannelFault(`Rocket.Chat: ${said}`, GONE.test(said) ? { disable: true } : {})
}

/** Said with 400, 404 or 500, as the version likes. */
const GONE = /invalid integration id|invalid-channel|error-invalid-(?:room|user)|not-authorized|not-allowed/i

/** Its limit of requests is told in words, by some versions with 400. */
const TOO_MANY = /error-too-many-requests/

function dialect({ body, retryAt }: HttpError) {
  const said = body ?? ''
  if (TOO_MANY.test(said)) {
    const [, seconds] = /wait (\d+) seconds/.exec(said) ?? []
    return { retry: true, ...(retryAt === null && seconds !== undefined ? { retryAfterMs: Number(seconds) * 1_000 } : {}) }
  }
  return GONE.test(said) ? { retry: false, disable: true as const } : null
}
