import { github } from '../../src/notifiers/github.js'
import { openGithub } from '../support/channels/desks/issues-desk.js'
import { ticketContract } from './tickets/ticket-contract.js'

ticketContract('github', { notifier: github, open: openGithub })
