import * as z from 'zod'
import { ALERT_STEPS } from '../../model/alert.js'
import { KINDS, SENSITIVE_TYPES, SEVERITIES } from '../../model/verdict.js'
import * as leaf from '../leaf.js'
import { listing } from '../listing.js'

const anyOf = <Value extends z.ZodType>(value: Value) => z.array(value).describe('Any of these.').exactOptional()

const match = z
  .object({
    sensitive: anyOf(z.enum(SENSITIVE_TYPES)),
    severity: anyOf(z.enum(SEVERITIES)),
    brand: anyOf(z.string()),
    source: anyOf(z.string()),
    kind: anyOf(z.enum(KINDS)),
    language: anyOf(z.string()),
    author: anyOf(z.string()),
    assignee: anyOf(z.string()),
    policy: anyOf(z.string()),
    step: anyOf(z.enum(ALERT_STEPS)),
    case: anyOf(z.string()),
  })
  .describe('Every condition must hold, within one any of its values. Empty: whatever the case.')

/** What nobody is told of, for a while. */
export const silence = z
  .object({
    silence: leaf.silenceName('Name of the silence.'),
    state: leaf.oneOf(['active', 'coming', 'over', 'removed'], 'removed: taken back before its end.'),
    match,
    matchers: leaf.texts('The same as it is typed: brand=Beispiel.'),
    starts_at: leaf.instant('From when on.'),
    ends_at: leaf.instant('Until when.'),
    who: leaf.text('Who asked for it.'),
    reason: leaf.text('Why, in that person’s words.'),
    covers: leaf.count('Open cases that it covers now; null: it is over.').nullable(),
    created_at: leaf.instant('When it was asked for.'),
    removed_at: leaf.instant('When it was taken back.').nullable(),
    removed_by: leaf.text('By whom.').nullable(),
  })
  .meta({ id: 'silence', description: 'What nobody is told of, for a while.' })

export const silences = listing({
  commands: ['silence', 'silence add', 'silence remove'],
  title: 'Silences',
  plural: 'silences',
  singular: 'silence',
  row: silence,
})
