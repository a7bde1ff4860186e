import { receiverType } from './receiver-type.js'

export const gotify = receiverType({
  type: 'gotify',
  what: 'Tells phones by a Gotify server of your own',
  url: { kind: 'plain', what: 'Address of the server, such as https://push.example.ch' },
  secrets: { token: { what: 'Token of the application', required: true } },
  keys: {},
  options: () => null,
})
