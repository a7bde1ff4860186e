import * as z from 'zod'
import type { GitlabOptions } from '../../../model/receiver-options/gitlab.js'
import { leaf, type Read } from '../leaf.js'
import { receiverType } from './receiver-type.js'
import { names, number, TICKET_PACE, ticketKeys } from './ticket-keys.js'

const project = leaf(z.union([z.string(), z.number()]), (value): Read<string> => {
  const text = String(value)
  return /^\d+$|^[\w.-]+(?:\/[\w.-]+)+$/.test(text) ? { value: text } : { fault: 'is no project; write group/name or its number' }
})

export const gitlab = receiverType({
  type: 'gitlab',
  what: 'Keeps an issue in GitLab for each case',
  api: 'https://gitlab.com/api/v4',
  secrets: { token: { what: 'Token of the project with the scope api, role Reporter or more', required: true } },
  by: 'case',
  pace: TICKET_PACE,
  keys: {
    ...ticketKeys,
    project: project.describe('Project: group/name or its number'),
    confidential: z.boolean().default(true).describe('New issues are seen by members only; default true'),
    assignee: number.optional().describe('Number of the user who gets new issues'),
    labels: names('Labels beside mention-monitor'),
  },
  options: (given): GitlabOptions => ({
    close: given.close,
    project: given.project,
    confidential: given.confidential,
    assignee: given.assignee ?? null,
    labels: given.labels,
  }),
})
