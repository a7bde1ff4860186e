import * as z from 'zod'
import { EXPORT_LINES } from '../../model/export-part.js'
import * as leaf from '../leaf.js'
import { type DocumentSchema, line } from '../listing.js'
import { author } from './case.js'
import { casePage } from './case-page.js'
import { deliveryLog } from './delivery.js'
import { mention, officialIdentity } from './mention.js'
import { silence } from './silence.js'
import { sourceLine } from './source.js'
import { stretch } from './stats.js'

const types = Object.values(EXPORT_LINES)

const head = line('export', {
  schema: leaf.schemaVersion,
  generated_at: leaf.generatedAt,
  version: leaf.text('Version of the program.'),
  database_version: leaf.count('Version of the database.'),
  records: z.array(z.enum(types)).describe('Types of the lines that follow, in their order.'),
  selection: z
    .object({
      since: leaf.instant('Published since.').nullable(),
      until: leaf.instant('Published until.').nullable(),
      sources: leaf.texts('From these sources.').nullable(),
      brands: leaf.texts('About these brands.').nullable(),
      author: leaf.text('By this author.').nullable(),
      search: leaf.text('With these words.').nullable(),
    })
    .describe('What it was chosen by; null: by nothing.'),
})

const { native_id: id, official: _o, language: _l, author: _a, ...mentionFields } = mention.shape
const { schema: _s, generated_at: _g, asked_for: _f, thread: _t, deliveries: _d, ...caseFields } = casePage.shape

const earlier = z
  .object({
    text: leaf.text('What it said.'),
    kind: leaf.kind('What it was judged as.'),
    until: leaf.instant('When the edit was made, or first seen.'),
  })
  .meta({ id: 'earlier-version', description: 'What a post said before an edit.' })

const mentionLine = line('mention', {
  id,
  platform: leaf.text('Where the author’s id is known; null: the file that it came from did not say.').nullable(),
  ...mentionFields,
  author: author.extend({ flags: leaf.texts('What the platform said of the author: guest, bot, …') }),
  language: leaf.text('Language as the platform declares it.').nullable(),
  verdict_language: leaf.language,
  official: leaf.flag('The platform itself says that the company wrote it, or did not; null: it says nothing.').nullable(),
  official_identity: officialIdentity,
  deleted: leaf.flag('It is gone.'),
  forgotten_at: leaf
    .instant('When it was erased at its author’s wish: it stays so, also where this is read back; null: it was not.')
    .nullable(),
  earlier: z.array(earlier),
})

const end = line('end', {
  counts: z
    .partialRecord(z.enum(types), z.int().min(0))
    .describe('How many lines of each type. Where this line is missing, the export was cut.'),
})

export const exportLine = z
  .union([
    head,
    line('source', sourceLine.shape),
    line('gap', stretch.shape),
    mentionLine,
    line('case', caseFields),
    line('delivery', deliveryLog.shape),
    line('silence', silence.shape),
    end,
  ])
  .describe('One line of what `monitor export` writes. `monitor import` reads the mentions back.')

export const exportSchema: DocumentSchema = {
  commands: ['export'],
  title: 'A line of an export',
  document: exportLine,
  list: null,
  lines: null,
}
