import { noticeOf } from '../alerts/message/notice.js'
import type { HttpError } from '../http/errors.js'
import type { AlertMessage } from '../model/alert.js'
import { parseUrl } from '../util/url.js'
import { addressOf } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { ChannelFault } from './asking/channel-fault.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import type { Notifier, ReceiverContext } from './notifier.js'
import { cardOf } from './teams/card.js'

/** A card in a channel of Microsoft Teams. 202 says that the workflow was started, not that Teams took its card. */
export const teams: Notifier = {
  send: (message, context) => delivering(context, () => deliver(message, context), dialect),
  reach: reaching(workflowOf),
}

async function deliver(message: AlertMessage, context: ReceiverContext) {
  const content = cardOf(noticeOf(message, context.config.template))
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }
  await askChannel(context, { url: workflowOf(context), json: { type: 'message', attachments: [attachment] } })
  return { ok: true as const }
}

const HINTS: Readonly<Record<string, string>> = {
  WorkflowTriggerIsNotEnabled: 'the workflow is turned off; turn it on in Power Automate',
  WorkflowNotFound: 'the workflow is gone; make a new one and give its address',
}

/** What is wrong with a workflow itself is said with 400 as well. */
function dialect({ status, body }: HttpError) {
  const [, code = ''] = /"code":\s*"(\w+)"/.exec(body ?? '') ?? []
  const hint = HINTS[code]
  return hint === undefined ? null : { retry: false, disable: true as const, error: `Microsoft Teams: ${hint} (HTTP ${status})` }
}

const MAKE_ONE =
  'make a workflow of the template "Post to a channel when a webhook request is received" in Teams (Workflows), and give its address'

/** The address as it is, for its signature is over every sign of it. */
function workflowOf(context: ReceiverContext): string {
  const address = addressOf(context)
  const url = parseUrl(address)
  if (url !== null && /(?:^|\.)(?:webhook\.office\.com|outlook\.office(?:365)?\.com)$/.test(url.hostname))
    throw new ChannelFault(`this is the address of a connector, which Microsoft has switched off; ${MAKE_ONE}`, { disable: true })
  if (url !== null && !url.searchParams.has('sig'))
    throw new ChannelFault(`the address has no sig=, so it is no workflow that anyone may start; ${MAKE_ONE}`, { disable: true })
  return address
}
