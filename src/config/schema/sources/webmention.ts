import type { WebmentionOptions } from '../../../model/source-options/webmention.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const webmention = sourceType({
  type: 'webmention',
  url: 'Address of your site, whose webmentions webmention.io receives',
  match: 'all',
  api: 'https://webmention.io/api',
  secrets: { token: { what: 'API key from https://webmention.io/settings', required: true } },
  keys: { domain: line.optional().describe('Domain that is registered there; default the host of url') },
  options: ({ domain }): WebmentionOptions => ({ domain: domain ?? null }),
})
