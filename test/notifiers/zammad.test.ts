import { zammad } from '../../src/notifiers/zammad.js'
import { openZammad } from '../support/channels/desks/zammad-desk.js'
import { ticketContract } from './tickets/ticket-contract.js'

ticketContract('zammad', { notifier: zammad, open: openZammad })
