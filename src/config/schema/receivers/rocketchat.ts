import { receiverType } from './receiver-type.js'

export const rocketchat = receiverType({
  type: 'rocketchat',
  what: 'Writes into a channel of Rocket.Chat by an incoming webhook',
  url: { kind: 'secret', what: 'Address of the incoming webhook' },
  // Ten calls a minute, unless the server says otherwise.
  pace: '6s',
  keys: {},
  options: () => null,
})
