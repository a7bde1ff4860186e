import type { TrustedShopsOptions } from '../../../model/source-options/trustedshops.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const trustedshops = sourceType({
  type: 'trustedshops',
  url: 'Address of the profile of your shop at Trusted Shops',
  match: 'all',
  every: '30m',
  api: 'https://api.etrusted.com; instead of it also for tokens, at /oauth/token below',
  secrets: {
    client_secret: {
      what: 'Secret of an API client: Control Centre https://app.etrusted.com, Settings, API Clients',
      required: true,
    },
  },
  keys: {
    client_id: line.describe('Id of the API client'),
    channel: line.optional().describe('Id of the shop (chl-…); left out, all shops of the account'),
  },
  options: ({ client_id, channel }): TrustedShopsOptions => ({ clientId: client_id, channel: channel ?? null }),
})
