import * as z from 'zod'
import type { LemmyOptions } from '../../../model/source-options/lemmy.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const lemmy = sourceType({
  type: 'lemmy',
  url: 'An instance of Lemmy, or one community of it: https://feddit.example/c/technik',
  match: 'thread',
  api: 'the instance of url',
  secrets: { token: { what: 'Login token (jwt) of your account, for what mentions it, and where the instance is private' } },
  keys: {
    search: z
      .array(line)
      .min(1)
      .optional()
      .describe('Words that are searched for; default everything in a community, on an instance the names of your brands'),
  },
  options: ({ search }): LemmyOptions => ({ search: search ?? null }),
})
