import * as z from 'zod'
import * as leaf from '../leaf.js'
import { type DocumentSchema, line } from '../listing.js'

const leftOut = z
  .object({ line: z.int().min(1).describe('Number of the line.'), reason: leaf.text('Why; in English.') })
  .meta({ id: 'left-out', description: 'A line that could not be read.' })

const counts = {
  source: leaf.text('Id of the source under which it is stored; the first of `sources`.'),
  sources: leaf.texts('Ids of all sources under which something is stored: an export may hold several.'),
  complete: leaf.flag('False when it was interrupted.'),
  lines: leaf.count('Lines that were read.'),
  added: leaf.count('New mentions; null: a dry run.').nullable(),
  edited: leaf.count('Edited mentions; null: a dry run.').nullable(),
  deleted: leaf.count('Mentions that are gone; null: a dry run.').nullable(),
  unchanged: leaf.count('Mentions that were known so; null: a dry run.').nullable(),
  labelled: leaf
    .count('Mentions that got the label which a person had given them before the export; null: a dry run.')
    .nullable(),
  passed_over: leaf.count('Lines of an export that are no mentions.'),
  left_out: leaf.count('Lines that could not be read.'),
}
const rest = {
  warnings: leaf.texts('What was passed over without harm; in English.'),
  interrupted_after_line: leaf.count('Up to this line all is stored; null: it was not interrupted.').nullable(),
}
const stamp = { schema: leaf.schemaVersion, generated_at: leaf.generatedAt }

export const importDocument = z
  .object({ ...stamp, ...counts, left_out_lines: z.array(leftOut).describe('The first of them.'), ...rest })
  .describe('What an import came to.')

export const importSchema: DocumentSchema = {
  commands: ['import'],
  title: 'An import',
  document: importDocument,
  list: null,
  lines: z.union([line('left_out', leftOut.shape), line('import', { ...stamp, ...counts, ...rest })]),
}
