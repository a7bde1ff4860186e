import * as z from 'zod'
import type { AppStoreOptions } from '../../../model/source-options/appstore.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

const territory = z
  .string()
  .regex(/^[A-Za-z]{3}$/, 'must be three letters, such as DEU')
  .transform((code) => code.toUpperCase())

export const appstore = sourceType({
  type: 'appstore',
  url: 'Address of the page of your app in the App Store',
  match: 'all',
  api: 'https://api.appstoreconnect.apple.com/v1',
  secrets: { private_key: { what: 'Private key (.p8) for the App Store Connect API', required: true, document: true } },
  keys: {
    key_id: line.describe('Id of that key'),
    issuer_id: line.optional().describe('Issuer id, of a key of the team; left out for the key of a person'),
    territories: z
      .array(territory)
      .default([])
      .describe('Only reviews from there, such as DEU, AUT, CHE; left out, from everywhere'),
  },
  options: ({ key_id, issuer_id, territories }): AppStoreOptions => ({
    keyId: key_id,
    issuerId: issuer_id ?? null,
    territories,
  }),
})
