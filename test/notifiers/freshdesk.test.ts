import { freshdesk } from '../../src/notifiers/freshdesk.js'
import { openFreshdesk } from '../support/channels/desks/freshdesk-desk.js'
import { ticketContract } from './tickets/ticket-contract.js'

ticketContract('freshdesk', { notifier: freshdesk, open: openFreshdesk })
