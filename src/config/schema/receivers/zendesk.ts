import type { ZendeskOptions } from '../../../model/receiver-options/zendesk.js'
import { mailbox } from '../mailbox.js'
import { receiverType } from './receiver-type.js'
import { mailAddress, TICKET_PACE, ticketKeys, words } from './ticket-keys.js'

export const zendesk = receiverType({
  type: 'zendesk',
  what: 'Keeps a ticket in Zendesk for each case',
  url: { kind: 'plain', what: 'Address of your Zendesk: https://beispiel.zendesk.com' },
  secrets: { token: { what: 'API token; without email a token of OAuth', required: true } },
  by: 'case',
  pace: TICKET_PACE,
  keys: {
    ...ticketKeys,
    email: mailAddress.optional().describe('Agent whose API token it is'),
    requester: mailbox.describe('Requester of all tickets: a mailbox of your own, for triggers may write to it'),
    assignee: mailAddress.optional().describe('Mail address of the agent who gets new tickets'),
    tags: words('Tags beside mention-monitor'),
  },
  options: (given): ZendeskOptions => ({
    close: given.close,
    email: given.email ?? null,
    requester: { name: given.requester.name ?? 'Mention Monitor', email: given.requester.address },
    assignee: given.assignee ?? null,
    tags: given.tags,
  }),
})
