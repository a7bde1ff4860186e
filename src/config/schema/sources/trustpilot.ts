import { sourceType } from './source-type.js'

export const trustpilot = sourceType({
  type: 'trustpilot',
  url: 'Address of the page of your company, https://de.trustpilot.com/review/beispiel.ch',
  match: 'all',
  every: '30m',
  api: 'https://api.trustpilot.com/v1',
  secrets: { token: { what: 'API key, which Trustpilot gives out with a paid plan', required: true } },
  keys: {},
  options: () => null,
})
