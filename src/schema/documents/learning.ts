import * as z from 'zod'
import { LABELS } from '../../model/verdict.js'
import * as leaf from '../leaf.js'
import { line, listing } from '../listing.js'

const figures = {
  labels: leaf.count('Labels that it was learned from.'),
  kinds: z.partialRecord(z.enum(LABELS), z.int().min(0)).describe('How many labels of each kind stood.'),
  loss_before: leaf
    .number('Mean loss on labels that were held back, in nats, by the shipped weights; null: not measured.')
    .nullable(),
  loss_after: leaf.number('The same by what was learned.').nullable(),
  weights: leaf.text('Version of the shipped weights on which it stands.'),
}

/** One time that something was learned from labels. */
export const learning = z
  .object({
    learning: leaf.learningName('Name of it.'),
    made_at: leaf.instant('When.'),
    who: leaf.text('Who asked for it; monitor: a poll did.'),
    ...figures,
    current: leaf.flag('Texts are judged by it now.'),
    taken_back_at: leaf.instant('When it was taken back.').nullable(),
    taken_back_by: leaf.text('By whom.').nullable(),
  })
  .meta({ id: 'learning', description: 'One time that something was learned from labels.' })

export const learnings = listing({
  commands: ['triage history', 'triage undo'],
  title: 'What was learned',
  plural: 'learnings',
  singular: 'learning',
  row: learning,
})

const side = z
  .object({
    kind: leaf.kind('What it is.'),
    complaint: leaf.share('Probability that it is a complaint.'),
    relevant: leaf.flag('It is about us.'),
  })
  .meta({ id: 'side', description: 'The verdict, before or after.' })

export const verdictChange = z
  .object({
    mention: leaf.mentionName('Name of the mention.'),
    case: leaf.caseName('The case that it is part of.').nullable(),
    before: side,
    after: side,
    source: leaf.text('Id of the source.'),
    url: leaf.address('The post.').nullable(),
    title: leaf.text('Title of the post.').nullable(),
    text: leaf.text('Its text, redacted.'),
  })
  .meta({ id: 'change', description: 'A mention that is judged otherwise by what was learned.' })

export const retrained = z.object({
  dry_run: leaf.flag('Nothing was changed.'),
  learning: leaf.learningName('Name of what was learned; null: a dry run.').nullable(),
  ...figures,
  corrected: leaf.flag('The shipped weights are corrected; else they judge as well.'),
  subject: z
    .object({ about: leaf.count('Labels of what is about us.'), other: leaf.count('Labels of what is not.') })
    .describe('What was learned of what is about us; null: too little was said.')
    .nullable(),
  looked_at: leaf.count('Mentions that were looked at.'),
  changed: leaf.count('Those of them that are judged otherwise; the list shows those that change most.'),
})

export const triageRetrain = listing({
  commands: ['triage retrain'],
  title: 'What labels teach',
  plural: 'changes',
  singular: 'change',
  row: verdictChange,
  head: retrained.shape,
  more: [line('learning', retrained.shape)],
})
