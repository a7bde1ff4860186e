import type { ZammadOptions } from '../../../model/receiver-options/zammad.js'
import { line } from '../leaf.js'
import { receiverType } from './receiver-type.js'
import { mailAddress, names, TICKET_PACE, ticketKeys } from './ticket-keys.js'

export const zammad = receiverType({
  type: 'zammad',
  what: 'Keeps a ticket in Zammad for each case',
  url: { kind: 'plain', what: 'Address of your Zammad' },
  secrets: { token: { what: 'Access token of an agent, with the permission ticket.agent', required: true } },
  by: 'case',
  pace: TICKET_PACE,
  keys: {
    ...ticketKeys,
    group: line.describe('Group that gets the tickets'),
    customer: mailAddress.describe('Customer of all tickets: a mailbox of your own, for triggers may write to it'),
    assignee: line.optional().describe('Owner of new tickets: login or mail address of an agent'),
    tags: names('Tags beside mention-monitor'),
    open_state: line.default('open').describe('Name of the state that news set a closed ticket to; default open'),
    closed_state: line.default('closed').describe('Name of the state of closed tickets; default closed'),
  },
  options: (given): ZammadOptions => ({
    close: given.close,
    group: given.group,
    customer: given.customer,
    assignee: given.assignee ?? null,
    tags: given.tags,
    openState: given.open_state,
    closedState: given.closed_state,
  }),
})
