import { noticeOf } from '../../alerts/message/notice.js'
import type { Tone } from '../../alerts/message/notice-item.js'
import type { AlertMessage } from '../../model/alert.js'
import { plain } from '../markup/plain.js'
import type { ReceiverContext } from '../notifier.js'
import { cut } from './cut.js'
import { renderBody } from './render.js'
import type { Room } from './room.js'

/** A push notification: a title, plain text, and links apart from it. */
export interface Push {
  readonly title: string
  /** Never empty, since some services refuse that. */
  readonly text: string
  readonly tone: Tone
  /** The post of each case. */
  readonly links: readonly { readonly label: string; readonly url: string }[]
}

/** Renders a message as a push notification. */
export function pushOf(
  message: AlertMessage,
  { config }: ReceiverContext,
  room: { readonly title: Room; readonly text: Room },
): Push {
  const notice = noticeOf(message, config.template)
  const title = cut(notice.title, room.title)
  const text = renderBody(notice, plain, room.text)
  const isAlone = notice.items.length === 1
  const links = notice.items.flatMap((item) =>
    item.url === null ? [] : [{ label: isAlone ? notice.words.open : item.case, url: item.url }],
  )
  return { title, text: text === '' ? title : text, tone: notice.tone, links }
}
