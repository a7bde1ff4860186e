import { zendesk } from '../../src/notifiers/zendesk.js'
import { openZendesk } from '../support/channels/desks/zendesk-desk.js'
import { ticketContract } from './tickets/ticket-contract.js'

ticketContract('zendesk', { notifier: zendesk, open: openZendesk, statuses: { 409: 'retry' } })
