import * as z from 'zod'
import type { XOptions } from '../../../model/source-options/x.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const x = sourceType({
  type: 'x',
  url: 'Address of your profile on X, or of a search there',
  match: 'all',
  api: 'https://api.x.com/2',
  secrets: { token: { what: 'Bearer token of an app of the developer console of X', required: true } },
  keys: {
    user_id: line.optional().describe('Id of your account, instead of looking it up by the name in the address'),
    search: z.array(line).max(200).optional().describe('Words to search for; default the names of your brands, [] for none'),
    filter: line.optional().describe('Added to every search, such as lang:de'),
    mentions: z.boolean().default(true).describe('Read what mentions your account; default true'),
    replies: z.boolean().default(true).describe('Read what your accounts answer; default true'),
    owned_reads: z
      .boolean()
      .default(false)
      .describe('The app belongs to the account: what is read of it is counted at the lower price for owners'),
  },
  options: (given): XOptions => ({
    userId: given.user_id ?? null,
    search: given.search ?? null,
    filter: given.filter ?? null,
    mentions: given.mentions,
    replies: given.replies,
    ownedReads: given.owned_reads,
  }),
})
