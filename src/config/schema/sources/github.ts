import * as z from 'zod'
import type { GithubOptions } from '../../../model/source-options/github.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const github = sourceType({
  type: 'github',
  url: 'Address of a repository, https://github.com/beispiel/app; or https://github.com for a search of all',
  match: 'all',
  api: 'https://api.github.com; of a server of your own https://git.example.ch/api/v3',
  secrets: { token: { what: 'Personal access token; without it GitHub answers 60 requests an hour' } },
  keys: {
    search: z.array(line).max(20).default([]).describe('Only issues with these words; left out, all of them, or your brands'),
    discussions: z.boolean().default(false).describe('Read the discussions of the repository as well; needs a token'),
    pull_requests: z.boolean().default(false).describe('Read pull requests as well'),
  },
  options: ({ search, discussions, pull_requests }): GithubOptions => ({ search, discussions, pullRequests: pull_requests }),
})
