import * as z from 'zod'
import type { DiscordOptions } from '../../../model/receiver-options/discord.js'
import { leaf, type Read } from '../leaf.js'
import { receiverType } from './receiver-type.js'

const thread = leaf(z.union([z.string(), z.number()]), (value): Read<string> => {
  // Numbers of this length lose their last digits.
  if (typeof value === 'number') return { fault: 'needs quotation marks: it has more digits than a number can hold' }
  return /^\d{15,21}$/.test(value.trim()) ? { value: value.trim() } : { fault: 'is no id; it has 15 to 21 digits' }
})

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
