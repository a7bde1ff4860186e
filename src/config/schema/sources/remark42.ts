import type { Remark42Options } from '../../../model/source-options/remark42.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const remark42 = sourceType({
  type: 'remark42',
  url: 'Address of a site whose comments a Remark42 server keeps',
  match: 'thread',
  api: 'that of the site; else `host` in the remark_config of its pages',
  keys: { site: line.default('remark').describe('Id of the site: site_id in remark_config; default remark') },
  options: ({ site }): Remark42Options => ({ site }),
})
