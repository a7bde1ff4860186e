import * as z from 'zod'
import * as leaf from '../leaf.js'
import { listing } from '../listing.js'

const budget = z
  .object({
    reads: leaf.count('Requests that may be made in a window; null: no limit.').nullable(),
    money: leaf.number('What may be spent in a window, in the currency that the platform bills in; null: no limit.').nullable(),
    per: leaf.oneOf(['hour', 'day', 'month'], 'The window.'),
    spent_reads: leaf.count('Requests made in the running window.'),
    spent_money: leaf.number('Money spent in the running window.'),
    resets_at: leaf.instant('When the next window begins.').nullable(),
  })
  .meta({ id: 'budget', description: 'What may be asked of a platform, and what is used of it.' })

/** One configured place, and how it stands. */
export const source = z
  .object({
    source: leaf.text('Id of the source.'),
    type: leaf.text('Type of the source.'),
    url: leaf.text('Address as configured, without what is secret in it.'),
    health: leaf.oneOf(['new', 'ok', 'failing', 'gone'], 'new: never asked; gone: is not asked any more.'),
    last_success_at: leaf.instant('When it was last read.').nullable(),
    last_attempt_at: leaf.instant('When it was last asked.').nullable(),
    next_due_at: leaf.instant('When it is asked next; null: never, or at once.').nullable(),
    due: leaf.flag('The next poll asks it.'),
    due_reason: leaf.text('Why it is due or not; in English.'),
    failures: leaf.count('Failures in a row.'),
    message: leaf.text('What went wrong last; in English.').nullable(),
    unknown_since: leaf.instant('Since when what happened there is not known; null: it is known.').nullable(),
    unknown_reason: leaf.text('Why it is not known; in English.').nullable(),
    mentions: leaf.count('Mentions stored of it.'),
    warnings: leaf.texts('Warnings of the last poll; in English.'),
    not_before: leaf.instant('The platform wants to be asked no sooner.').nullable(),
    budget: budget.nullable(),
  })
  .meta({ id: 'source', description: 'One configured place, and how it stands.' })

const { type, ...fields } = source.shape

/** As a line, whose `type` says what kind of line it is. */
export const sourceLine = z.object({ ...fields, source_type: type })

export const sources = listing({
  ...{ commands: ['sources'], title: 'Sources', plural: 'sources', singular: 'source' },
  row: source,
  lineRow: sourceLine,
})
