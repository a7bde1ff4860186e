import type { GoogleBusinessOptions } from '../../../model/source-options/googlebusiness.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

/** `accounts/1/locations/2` is pasted as often as `2`. */
const last = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

export const googlebusiness = sourceType({
  type: 'googlebusiness',
  url: 'Address of the location in Google Maps',
  match: 'all',
  api: 'https://mybusiness.googleapis.com/v4; instead of it also for tokens, at /token below',
  secrets: {
    client_secret: { what: 'Secret of the OAuth client', required: true },
    refresh_token: { what: 'Refresh token of a manager of the location, for the scope business.manage', required: true },
  },
  keys: {
    account: line.describe('Id of the account that the location belongs to'),
    location: line.describe('Id of the location'),
    client_id: line.describe('Id of the OAuth client, from a project that was approved for the API'),
  },
  options: ({ account, location, client_id }): GoogleBusinessOptions => ({
    account: last(account),
    location: last(location),
    clientId: client_id,
  }),
})
