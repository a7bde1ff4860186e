import { receiverType } from './receiver-type.js'

export const mattermost = receiverType({
  type: 'mattermost',
  what: 'Writes into a channel of Mattermost by an incoming webhook',
  url: { kind: 'secret', what: 'Address of the incoming webhook' },
  pace: '1s',
  keys: {},
  options: () => null,
})
