import * as z from 'zod'
import type { JiraOptions } from '../../../model/receiver-options/jira.js'
import { leaf, line, type Read } from '../leaf.js'
import { receiverType } from './receiver-type.js'
import { mailAddress, TICKET_PACE, ticketKeys, words } from './ticket-keys.js'

const project = leaf(
  z.string(),
  (text): Read<string> =>
    /^[A-Z][A-Z0-9_]{1,30}$/.test(text) ? { value: text } : { fault: 'is no key of a project; write SOC' },
)

export const jira = receiverType({
  type: 'jira',
  what: 'Keeps an issue in Jira Cloud for each case',
  url: { kind: 'plain', what: 'Address of your Jira: https://beispiel.atlassian.net' },
  secrets: { token: { what: 'API token of the account', required: true } },
  by: 'case',
  pace: TICKET_PACE,
  keys: {
    ...ticketKeys,
    email: mailAddress.describe('Account whose API token it is'),
    project: project.describe('Key of the project'),
    issuetype: line.default('Task').describe('Type of new issues, in the language of the project; default Task'),
    assignee: line.optional().describe('Id of the account that gets new issues'),
    labels: words('Labels beside mention-monitor'),
    open_status: line.optional().describe('Status that news set a done issue to; default the first that is not done'),
    closed_status: line.optional().describe('Status of issues whose case is over; default the first that is done'),
  },
  options: (given): JiraOptions => ({
    close: given.close,
    email: given.email,
    project: given.project,
    issueType: given.issuetype,
    assignee: given.assignee ?? null,
    labels: given.labels,
    openStatus: given.open_status ?? null,
    closedStatus: given.closed_status ?? null,
  }),
})
