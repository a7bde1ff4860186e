import * as z from 'zod'
import { flag, instant, text } from '../leaf.js'
import { line } from '../listing.js'

/** A source of the selection of which it is not known what happened there. */
export const unknown = z
  .object({
    source: text('Id of the source.'),
    since: instant('Since when nothing is known of it; null: it was never seen.').nullable(),
    reason: text('Why, in English.'),
  })
  .meta({ id: 'unknown', description: 'A source of the selection of which it is not known what happened there.' })

export const unknownLine = line('unknown', unknown.shape)

export const complete = flag(
  'False when a source of the selection could not be seen whole; `unknown` names it. The exit code is then 3.',
)
