import * as z from 'zod'
import { CASE_STATES } from '../../model/case.js'
import { REPLAY_CHANGES } from '../../model/replay.js'
import * as leaf from '../leaf.js'
import { line, listing } from '../listing.js'
import { clockStatus } from './case.js'
import { complete, unknown, unknownLine } from './unknown.js'

const standing = z
  .object({
    state: leaf.oneOf(CASE_STATES, 'State of the case.'),
    kind: leaf.label('What it is.'),
    severity: leaf.severity('How severe, ascending.'),
    brand: leaf.text('Brand that it is about.').nullable(),
    policy: leaf.text('Name of the SLA policy.'),
    status: clockStatus,
    due_at: leaf.instant('When it is due.'),
    breaches: leaf.count('Promises that were broken.'),
    first_told_at: leaf.instant('When an alert first told of it; null: none did.').nullable(),
    told: leaf.count('How often alerts told of it.'),
  })
  .meta({ id: 'standing', description: 'How a case stands by one of the two configurations; null: it is no case by it.' })

/** One case that the two configurations see differently. */
export const replayed = z
  .object({
    case: leaf.caseName('Name of the case; null: only the configuration that is tried finds it.').nullable(),
    mention: leaf.mentionName('The post that it is shown by.'),
    changes: z.array(z.enum(REPLAY_CHANGES)).describe('In what it differs.'),
    reasons: leaf.texts('Why, in English; one for each change.'),
    source: leaf.text('Id of the source.'),
    author: leaf.text('Name or handle of the customer.').nullable(),
    title: leaf.text('Title of the post.').nullable(),
    url: leaf.address('The post.').nullable(),
    started_at: leaf.instant('The customer’s first post.'),
    before: standing.nullable(),
    after: standing.nullable(),
    kept: z
      .object({ outcome: leaf.text('What it came to.').nullable(), policy_hash: leaf.text('Hash of the policy that judged it.') })
      .describe('What a closed case came to: no configuration changes that.')
      .nullable(),
  })
  .meta({ id: 'replayed', description: 'One case that the two configurations see differently.' })

const totals = z
  .object({
    cases: leaf.count('Cases.'),
    open: leaf.count('Open.'),
    answered: leaf.count('Answered.'),
    resolved: leaf.count('Resolved.'),
    dismissed: leaf.count('Dismissed.'),
    removed_unanswered: leaf.count('Removed unanswered.'),
    breached: leaf.count('Cases of which a promise was broken.'),
    breaches: leaf.count('Broken promises.'),
    messages: leaf.count('Messages that would have gone out.'),
    messages_per_day: leaf.number('Messages a day.'),
    told: leaf.count('Cases told in them, each as often as it is told.'),
    told_per_day: leaf.number('The same a day.'),
  })
  .meta({ id: 'totals', description: 'What one configuration comes to.' })

const week = z
  .object({
    week: leaf.text('The week, as ISO 8601 counts: 2026-W47.'),
    cases_before: leaf.count('Cases, by the configuration in force.'),
    cases_after: leaf.count('Cases, by the one that is tried.'),
    breaches_before: leaf.count('Broken promises.'),
    breaches_after: leaf.count('Broken promises.'),
    told_before: leaf.count('Cases told.'),
    told_after: leaf.count('Cases told.'),
  })
  .meta({ id: 'replay-week', description: 'One week, by both.' })

export const replaySummary = z.object({
  since: leaf.instant('Cases that began since.'),
  until: leaf.instant('Cases that began until.'),
  timezone: leaf.text('IANA time zone of the SLA.'),
  config_before: leaf.text('File of the configuration in force.'),
  config_after: leaf.text('File of the one that is tried.'),
  mentions: leaf.count('Mentions that were looked at.'),
  judged_differently: leaf.count('Those of them that are judged differently.'),
  really_told: leaf.count('Cases that were really told.'),
  before: totals,
  after: totals,
  weeks: z.array(week),
  notes: z
    .array(z.object({ code: leaf.text('For scripts.'), text: leaf.text('What a replay cannot know; in English.') }))
    .describe('What a replay cannot know.'),
})

const applied = z
  .object({
    mentions: leaf.count('Mentions judged again.'),
    threads: leaf.count('Threads joined again.'),
    left_open: z.array(leaf.caseName('Name of a case.')).describe('Open, though the new rules would not open them.'),
  })
  .meta({ id: 'applied', description: 'What --apply wrote; null: it was not asked for.' })

export const replay = listing({
  commands: ['replay'],
  title: 'What another configuration would have made of it',
  plural: 'cases',
  singular: 'case',
  row: replayed,
  head: { complete, ...replaySummary.shape },
  tail: { applied: applied.nullable(), unknown: z.array(unknown) },
  more: [line('summary', replaySummary.shape), line('applied', applied.shape), unknownLine],
})
