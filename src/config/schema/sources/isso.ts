import * as z from 'zod'
import type { IssoOptions } from '../../../model/source-options/isso.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const isso = sourceType({
  type: 'isso',
  url: 'Address of a site whose comments an Isso server keeps',
  match: 'thread',
  api: 'that of the site; else what data-isso says in its pages',
  keys: {
    pages: z
      .array(line)
      .default([])
      .describe(
        'Paths of pages, /2026/tarif/; left out, the newest comments of all, which the server must allow (latest-enabled)',
      ),
  },
  options: ({ pages }): IssoOptions => ({ pages }),
})
