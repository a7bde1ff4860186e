import { gitlab } from '../../src/notifiers/gitlab.js'
import { openGitlab } from '../support/channels/desks/issues-desk.js'
import { ticketContract } from './tickets/ticket-contract.js'

ticketContract('gitlab', { notifier: gitlab, open: openGitlab })
