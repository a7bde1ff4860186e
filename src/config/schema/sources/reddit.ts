import * as z from 'zod'
import type { RedditOptions } from '../../../model/source-options/reddit.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const reddit = sourceType({
  type: 'reddit',
  url: 'Address of a subreddit, https://www.reddit.com/r/Austria; or https://www.reddit.com for a search of all',
  match: 'brands',
  every: '30m',
  api: 'https://oauth.reddit.com',
  secrets: {
    client_secret: { what: 'Secret of an app that Reddit approved, with client_id' },
    feed_token: { what: 'Token of the private feeds of username, from https://www.reddit.com/prefs/feeds' },
  },
  keys: {
    search: z.array(line).default([]).describe('Posts with these words; left out, all of the subreddit, or your brands'),
    client_id: line.optional().describe('Id of the app; without it the public feeds are read, which Reddit throttles hard'),
    username: line.optional().describe('Account that feed_token belongs to'),
  },
  options: ({ search, client_id }): RedditOptions => ({ search, clientId: client_id ?? null }),
})
