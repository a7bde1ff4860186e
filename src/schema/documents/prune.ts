import * as z from 'zod'
import * as leaf from '../leaf.js'
import type { DocumentSchema } from '../listing.js'

const kept = z
  .object({
    mentions: leaf.count('Mentions that are as old.'),
    cases: leaf.count('Open cases in whose threads they stand.'),
  })
  .describe('What stays until its cases are closed.')

export const pruneDocument = z
  .object({
    schema: leaf.schemaVersion,
    generated_at: leaf.generatedAt,
    dry_run: leaf.flag('Nothing was erased; the figures are what would be.'),
    complete: leaf.flag('False when it was interrupted, or when the database could not be written anew: run it again.'),
    interrupted: leaf.flag('It was interrupted: the figures are what was erased until then.'),
    before: leaf.instant('What was published and seen before this is erased.'),
    retention_seconds: leaf.seconds('privacy.retention of the configuration; null: none.').nullable(),
    mentions: leaf.count('Mentions that were erased: words, names, addresses.'),
    deliveries: leaf.count('Entries that were erased from the log of messages.'),
    oldest_at: leaf.instant('When the oldest of these mentions was published; null: there are none.').nullable(),
    kept,
    bytes_before: leaf.count('Bytes that the database took, with its log; null: it was not written anew.').nullable(),
    bytes_after: leaf.count('Bytes that it takes now.').nullable(),
  })
  .describe('What an erasure came to.')

export const prune: DocumentSchema = {
  commands: ['prune'],
  title: 'An erasure of what is too old',
  document: pruneDocument,
  list: null,
  lines: null,
}
