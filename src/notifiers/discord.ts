import { HttpError } from '../http/errors.js'
import type { AlertMessage, Handle } from '../model/alert.js'
import type { DiscordOptions } from '../model/receiver-options/discord.js'
import { parseUrl } from '../util/url.js'
import { addressOf } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { takenAs } from './asking/taken-as.js'
import { discordMessage } from './discord/discord-message.js'
import type { Notifier, ReceiverContext } from './notifier.js'

type Context = ReceiverContext<DiscordOptions>

/** What is over rings nobody's phone. */
const SUPPRESS_NOTIFICATIONS = 4_096

/** A webhook. What is over or still open is said by an edit; hooks cannot answer to a message. */
export const discord: Notifier<DiscordOptions> = {
  send: (message, context) => delivering(context, () => deliver(message, context), dialect),
  reach: reaching(addressOf),
}

async function deliver(message: AlertMessage, context: Context) {
  const { edited } = context
  if (edited !== null && (await edit(message, context, edited))) return { ok: true as const, handle: edited }
  const flags = message.type === 'mention.resolved' ? { flags: SUPPRESS_NOTIFICATIONS } : {}
  const json = { ...discordMessage(message, context.config.template), ...flags }
  // Without `wait` it says 204 to everything, and what it could not keep is lost unseen.
  const answer = await askChannel(context, { url: hookUrl(context, '', { wait: 'true' }), json })
  return { ok: true as const, handle: { message: takenAs(answer, 'id') } }
}

/** False where there is nothing to edit any more, or it was edited too often. */
async function edit(message: AlertMessage, context: Context, { message: id = '' }: Handle): Promise<boolean> {
  const json = discordMessage(message, context.config.template)
  try {
    await askChannel(context, { url: hookUrl(context, `/messages/${encodeURIComponent(id)}`), method: 'PATCH', json })
    return true
  } catch (thrown) {
    if (thrown instanceof HttpError && (thrown.status === 404 || UNCHANGEABLE.has(codeIn(thrown) ?? 0))) return false
    throw thrown
  }
}

/** Too many edits of a message older than an hour; a thread that sleeps, which a new message wakes. */
const UNCHANGEABLE: ReadonlySet<number> = new Set([30_046, 50_083])

/** Discord's own number of an error. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
function codeIn({ body }: HttpError): number | null {
  const [, code] = /"code":\s*(\d+)/.exec(body ?? '') ?? []
  return code === undefined ? null : Number(code)
}

/** The hook's address in the version that we speak; people copy it without, and some with `/slack` at its end. */
function hookUrl(context: Context, path: string, query: Readonly<Record<string, string>> = {}): string {
  const address = addressOf(context)
  const url = parseUrl(address)
  if (url === null) return address
  url.pathname = `${url.pathname.replace(/^\/api\/webhooks\//, '/api/v10/webhooks/').replace(/\/(?:slack|github)?$/, '')}${path}`
  const { thread } = context.config.options
  for (const [name, value] of Object.entries({ ...query, ...(thread === null ? {} : { thread_id: thread }) }))
    url.searchParams.set(name, value)
  return url.href
}

/** Seconds with a fraction, where the header has none. */
const pauseIn = ({ body }: HttpError): number | null => {
  const [, seconds] = /"retry_after":\s*(\d+(?:\.\d+)?)/.exec(body ?? '') ?? []
  return seconds === undefined ? null : Math.ceil(Number(seconds) * 1_000)
}

function dialect(error: HttpError) {
  const retryAfterMs = pauseIn(error)
  if (error.status === 429 && error.retryAt === null && retryAfterMs !== null) return { retryAfterMs }
  if (codeIn(error) === 220_001)
    return { disable: true as const, error: 'Discord: the channel is a forum; set thread to the id of one of its posts' }
  return null
}
