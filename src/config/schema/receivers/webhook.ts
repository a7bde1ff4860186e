import { receiverType } from './receiver-type.js'

export const webhook = receiverType({
  type: 'webhook',
  what: 'Posts alerts as JSON, signed as Standard Webhooks',
  url: { kind: 'either', what: 'Address; or one of url_env, url_file, url_command when it is a secret' },
  secrets: { secret: { what: 'Key that signs the message (whsec_…)' } },
  keys: {},
  options: () => null,
})
