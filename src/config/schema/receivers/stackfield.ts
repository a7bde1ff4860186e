import { receiverType } from './receiver-type.js'

export const stackfield = receiverType({
  type: 'stackfield',
  what: 'Writes into a room of Stackfield',
  url: { kind: 'secret', what: 'Address of the incoming webhook of the room' },
  pace: '1s',
  keys: {},
  options: () => null,
})
