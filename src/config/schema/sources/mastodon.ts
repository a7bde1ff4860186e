import * as z from 'zod'
import type { MastodonOptions } from '../../../model/source-options/mastodon.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const mastodon = sourceType({
  type: 'mastodon',
  url: 'Your profile or server: Mastodon, GoToSocial, Pleroma, Akkoma, Friendica',
  match: 'all',
  every: '5m',
  api: 'the server of url',
  secrets: {
    token: {
      what: 'Access token of your account (read:notifications read:statuses read:accounts read:search), for what mentions it',
    },
  },
  keys: {
    hashtags: z.array(line).default([]).describe('Hashtags that are read; most servers show them without a token'),
    search: z.array(line).default([]).describe('Words that are searched for; needs a token, and a server with full-text search'),
  },
  options: ({ hashtags, search }): MastodonOptions => ({
    hashtags: hashtags.map((tag) => tag.replace(/^#/, '')),
    search,
  }),
})
