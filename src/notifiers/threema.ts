import { noticeOf } from '../alerts/message/notice.js'
import type { HttpError } from '../http/errors.js'
import type { ThreemaOptions } from '../model/receiver-options/threema.js'
import { apiUrl } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { notTaken } from './asking/taken-as.js'
import { defused } from './markup/defused.js'
import type { Notifier } from './notifier.js'
import { bytesOf, renderAll } from './rendering/render.js'

const OWN = 'https://msgapi.threema.ch'

const TEXT_MAX_BYTES = 3_500

/** The apps show `*bold*`, `_italic_` and `~struck~`, and read `@[ECHOECHO]` as a name. */
const markup = defused(/[*_~]|@(?=\[)/g)

/** One text to one person by Threema Gateway, in basic mode: the Gateway encrypts it, so it sees the text. */
export const threema: Notifier<ThreemaOptions> = {
  send: (message, context) =>
    delivering(
      context,
      async () => {
        const { from, to } = context.config.options
        const { status, text } = await askChannel(context, {
          url: apiUrl(context, 'send_simple', OWN),
          // In the body: addresses end up in logs.
          form: {
            from,
            [to.as]: to.value,
            secret: context.secrets['secret'] ?? '',
            text: renderAll(noticeOf(message, context.config.template), markup, { max: TEXT_MAX_BYTES, size: bytesOf }),
          },
        })
        if (!/^[0-9a-z]{4,64}$/i.test(text.trim())) notTaken(status, 'the number of the message')
        return { ok: true }
      },
      dialect,
    ),
  reach: reaching((context) => apiUrl(context, '', OWN)),
}

const MEANT: Readonly<Record<number, string>> = {
  400: 'HTTP 400: the recipient is none, or the Gateway id is not set up for basic mode',
  401: 'HTTP 401: the Gateway id or its secret is wrong',
  402: 'HTTP 402: no credits are left; buy some at gateway.threema.ch',
  404: 'HTTP 404: nobody at Threema has this number or address',
}

/** The statuses of send_simple: all but the size and the server's own faults want a person to mend something. */
function dialect({ status }: HttpError) {
  const error = status === null ? undefined : MEANT[status]
  return error === undefined ? null : { disable: true as const, error }
}
