import type { HttpError } from '../http/errors.js'
import type { AlertMessage } from '../model/alert.js'
import { addressOf } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering, isGone } from './asking/delivering.js'
import { isRetryStatus } from './asking/http-result.js'
import { reaching } from './asking/reaching.js'
import { at, stringAt } from './asking/wire.js'
import type { Notifier, ReceiverContext } from './notifier.js'
import { isKnownWord, slackFault, slackWord } from './slack-kit/slack-codes.js'
import { slackMessage } from './slack-kit/slack-message.js'

/** An incoming webhook. It tells no number of what it took, so there are neither threads nor edits. */
export const slack: Notifier = {
  send: (message, context) => delivering(context, () => deliver(message, context), dialect),
  reach: reaching(addressOf),
}

async function deliver(message: AlertMessage, context: ReceiverContext) {
  const json = { ...slackMessage(message, context.config.template), mrkdwn: false }
  const { text, data } = await askChannel(context, { url: addressOf(context), json })
  if (text.trim() === 'ok' || at(data, 'ok') === true) return { ok: true as const }
  throw slackFault(stringAt(data, 'error') ?? slackWord(text))
}

/** Hooks explain a refusal by one word, and use 400, 403, 404 and 410 without much difference. */
function dialect({ kind, status, body }: HttpError) {
  const word = slackWord(body ?? '')
  if (kind !== 'status' || status === 429 || word === null) return null
  // Whoever says another word is no Slack, or a newer one: then the status tells more.
  if (!isKnownWord(word) && isGone(status)) return null
  const { retry, disable, message } = slackFault(word, status)
  return { retry: retry || isRetryStatus(status ?? 0), error: message, ...(disable ? { disable } : {}) }
}
