import * as z from 'zod'
import type { MattermostBotOptions } from '../../../model/receiver-options/mattermost-bot.js'
import { leaf, type Read } from '../leaf.js'
import { receiverType } from './receiver-type.js'

const channel = leaf(z.string(), (text): Read<string> => {
  if (/^[a-z0-9]{26}$/.test(text.trim())) return { value: text.trim() }
  return { fault: 'is no id of a channel; it has 26 letters and digits: channel menu, View info' }
})

export const mattermostBot = receiverType({
  type: 'mattermost-bot',
  what: 'Writes into a channel of Mattermost by a bot, which brings its messages up to date',
  url: { kind: 'plain', what: 'Address of the server' },
  secrets: { token: { what: 'Token of the bot', required: true } },
  edits: true,
  pace: '1s',
  keys: { channel: channel.describe('Id of the channel (26 letters and digits); the bot must be in it') },
  options: ({ channel: to }): MattermostBotOptions => ({ channel: to }),
})
