import * as z from 'zod'
import * as leaf from '../leaf.js'
import type { DocumentSchema } from '../listing.js'

const errorDocument = z
  .object({
    type: z.literal('error'),
    code: z.int().min(1).max(255).describe('The exit code; of something beside the main thing 3.'),
    message: leaf.text('What went wrong; always in English.'),
    hint: leaf.text('What to do about it; always in English.').nullable(),
  })
  .describe('One line of standard error with --json, --ndjson or --csv.')

export const error: DocumentSchema = { commands: [], title: 'An error', document: errorDocument, list: null, lines: null }
