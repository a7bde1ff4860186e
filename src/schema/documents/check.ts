import * as z from 'zod'
import * as leaf from '../leaf.js'
import type { DocumentSchema } from '../listing.js'

export const finding = z
  .object({
    area: leaf.oneOf(['config', 'database', 'secret', 'clock', 'source', 'receiver'], 'What it is about.'),
    level: leaf.oneOf(['ok', 'warning', 'error'], 'How bad.'),
    message: leaf.text('In English.'),
    hint: leaf.text('How to mend it; in English.').nullable(),
  })
  .meta({ id: 'finding', description: 'One finding, with the way to mend it.' })

export const check: DocumentSchema = {
  commands: ['check'],
  title: 'What is wrong with configuration, database, secrets, sources and receivers',
  document: z.object({
    schema: leaf.schemaVersion,
    generated_at: leaf.generatedAt,
    ok: leaf.flag('The exit code is 0.'),
    findings: z.array(finding),
  }),
  list: null,
  lines: null,
}
