import { noticeOf } from '../alerts/message/notice.js'
import { addressOf } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { defused } from './markup/defused.js'
import type { Notifier } from './notifier.js'
import { renderAll } from './rendering/render.js'

const TEXT_MAX = 4_000

// Whether a name after @ rings is told nowhere, so none is one.
const markup = defused(/@/g)

/** A text in the chat of a room. The field of the text is called `Title`, and there is no other. */
export const stackfield: Notifier = {
  send: (message, context) =>
    delivering(context, async () => {
      const text = renderAll(noticeOf(message, context.config.template), markup, { max: TEXT_MAX })
      await askChannel(context, { url: addressOf(context), json: { Title: text } })
      return { ok: true }
    }),
  reach: reaching(addressOf),
}
