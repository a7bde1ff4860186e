import * as z from 'zod'
import type { StackExchangeOptions } from '../../../model/source-options/stackexchange.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const stackexchange = sourceType({
  type: 'stackexchange',
  url: 'Address of a Stack Exchange site, https://stackoverflow.com',
  match: 'thread',
  every: '30m',
  api: 'https://api.stackexchange.com/2.3',
  keys: {
    tags: z.array(line).default([]).describe('Questions with one of these tags'),
    search: z.array(line).default([]).describe('Questions with these words; without words and tags the names of your brands'),
    key: line.optional().describe('Key of an app registered on stackapps.com, no secret: 10,000 reads a day instead of 300'),
  },
  options: ({ tags, search, key }): StackExchangeOptions => ({ tags, search, key: key ?? null }),
})
