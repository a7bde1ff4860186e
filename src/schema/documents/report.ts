import * as z from 'zod'
import * as leaf from '../leaf.js'
import type { DocumentSchema } from '../listing.js'
import { caseSchema } from './case.js'
import { waveWithFigures } from './explanation.js'
import { fairness, group, shareOf, stretch, tally } from './stats.js'
import { complete } from './unknown.js'

const curve = z
  .object({
    cases: leaf.count('Cases that it is drawn of.'),
    unfinished: leaf.count('Those of them that are not answered yet.'),
    median_seconds: leaf.seconds('Half of the customers are answered within this time.').nullable(),
    longest_seconds: leaf.seconds('The longest wait.'),
    points: z
      .array(
        z.object({
          seconds: leaf.seconds('After so long …'),
          share: leaf.share('… this share is answered, …'),
          low: leaf.share('… not less, …'),
          high: leaf.share('… and not more, with 95 % certainty.'),
        }),
      )
      .describe('Steps of the curve.'),
  })
  .meta({ id: 'curve', description: 'Share of the customers that is answered, by how long they waited.' })

const promise = z
  .object({
    policy: leaf.text('Name of the SLA policy.'),
    first_answer_seconds: leaf.seconds('What it promises; null: it is not in the configuration any more.').nullable(),
    time: leaf.oneOf(['business', 'wall'], 'In which time.').nullable(),
    max_wall_seconds: leaf.seconds('Cap on the clock on the wall; null: none.').nullable(),
    cases: leaf.count('Cases.'),
    due: leaf.count('Cases whose promise is due by now.'),
    kept_rate: shareOf('Share of the due that was answered by then.'),
  })
  .meta({ id: 'kept-promise', description: 'How the first answers that one policy promises were kept.' })

const oldest = z
  .object({
    case: leaf.caseName('Name of the case.'),
    waits_since: leaf.instant('Since when.'),
    waited_seconds: leaf.seconds('How long.'),
    business_seconds_waited: leaf.seconds('The same in business time.'),
    overdue: leaf.flag('Its promise is broken.'),
    source: leaf.text('Id of the source.'),
    brand: leaf.text('Brand that it is about.').nullable(),
    kind: leaf.text('What it is.'),
    severity: leaf.text('How severe: low, medium, high, critical.'),
    title: caseSchema.shape.title,
    text: caseSchema.shape.text,
    url: caseSchema.shape.url,
  })
  .meta({ id: 'oldest', description: 'A case that still waits for its first answer.' })

const hours = z
  .object({
    outside_office_hours: shareOf('Share of the complaints that come when nobody works.'),
    cells: z
      .array(
        z.object({
          weekday: leaf.text('mon to sun.'),
          hour: z.int().min(0).max(23).describe('Local hour.'),
          cases: leaf.count('Complaints that came then.'),
          open: leaf.share('How much of such hours somebody works.'),
        }),
      )
      .describe('Weekdays and hours.'),
  })
  .meta({ id: 'hours', description: 'When complaints come, and when somebody works.' })

const coverage = z
  .object({
    source: leaf.text('Id of the source.'),
    watched_since: leaf.instant('Since when it is watched; null: it was never read.').nullable(),
    gaps: z
      .array(z.object({ from: leaf.instant('From …'), to: leaf.instant('… to.') }))
      .describe('Times in which nothing was seen.'),
    unknown_since: leaf.instant('Since when nothing is known of it at present; null: it is read.').nullable(),
    reason: leaf.text('Why; in English.').nullable(),
  })
  .meta({ id: 'coverage', description: 'What was seen of one source.' })

const target = z
  .object({
    within: leaf.oneOf(['1h', '4h', '24h', '7d'], 'Within which time.'),
    target: leaf.share('The share that is aimed at.'),
    share: shareOf('The share that was answered by then.'),
    met: leaf.flag('The share is not less than the target; null: cannot be told.').nullable(),
    certain: leaf.flag('With 95 % certainty; else it may be chance.').nullable(),
  })
  .meta({ id: 'target', description: 'One of the shares that the configuration aims at.' })

const beside = z
  .object({
    file: leaf.text('Its configuration, as it was named.'),
    fault: leaf.text('Why it could not be read, in English; null: it was read.').nullable(),
    company: leaf.text('Name of the company; null: not read.').nullable(),
    timezone: leaf.text('IANA time zone of its SLA; null: not read.').nullable(),
    watched_since: leaf.instant('Since when its first source is watched; null: none was ever read.').nullable(),
    last_read: leaf.instant('When one of its sources was read last; null: none was ever read.').nullable(),
    total: tally.nullable(),
    unknown: z.array(stretch),
  })
  .meta({ id: 'beside', description: 'Another company over the same time, from its own configuration and database.' })

const only = (description: string) => leaf.texts(description).nullable()
const groups = (description: string) => z.array(group).describe(description)

export const reportDocument = z
  .object({
    schema: leaf.schemaVersion,
    generated_at: leaf.generatedAt,
    complete,
    company: leaf.text('Name of the company.'),
    since: leaf.instant('Cases that began since.'),
    until: leaf.instant('Cases that began until.'),
    timezone: leaf.text('IANA time zone of the SLA.'),
    selection: z
      .object({
        sources: only('Of these sources; null: all.'),
        brands: only('About these brands; null: all.'),
        kinds: only('Of these kinds; null: all.'),
        languages: only('In these languages; null: all.'),
        severity: leaf.text('At least this severe; null: all.').nullable(),
      })
      .describe('Which cases it is about.'),
    total: tally,
    curve,
    business_curve: curve,
    targets: z.array(target).describe('Empty: none are configured.'),
    promises: z.array(promise),
    by_week: groups('By week of the first post.'),
    by_source: groups('By source.'),
    by_brand: groups('By brand.'),
    beside: z.array(beside).describe('Other companies; the selection of sources and brands is not theirs.'),
    by_kind: groups('By kind.'),
    by_reach: groups('By quartile of the customers’ followers.'),
    fairness,
    by_agent: groups('By who gave the first answer.'),
    hours,
    oldest: z.array(oldest).describe('The longest waits.'),
    waves: z.array(waveWithFigures).describe('null: only some cases are looked at.').nullable(),
    coverage: z.array(coverage),
    gaps_kept_since: leaf.instant('Gaps that were over before then may be forgotten; 1970-01-01T00:00:00Z: none is.'),
    unknown: z.array(stretch),
  })
  .describe('All figures of a time.')

export const report: DocumentSchema = {
  commands: ['report'],
  title: 'All figures of a time',
  document: reportDocument,
  list: null,
  lines: null,
}
