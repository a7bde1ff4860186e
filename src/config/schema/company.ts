import * as z from 'zod'
import { parseUrl } from '../../util/url.js'
import type { Read } from './leaf.js'
import { id, leaf, line, strict } from './leaf.js'

const brand = strict({
  name: line.describe('How the brand is called in texts'),
  aliases: z.array(line).default([]).describe('Other names for it, product names, domains, usual misspellings'),
  exclude: z
    .array(line)
    .default([])
    .describe('Phrases that hold the name and do not mean the brand; a text with only these is not about it'),
  hints: z
    .array(line)
    .optional()
    .describe(
      'Words that stand beside the name when the brand is meant; needed for a brand that is called like a common word (Post, Orange). With them, a name of one word counts in running text only where one of them stands too, as the beginning or a part of a word',
    ),
}).transform(({ hints, ...named }) => (hints === undefined ? named : { ...named, hints }))

/** Host of a site, however it was written. */
const site = leaf(z.string(), (text): Read<string> => {
  const url = text.includes('://') ? text : `https://${text}`
  const host = parseUrl(url)?.hostname ?? ''
  return /^[^\s]+\.[^\s]+$|^localhost$/.test(host) ? { value: host } : { fault: 'is no host name; write blog.example.ch' }
})

const official = strict({
  platform: line.optional().describe('Where the account is, such as wordpress or mastodon'),
  site: site.optional().describe('Host of the site, where ids are unique within a site only'),
  source: id.optional().describe('Only in this source'),
  id: line.optional().describe("The account's own id, the only safe proof"),
  name: line
    .optional()
    .describe(
      'Display name; only with source, for a source that carries no author ids. Anyone can fake it, so answers are marked',
    ),
}).transform(({ platform = null, site: host = null, source = null, id: native = null, name = null }) => ({
  platform,
  site: host,
  source,
  id: native,
  name,
}))

export const company = strict({
  name: line.default('').describe('Name of the company'),
  brands: z.array(brand).default([]).describe('What people call you; decides which texts are about you'),
  official: z.array(official).default([]).describe('Accounts whose replies count as yours'),
})
