import { jira } from '../../src/notifiers/jira.js'
import { openJira } from '../support/channels/desks/jira-desk.js'
import { ticketContract } from './tickets/ticket-contract.js'

ticketContract('jira', { notifier: jira, open: openJira })
