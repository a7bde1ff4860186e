import * as z from 'zod'
import { comments, feed, wordpress } from './sources/feed.js'

export const sources = z
  .array(z.discriminatedUnion('type', [feed, comments, wordpress]))
  .default([])
  .describe('The places where people write')
