import * as z from 'zod'
import type { HackerNewsOptions } from '../../../model/source-options/hackernews.js'
import { httpUrl, line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const hackernews = sourceType({
  type: 'hackernews',
  url: 'Address of Hacker News, https://news.ycombinator.com',
  match: 'brands',
  api: 'https://hn.algolia.com/api/v1, the search',
  keys: {
    search: z.array(line).default([]).describe('Words to search for; left out, the names of your brands'),
    fallback_api: httpUrl.optional().describe('Base of the official API; default https://hacker-news.firebaseio.com/v0'),
  },
  options: ({ search, fallback_api }): HackerNewsOptions => ({ search, fallbackApi: fallback_api ?? null }),
})
