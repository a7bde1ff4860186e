import * as z from 'zod'
import { CASE_GROUPS } from '../../model/grouping.js'
import * as leaf from '../leaf.js'
import { type DocumentSchema, line, listing } from '../listing.js'
import { complete, unknown, unknownLine } from './unknown.js'

const LISTINGS = ['unanswered', 'cases', 'mentions']
const all = leaf.count('How many there are in all.')

/** What has one value in common. */
const countedGroup = z
  .object({
    group: leaf
      .text('The value: an id, a name, a day (2026-11-20), a week (2026-W47), a weekday (mon), an hour (09); null: without one.')
      .nullable(),
    count: leaf.count('How many have it.'),
    share: leaf.share('Its part of all.'),
  })
  .meta({ id: 'counted-group', description: 'How many have one value in common.' })

export const groups = listing({
  commands: LISTINGS.map((name) => `${name} --group-by`),
  title: 'Counted by groups',
  plural: 'groups',
  singular: 'group',
  row: countedGroup,
  head: { complete, by: leaf.oneOf(CASE_GROUPS, 'What is counted by.') },
  tail: { count: all, unknown: z.array(unknown) },
  more: [line('count', { count: all }), unknownLine],
})

export const counts: DocumentSchema = {
  commands: LISTINGS.map((name) => `${name} --count`),
  title: 'Counted',
  document: z.object({
    schema: leaf.schemaVersion,
    generated_at: leaf.generatedAt,
    complete,
    count: all,
    unknown: z.array(unknown),
  }),
  list: null,
  lines: z.union([line('count', { count: all }), unknownLine]),
}
