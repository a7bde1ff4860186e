import type { InstagramOptions } from '../../../model/source-options/instagram.js'
import { line } from '../leaf.js'
import { graphKeys, graphSecrets } from './graph.js'
import { sourceType } from './source-type.js'

export const instagram = sourceType({
  type: 'instagram',
  url: 'Address of your profile on Instagram',
  match: 'all',
  api: 'https://graph.facebook.com/v26.0, for the token of a page; https://graph.instagram.com/v26.0 for one of Instagram Login',
  secrets: graphSecrets('Access token of the page that the account is linked to, or of Instagram Login'),
  keys: {
    account: line.optional().describe('Id of the professional account, instead of that which the token belongs to'),
    ...graphKeys('Read posts of others in which it is tagged; needs the token of a page'),
  },
  options: ({ account, posts, tagged }): InstagramOptions => ({ account: account ?? null, posts, tagged }),
})
