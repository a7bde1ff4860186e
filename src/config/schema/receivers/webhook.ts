import * as z from 'zod'
import type { WebhookOptions } from '../../../model/receiver-options/webhook.js'
import { leaf, type Read } from '../leaf.js'
import { receiverType } from './receiver-type.js'

/** What may stand in an address, so that it is one from the start or a part of one. */
const source = leaf(
  z.string(),
  (text): Read<string> =>
    /^[\w.~:/?#[\]@!$&'()*+,;=%-]{1,500}$/.test(text) ? { value: text } : { fault: 'is no URI; write https://… or /monitor' },
)

const prefix = leaf(
  z.string(),
  (text): Read<string> =>
    /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text) ? { value: text } : { fault: 'is no domain from behind; write ch.beispiel' },
)

export const webhook = receiverType({
  type: 'webhook',
  what: 'Posts alerts as JSON, signed as Standard Webhooks',
  url: { kind: 'either', what: 'Address; or one of url_env, url_file, url_command when it is a secret' },
  secrets: { secret: { what: 'Key that signs the message (whsec_…); two with a blank between them while you change it' } },
  keys: {
    format: z
      .enum(['standard', 'cloudevents'])
      .default('standard')
      .describe('standard: as Standard Webhooks has it (default); cloudevents: as an event of CloudEvents 1.0'),
    event_source: source.optional().describe('source of an event; default /mention-monitor/ and the name of the company'),
    event_prefix: prefix.optional().describe('Before the type of an event: ch.beispiel makes ch.beispiel.mention.unanswered'),
  },
  options: (given): WebhookOptions => ({
    format: given.format,
    eventSource: given.event_source ?? null,
    eventPrefix: given.event_prefix ?? null,
  }),
})
