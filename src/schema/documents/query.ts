import * as z from 'zod'
import * as leaf from '../leaf.js'
import { listing } from '../listing.js'

/** A command line that the configuration gives a name. */
const query = z
  .object({
    query: leaf.text('Its name.'),
    run: leaf.text('The command line, without monitor.'),
    note: leaf.text('What it is for.').nullable(),
  })
  .meta({ id: 'query', description: 'A command line that the configuration gives a name.' })

export const queries = listing({
  commands: ['run'],
  title: 'Saved queries',
  plural: 'queries',
  singular: 'query',
  row: query,
})
