import { receiverType } from './receiver-type.js'

export const googlechat = receiverType({
  type: 'googlechat',
  what: 'Writes into a space of Google Chat by an incoming webhook, each case in a thread of its own where it is told by itself',
  url: { kind: 'secret', what: 'Address of the incoming webhook, with key and token' },
  // One message a second and space.
  pace: '1s',
  keys: {},
  options: () => null,
})
