import * as z from 'zod'
import { discourse } from './sources/discourse.js'
import { comments, feed, wordpress } from './sources/feed.js'

export const sources = z
  .array(z.discriminatedUnion('type', [feed, comments, wordpress, discourse]))
  .default([])
  .describe('The places where people write')
