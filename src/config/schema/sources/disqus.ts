import type { DisqusOptions } from '../../../model/source-options/disqus.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const disqus = sourceType({
  type: 'disqus',
  url: 'Address of a site whose comments Disqus keeps',
  match: 'thread',
  api: 'https://disqus.com/api/3.0',
  secrets: { token: { what: 'Public API key of an application from https://disqus.com/api/applications', required: true } },
  keys: { forum: line.describe('Short name of the site at Disqus: the first part of SHORTNAME.disqus.com in its pages') },
  options: ({ forum }): DisqusOptions => ({ forum }),
})
