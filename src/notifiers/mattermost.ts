import type { HttpError } from '../http/errors.js'
import { addressOf } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { notTaken } from './asking/taken-as.js'
import { mattermostMessage } from './mattermost-kit/mattermost-message.js'
import type { Notifier } from './notifier.js'

/** An incoming webhook of Mattermost. It tells no number of what it took, so there are no edits. */
export const mattermost: Notifier = {
  send: (message, context) =>
    delivering(
      context,
      async () => {
        const json = mattermostMessage(message, context.config.template)
        const { status, text } = await askChannel(context, { url: addressOf(context), json })
        return text.trim() === 'ok' ? { ok: true } : notTaken(status, '"ok"')
      },
      dialect,
    ),
  reach: reaching(addressOf),
}

const HINTS: Readonly<Record<string, string>> = {
  invalid: 'the hook was removed; make a new one',
  disabled: 'an administrator turned incoming webhooks off',
  channel: 'the channel of the hook is gone',
  user: 'the user of the hook is gone',
  permissions: 'the hook may not write into that channel',
}

/** What is wrong with a hook is said with 400, 403, 500 or 501, as the version likes. */
function dialect({ status, body }: HttpError) {
  const [, what] = /"web\.incoming_webhook\.(\w+)\.app_error"/.exec(body ?? '') ?? []
  const hint = what === undefined ? undefined : HINTS[what]
  return hint === undefined ? null : { retry: false, disable: true as const, error: `Mattermost: ${hint} (HTTP ${status})` }
}
