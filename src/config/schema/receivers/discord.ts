import * as z from 'zod'
import type { DiscordOptions } from '../../../model/receiver-options/discord.js'
import { leaf, type Read } from '../leaf.js'
import { receiverType } from './receiver-type.js'

// The reader of the file gives numbers as text where they have more digits than a number can hold.
const thread = leaf(
  z.string(),
  (text): Read<string> =>
    /^\d{15,21}$/.test(text.trim()) ? { value: text.trim() } : { fault: 'is no id; it has 15 to 21 digits' },
)

export const discord = receiverType({
  type: 'discord',
  what: 'Writes into a channel of Discord by a webhook',
  url: { kind: 'secret', what: 'Address of the webhook' },
  edits: true,
  // 30 messages a minute and channel.
  pace: '2s',
  keys: { thread: thread.optional().describe('Id of a thread in the channel, or of a post in a forum') },
  options: ({ thread: id }): DiscordOptions => ({ thread: id ?? null }),
})
