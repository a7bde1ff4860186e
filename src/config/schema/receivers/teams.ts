import { receiverType } from './receiver-type.js'

export const teams = receiverType({
  type: 'teams',
  what: 'Posts cards into a channel of Microsoft Teams by a workflow',
  url: { kind: 'secret', what: 'Address of the workflow "Post to a channel when a webhook request is received"' },
  pace: '1s',
  keys: {},
  options: () => null,
})
