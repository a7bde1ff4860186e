import type { FreshdeskOptions } from '../../../model/receiver-options/freshdesk.js'
import { receiverType } from './receiver-type.js'
import { mailAddress, names, number, TICKET_PACE, ticketKeys } from './ticket-keys.js'

export const freshdesk = receiverType({
  type: 'freshdesk',
  what: 'Keeps a ticket in Freshdesk for each case',
  url: { kind: 'plain', what: 'Address of your Freshdesk: https://beispiel.freshdesk.com' },
  secrets: { token: { what: 'API key of an agent', required: true } },
  by: 'case',
  pace: TICKET_PACE,
  keys: {
    ...ticketKeys,
    email: mailAddress.describe('Requester of all tickets: a mailbox of your own, for automations may write to it'),
    group: number.optional().describe('Number of the group that gets new tickets'),
    assignee: number.optional().describe('Number of the agent who gets new tickets'),
    tags: names('Tags beside mention-monitor'),
  },
  options: (given): FreshdeskOptions => ({
    close: given.close,
    email: given.email,
    group: given.group ?? null,
    assignee: given.assignee ?? null,
    tags: given.tags,
  }),
})
