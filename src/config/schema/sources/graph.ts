import * as z from 'zod'

/** What Meta's Graph API wants, whichever of its networks is read. */
export const graphSecrets = (token: string) => ({
  token: { what: token, required: true },
  app_secret: { what: 'Secret of the Meta app, where it demands a proof with every call' },
})

export const graphKeys = (tagged: string) => ({
  posts: z.int().min(1).max(100).default(25).describe('How many of its latest posts are looked through for comments; default 25'),
  tagged: z.boolean().default(true).describe(`${tagged}; default true`),
})
