import type { NoticeItem } from '../../alerts/message/notice-item.js'
import { truncate } from '../../util/text.js'
import type { Detail } from './render.js'

const POST_MAX = 200

/** A case reduced to what fits, for channels that lay out its parts themselves. */
export const shorten = (item: NoticeItem, { quote, thread, commands }: Detail): NoticeItem => ({
  ...item,
  quote: quote === 0 ? '' : truncate(item.quote, quote),
  thread: thread === 0 ? [] : item.thread.slice(-thread).map(({ who, text }) => ({ who, text: truncate(text, POST_MAX) })),
  commands: commands ? item.commands : [],
})
