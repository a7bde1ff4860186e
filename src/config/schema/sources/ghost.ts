import { sourceType } from './source-type.js'

export const ghost = sourceType({
  type: 'ghost',
  url: 'Address of a Ghost site',
  match: 'thread',
  api: 'that of the site; else the API URL that Ghost shows beside the key, where its admins have an address of their own',
  every: '30m',
  secrets: {
    token: { what: 'Content API key of the site, from Settings > Integrations > Add custom integration', required: true },
  },
  keys: {},
  options: () => null,
})
