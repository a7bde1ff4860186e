import { HttpError } from '../http/errors.js'
import type { AlertMessage, Handle } from '../model/alert.js'
import type { MattermostBotOptions } from '../model/receiver-options/mattermost-bot.js'
import { apiUrl } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { takenAs } from './asking/taken-as.js'
import { mattermostMessage } from './mattermost-kit/mattermost-message.js'
import type { Notifier, ReceiverContext } from './notifier.js'

type Context = ReceiverContext<MattermostBotOptions>

/** A bot of Mattermost. What is over or still open is said by an edit; news is a post of its own, for an answer in a thread shows to nobody else. */
export const mattermostBot: Notifier<MattermostBotOptions> = {
  send: (message, context) => delivering(context, () => deliver(message, context)),
  reach: reaching((context) => apiUrl(context, '')),
}

async function deliver(message: AlertMessage, context: Context) {
  const { edited, config } = context
  if (edited !== null && (await edit(message, context, edited))) return { ok: true as const, handle: edited }
  const json = { channel_id: config.options.channel, ...content(message, context) }
  const answer = await askChannel(context, { url: apiUrl(context, 'api/v4/posts'), json, ...authorized(context) })
  return { ok: true as const, handle: { post: takenAs(answer, 'id') } }
}

/** False where there is nothing to edit any more: somebody deleted it, or the server allows edits for a while only. */
async function edit(message: AlertMessage, context: Context, { post = '' }: Handle): Promise<boolean> {
  const url = apiUrl(context, `api/v4/posts/${encodeURIComponent(post)}/patch`)
  try {
    await askChannel(context, { url, method: 'PUT', json: content(message, context), ...authorized(context) })
    return true
  } catch (thrown) {
    if (!(thrown instanceof HttpError)) throw thrown
    if (thrown.status === 404 || /permissions_time_limit|"store\.sql_post\.get/.test(thrown.body ?? '')) return false
    throw thrown
  }
}

function content(message: AlertMessage, { config }: Context) {
  const { text, attachments } = mattermostMessage(message, config.template)
  return { message: text, props: { attachments } }
}

const authorized = ({ secrets }: Context) => ({ authorization: `Bearer ${secrets['token']}` })
