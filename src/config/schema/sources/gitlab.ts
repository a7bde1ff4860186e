import * as z from 'zod'
import type { GitlabOptions } from '../../../model/source-options/gitlab.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const gitlab = sourceType({
  type: 'gitlab',
  url: 'Address of a project on gitlab.com or on a GitLab of your own, https://gitlab.com/beispiel/app',
  match: 'all',
  api: '/api/v4 on the host of url',
  secrets: { token: { what: 'Access token with the scope read_api; needed for what is not public' } },
  keys: {
    search: z.array(line).max(20).default([]).describe('Only issues with these words; left out, all of them'),
  },
  options: ({ search }): GitlabOptions => ({ search }),
})
