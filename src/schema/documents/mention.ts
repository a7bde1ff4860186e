import * as z from 'zod'
import * as leaf from '../leaf.js'
import { listing } from '../listing.js'
import { author } from './case.js'
import { complete, unknown, unknownLine } from './unknown.js'

export const role = leaf.oneOf(['post', 'comment', 'review', 'pingback'], 'What it is in its thread.')
export const officialIdentity = leaf.official('How it was proved that the company wrote it; null: it did not.').nullable()

const refs = {
  native_id: leaf.text('The platform’s id, unique within the source.'),
  parent_id: leaf.text('Native id of what it replies to.').nullable(),
  root_id: leaf.text('Native id, or page:URL, of the root of its thread.').nullable(),
}

/** One public post that a source delivered. */
export const mention = z
  .object({
    mention: leaf.mentionName('Name of the mention.'),
    case: leaf.caseName('The case that it is part of.').nullable(),
    role,
    kind: leaf.label('What it is: the person’s label where there is one.'),
    label: leaf.label('What a person said that it is; wins over the machine.').nullable(),
    score: leaf.share('How sure the judgement is of the kind.'),
    complaint: leaf.share('Probability that it is a complaint, whatever else it is.'),
    uncertain: leaf.flag('The verdict was close: a person had better look.'),
    severity: leaf.severity('How severe, ascending.'),
    reasons: leaf.texts('Codes of what spoke for the kind.'),
    relevant: leaf.flag('It is about us.'),
    official: officialIdentity,
    brand: leaf.text('Brand that it is about.').nullable(),
    language: leaf.language,
    sensitive: leaf.sensitive,
    source: leaf.text('Id of the source.'),
    ...refs,
    thread: leaf.text('Key of the thread; equal for a root and all its replies.'),
    url: leaf.address('The post.').nullable(),
    title: leaf.text('Title of the post.').nullable(),
    text: leaf.text('Text of the post, redacted.'),
    author,
    published_at: leaf.instant('When it was published; null: not known.').nullable(),
    edited_at: leaf.instant('When it was last edited, as the platform tells.').nullable(),
    first_seen_at: leaf.instant('When the monitor first saw it.'),
    deleted_at: leaf.instant('When it was seen to be gone.').nullable(),
  })
  .meta({ id: 'mention', description: 'One public post, comment, review or article that a source delivered.' })

export const mentions = listing({
  commands: ['mentions'],
  title: 'Mentions',
  plural: 'mentions',
  singular: 'mention',
  row: mention,
  head: { complete },
  tail: { unknown: z.array(unknown) },
  more: [unknownLine],
})

/** What one fetch would store of one item. */
export const trial = z
  .object({
    native_id: refs.native_id,
    role,
    kind: leaf.kind('What it would be judged as.'),
    severity: leaf.severity('How severe, ascending.'),
    score: leaf.share('How sure the judgement is of the kind.'),
    reasons: leaf.texts('Codes of what spoke for the kind, for the severity, and for being about us or not.'),
    relevant: leaf.flag('It is about us.'),
    brand: leaf.text('Brand that it is about.').nullable(),
    official: officialIdentity,
    language: leaf.language,
    sensitive: leaf.sensitive,
    author,
    parent_id: refs.parent_id,
    root_id: refs.root_id,
    title: leaf.text('Title of the post.').nullable(),
    text: leaf.text('Text of the post, redacted.'),
    url: leaf.address('The post.').nullable(),
    published_at: leaf.instant('When it was published; null: not known.').nullable(),
    edited_at: leaf.instant('When it was last edited, as the platform tells.').nullable(),
  })
  .meta({ id: 'trial', description: 'What one fetch would store of one item.' })

export const sourcesTest = listing({
  commands: ['sources test'],
  title: 'What one fetch of a source would store',
  plural: 'mentions',
  singular: 'mention',
  row: trial,
  head: { source: leaf.text('What was asked: the id of a source, or a URL.') },
  tail: { warnings: leaf.texts('What could not be read as it should; in English.') },
})
