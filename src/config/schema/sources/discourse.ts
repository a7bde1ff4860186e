import * as z from 'zod'
import type { DiscourseOptions } from '../../../model/source-options/discourse.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const discourse = sourceType({
  type: 'discourse',
  url: 'Address of a Discourse forum',
  match: 'thread',
  secrets: { token: { what: 'API key: with username that of an administrator, without it a user API key' } },
  keys: {
    username: line.optional().describe('User that the API key acts as'),
    search: z.array(line).default([]).describe('Only posts with these words; left out, every public post is read'),
    accounts: z.array(line).default([]).describe('Your user names there, whose replies are read beside a search'),
  },
  options: ({ search, accounts }): DiscourseOptions => ({ search, accounts }),
})
