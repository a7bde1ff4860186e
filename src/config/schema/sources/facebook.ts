import * as z from 'zod'
import type { FacebookOptions } from '../../../model/source-options/facebook.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const facebook = sourceType({
  type: 'facebook',
  url: 'Address of your page on Facebook',
  match: 'all',
  api: 'https://graph.facebook.com/v26.0',
  secrets: {
    token: { what: 'Access token of the page', required: true },
    app_secret: { what: 'Secret of the Meta app, where it demands a proof with every call' },
  },
  keys: {
    page: line.optional().describe('Id of the page, instead of that which the token belongs to'),
    posts: z
      .int()
      .min(1)
      .max(100)
      .default(25)
      .describe('How many of its latest posts are looked through for comments; default 25'),
    tagged: z.boolean().default(true).describe('Read posts of others that name the page; default true'),
  },
  options: ({ page, posts, tagged }): FacebookOptions => ({ page: page ?? null, posts, tagged }),
})
