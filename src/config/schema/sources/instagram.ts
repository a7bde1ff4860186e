import * as z from 'zod'
import type { InstagramOptions } from '../../../model/source-options/instagram.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const instagram = sourceType({
  type: 'instagram',
  url: 'Address of your profile on Instagram',
  match: 'all',
  api: 'https://graph.facebook.com/v26.0, for the token of a page; https://graph.instagram.com/v26.0 for one of Instagram Login',
  secrets: {
    token: { what: 'Access token of the page that the account is linked to, or of Instagram Login', required: true },
    app_secret: { what: 'Secret of the Meta app, where it demands a proof with every call' },
  },
  keys: {
    account: line.optional().describe('Id of the professional account, instead of that which the token belongs to'),
    posts: z
      .int()
      .min(1)
      .max(100)
      .default(25)
      .describe('How many of its latest posts are looked through for comments; default 25'),
    tagged: z
      .boolean()
      .default(true)
      .describe('Read posts of others in which it is tagged; needs the token of a page; default true'),
  },
  options: ({ account, posts, tagged }): InstagramOptions => ({ account: account ?? null, posts, tagged }),
})
