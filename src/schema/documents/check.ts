import * as z from 'zod'
import * as leaf from '../leaf.js'
import { listing } from '../listing.js'

export const finding = z
  .object({
    area: leaf.oneOf(['config', 'database', 'secret', 'clock', 'source', 'receiver'], 'What it is about.'),
    level: leaf.oneOf(['ok', 'warning', 'error'], 'How bad.'),
    message: leaf.text('In English.'),
    hint: leaf.text('How to mend it; in English.').nullable(),
  })
  .meta({ id: 'finding', description: 'One finding, with the way to mend it.' })

export const check = listing({
  commands: ['check'],
  title: 'What is wrong with configuration, database, secrets, sources and receivers',
  ...{ plural: 'findings', singular: 'finding' },
  row: finding,
  head: { ok: leaf.flag('The exit code is 0.') },
})
