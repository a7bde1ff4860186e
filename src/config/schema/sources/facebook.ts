import type { FacebookOptions } from '../../../model/source-options/facebook.js'
import { line } from '../leaf.js'
import { graphKeys, graphSecrets } from './graph.js'
import { sourceType } from './source-type.js'

export const facebook = sourceType({
  type: 'facebook',
  url: 'Address of your page on Facebook',
  match: 'all',
  api: 'https://graph.facebook.com/v26.0',
  secrets: graphSecrets('Access token of the page'),
  keys: {
    page: line.optional().describe('Id of the page, instead of that which the token belongs to'),
    ...graphKeys('Read posts of others that name the page'),
  },
  options: ({ page, posts, tagged }): FacebookOptions => ({ page: page ?? null, posts, tagged }),
})
