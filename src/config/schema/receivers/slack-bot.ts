import * as z from 'zod'
import type { SlackBotOptions } from '../../../model/receiver-options/slack-bot.js'
import { leaf, type Read } from '../leaf.js'
import { receiverType } from './receiver-type.js'

const channel = leaf(z.string(), (value): Read<string> => {
  const text = value.trim()
  return /^[CDGU][A-Z0-9]{7,20}$|^#[^\s#@,]{1,80}$/.test(text)
    ? { value: text }
    : { fault: 'is no channel; write its id, such as C0123456789, or #name' }
})

export const slackBot = receiverType({
  type: 'slack-bot',
  what: 'Writes into a channel of Slack by a bot, which goes on in threads and brings its messages up to date',
  api: 'https://slack.com/api',
  secrets: { token: { what: 'Token of the bot (xoxb-…) with the scope chat:write', required: true } },
  edits: true,
  // One message a second and channel.
  pace: '1s',
  keys: { channel: channel.describe('Id of the channel (C0123456789), or #name; the bot must be in it') },
  options: ({ channel: to }): SlackBotOptions => ({ channel: to }),
})
