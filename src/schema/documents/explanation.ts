import * as z from 'zod'
import * as leaf from '../leaf.js'
import type { DocumentSchema } from '../listing.js'
import { wave } from './case.js'
import { casePage } from './case-page.js'
import { decision } from './decision.js'
import { officialIdentity } from './mention.js'

const SPOKEN = ['complaint', 'question', 'suggestion', 'praise', 'spam'] as const

const operation = z
  .object({
    recall: leaf.share('triage.recall, as the configuration asks.'),
    threshold: leaf.share('Probability from which on a text is a complaint.'),
    expected_recall: leaf.share('Share of all complaints that is found, as it was measured.'),
    expected_precision: leaf.share('Share of what is taken for a complaint that is one, as it was measured.'),
  })
  .meta({ id: 'operation', description: 'From which probability on a text is a complaint, and what comes of that.' })

const turning = z
  .object({
    without: z
      .object({
        passages: z
          .array(z.object({ passage: leaf.text('Words of the text.'), weight: leaf.number('In log-odds.') }))
          .describe('Words of the text.'),
        speak: leaf.oneOf(SPOKEN, 'The kind that they speak for.'),
        kind: leaf.kind('What it would be without them.'),
      })
      .describe('The fewest passages without which it is of another kind; null: no few turn it.')
      .nullable(),
    nearest: z
      .object({
        speak: leaf.oneOf(SPOKEN, 'The kind that would have to be spoken for by so much more, or less.'),
        by: leaf.number('In log-odds.'),
        kind: leaf.kind('What it would be then.'),
      })
      .describe('The nearest other kind; null: nothing within reach.')
      .nullable(),
    far: leaf.flag('Neither a few words nor a little more of anything would turn it.'),
  })
  .meta({ id: 'turning', description: 'What would have made another kind of the text.' })

const verdict = z
  .object({
    mention: leaf.mentionName('Name of the mention.'),
    kind: leaf.kind('What the machine took it for.'),
    label: leaf.label('What a person said that it is; wins over the machine.').nullable(),
    score: leaf.share('How sure the judgement is of the kind.'),
    complaint: leaf.share('Probability that it is a complaint, whatever else it is.'),
    uncertain: leaf.flag('The verdict was close: a person had better look.'),
    operation,
    turning: turning.nullable(),
    kind_now: leaf.kind('What it is by the rules of now, where that is something else.').nullable(),
    severity: leaf.severity('How severe, ascending.'),
    language: leaf.language,
    relevant: leaf.flag('It is about us.'),
    brand: leaf.text('Brand that it is about.').nullable(),
    sensitive: leaf.sensitive,
    closing: leaf.flag('The post only thanks or closes.'),
    official: officialIdentity,
    reasons: z
      .array(
        z.object({
          code: leaf.text('Stable, for scripts.'),
          text: leaf.text('In English.'),
          passage: leaf.text('The words that spoke for it.').nullable(),
          weight: leaf.number('How much it weighed, in log-odds; of a code that begins with severity- or subject-, in points.'),
        }),
      )
      .describe(
        'All that spoke for and against its kind, the heaviest first; behind that what made it severe, and why it is about you.',
      ),
  })
  .meta({ id: 'verdict', description: 'Why one mention is judged as it is.' })

export const waveWithFigures = z
  .object({
    ...wave.shape,
    people: leaf.count('People within the window in which there were most.'),
    from: leaf.instant('Begin of that window.'),
    to: leaf.instant('End of that window.'),
    usual: leaf.number('How many are usual in so long a time.'),
    before: leaf.count('How many there were before.'),
    watched_seconds: leaf.seconds('In how long a time.'),
    chance: leaf.share('How likely so many are where that is usual.'),
  })
  .meta({ id: 'wave-with-figures', description: 'A wave, with the numbers by which it was found.' })

export const explanation = z
  .object({
    ...casePage.shape,
    wave: waveWithFigures.nullable(),
    policy_reason: leaf.text('Why this policy; in English.'),
    other_replies: z
      .array(
        z.object({
          reply: leaf.mentionName('A reply that is no answer to this case.'),
          at: leaf.instant('When.'),
          reason: leaf.text('Why not; in English.'),
        }),
      )
      .describe('Replies that are no answer to this case.'),
    verdicts: z.array(verdict),
    alerts: z
      .array(
        z.object({
          receiver: decision.shape.receiver,
          decision: decision.shape.decision,
          code: decision.shape.code,
          reason: decision.shape.reason,
          next_at: decision.shape.next_at,
        }),
      )
      .describe('What the next poll would tell of it, as notify --dry-run has it.'),
    threads: z
      .array(
        z.object({
          source: leaf.text('Id of the source.'),
          url: leaf.address('The thread.').nullable(),
          read_at: leaf.instant('When it was last read by itself.').nullable(),
          failure: leaf.text('Why it could not be read then; in English.').nullable(),
          decision: leaf.text('Whether and why it is read again; in English.'),
          next_at: leaf.instant('When; null: not again, or not by a point of its deadline.').nullable(),
        }),
      )
      .describe('When its threads were last read by themselves, and when they are next.'),
  })
  .describe('Why one case is what it is.')

export const explainedMention = z
  .object({
    schema: leaf.schemaVersion,
    generated_at: leaf.generatedAt,
    ...verdict.shape,
    source: leaf.text('Id of the source.'),
    native_id: leaf.text('The platform’s id, unique within the source.'),
    thread: leaf.text('Key of the thread.'),
    case: leaf.caseName('The case that it is part of.').nullable(),
    url: leaf.address('The post.').nullable(),
    text: leaf.text('Its text, redacted.'),
  })
  .describe('Why one mention is judged as it is.')

export const explain: DocumentSchema = {
  commands: ['explain'],
  title: 'Why a case is what it is',
  document: explanation,
  list: null,
  lines: null,
}
export const explainMention: DocumentSchema = {
  commands: ['explain M-17'],
  title: 'Why a mention is judged as it is',
  document: explainedMention,
  list: null,
  lines: null,
}
