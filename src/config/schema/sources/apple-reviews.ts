import * as z from 'zod'
import type { AppleReviewsOptions } from '../../../model/source-options/apple-reviews.js'
import { language as twoLetters } from '../leaf.js'
import { sourceType } from './source-type.js'

export const appleReviews = sourceType({
  type: 'apple-reviews',
  url: 'Address of the page of an app in the App Store',
  match: 'all',
  every: '1h',
  api: 'https://itunes.apple.com',
  keys: {
    countries: z
      .array(twoLetters)
      .min(1)
      .default(['de', 'at', 'ch'])
      .describe('Stores whose reviews are read; default de, at, ch'),
  },
  options: ({ countries }): AppleReviewsOptions => ({ countries }),
})
