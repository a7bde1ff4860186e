import { receiverType } from './receiver-type.js'

export const slack = receiverType({
  type: 'slack',
  what: 'Writes into a channel of Slack by an incoming webhook',
  url: { kind: 'secret', what: 'Address of the incoming webhook' },
  // One message a second and channel.
  pace: '1s',
  keys: {},
  options: () => null,
})
