import * as z from 'zod'
import type { GithubOptions } from '../../../model/receiver-options/github.js'
import { leaf, type Read } from '../leaf.js'
import { receiverType } from './receiver-type.js'
import { names, TICKET_PACE, ticketKeys, words } from './ticket-keys.js'

const repo = leaf(
  z.string(),
  (text): Read<string> =>
    /^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/.test(text) ? { value: text } : { fault: 'is no repository; write owner/name' },
)

export const github = receiverType({
  type: 'github',
  what: 'Keeps an issue in GitHub for each case',
  api: 'https://api.github.com',
  secrets: { token: { what: 'Token that may write issues of the repository, labels included', required: true } },
  by: 'case',
  pace: TICKET_PACE,
  keys: {
    ...ticketKeys,
    repo: repo.describe('Repository, a private one: owner/name'),
    assignees: words('Logins of those who get new issues'),
    labels: names('Labels beside mention-monitor'),
  },
  options: (given): GithubOptions => ({
    close: given.close,
    repo: given.repo,
    assignees: given.assignees,
    labels: given.labels,
  }),
})
