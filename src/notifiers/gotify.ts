import type { Tone } from '../alerts/message/notice-item.js'
import { apiUrl } from './asking/address-of.js'
import { askChannel } from './asking/ask-channel.js'
import { delivering } from './asking/delivering.js'
import { reaching } from './asking/reaching.js'
import { takenAs } from './asking/taken-as.js'
import type { Notifier } from './notifier.js'
import { pushOf } from './rendering/push.js'

/** The server names no limits; a phone shows no more. */
const ROOM = { title: { max: 250 }, text: { max: 8_000 } }

/** From 8 on the app rings and vibrates, from 4 on it makes a sound, below it only shows. */
const PRIORITY: Readonly<Record<Tone, number>> = { alarm: 8, warning: 5, info: 5, over: 2 }

/** A message on a Gotify server of one's own. */
export const gotify: Notifier = {
  send: (message, context) =>
    delivering(context, async () => {
      const { title, text, tone, links } = pushOf(message, context, ROOM)
      const [link] = links
      const answer = await askChannel(context, {
        url: apiUrl(context, 'message'),
        headers: { 'x-gotify-key': context.secrets['token'] ?? '' },
        json: {
          title,
          message: text,
          priority: PRIORITY[tone],
          extras: {
            // Else Markdown is read where the application asks for it.
            'client::display': { contentType: 'text/plain' },
            ...(link === undefined ? {} : { 'client::notification': { click: { url: link.url } } }),
          },
        },
      })
      takenAs(answer, 'id')
      return { ok: true }
    }),
  reach: reaching((context) => apiUrl(context, '')),
}
