import * as z from 'zod'
import type { BlueskyOptions } from '../../../model/source-options/bluesky.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const bluesky = sourceType({
  type: 'bluesky',
  url: 'Your profile, https://bsky.app/profile/example.com',
  match: 'all',
  api: 'https://bsky.social; the server of your account where it has one of its own',
  secrets: { password: { what: 'App password of your account, not its own one', required: true } },
  keys: {
    username: line.optional().describe('Handle or DID that logs in; default that of url'),
    search: z.array(line).optional().describe('Words that are searched for; default the names of your brands, [] for no search'),
  },
  options: ({ search }): BlueskyOptions => ({ search: search ?? null }),
})
