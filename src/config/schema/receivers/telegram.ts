import * as z from 'zod'
import type { TelegramOptions } from '../../../model/receiver-options/telegram.js'
import { leaf, type Read } from '../leaf.js'
import { receiverType } from './receiver-type.js'

const chat = leaf(z.union([z.string(), z.number()]), (value): Read<string> => {
  const text = String(value).trim()
  return /^-?\d{1,16}$|^@\w{4,}$/.test(text)
    ? { value: text }
    : { fault: 'is no chat; write its number, such as -1001234567890, or @channelname' }
})

export const telegram = receiverType({
  type: 'telegram',
  what: 'Writes into a chat by a bot of Telegram',
  api: 'https://api.telegram.org',
  secrets: { token: { what: 'Token of the bot, from @BotFather', required: true } },
  edits: true,
  // One message a second into a chat, 20 a minute into a group.
  pace: '3s',
  keys: {
    chat: chat.describe('Number of the chat, group or channel; or @channelname'),
    topic: z.int().min(1).optional().describe('Topic of a forum chat'),
  },
  options: ({ chat: to, topic }): TelegramOptions => ({ chat: to, topic: topic ?? null }),
})
