import * as z from 'zod'
import type { ZulipOptions } from '../../../model/receiver-options/zulip.js'
import { leaf, line, type Read } from '../leaf.js'
import { receiverType } from './receiver-type.js'

const bot = leaf(
  z.string(),
  (text): Read<string> =>
    /^[^\s@:]+@[^\s@:]+$/.test(text.trim())
      ? { value: text.trim() }
      : { fault: 'is no address of a bot; write monitor-bot@firma.zulipchat.com' },
)

export const zulip = receiverType({
  type: 'zulip',
  what: 'Writes into a channel of Zulip, each case that is told by itself as a topic',
  url: { kind: 'plain', what: 'Address of the organisation, such as https://firma.zulipchat.com' },
  secrets: { key: { what: 'API key of the bot', required: true } },
  edits: true,
  keys: {
    bot: bot.describe('Address of the bot, such as monitor-bot@firma.zulipchat.com'),
    stream: line.describe('Name or number of the channel (stream)'),
    topic: line.default('mention-monitor').describe('Topic of what is about several cases; default mention-monitor'),
  },
  options: ({ bot: address, stream, topic }): ZulipOptions => ({ bot: address, stream, topic }),
})
