import * as z from 'zod'
import * as leaf from '../leaf.js'
import { listing } from '../listing.js'

/** One schema, as the index of them tells it. */
export const schemaRow = z
  .object({
    name: leaf.text('Name of the schema: monitor schema NAME prints it.'),
    title: leaf.text('What it tells of.'),
    commands: leaf.texts('Commands that print such documents; empty: none does.'),
    file: leaf.text('File in the folder dist/schemas of the package.'),
    lines: leaf.text('Name of the schema of a line of --ndjson; null: there is no such form.').nullable(),
  })
  .meta({ id: 'schema', description: 'One schema.' })

export const schema = listing({
  commands: ['schema'],
  title: 'Schemas',
  plural: 'schemas',
  singular: 'schema',
  row: schemaRow,
})
