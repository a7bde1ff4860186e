import * as z from 'zod'
import { ANSWER_KINDS, TIE_STRENGTHS } from '../../model/answer.js'
import { CASE_STATES } from '../../model/case.js'
import * as leaf from '../leaf.js'
import { line, listing } from '../listing.js'
import { complete, unknown, unknownLine } from './unknown.js'

export const author = z
  .object({
    id: leaf.text('The platform’s own id, the only safe key; null where it tells none.').nullable(),
    handle: leaf.text('Handle; may be renamed.').nullable(),
    name: leaf.text('Display name; may be faked.').nullable(),
    url: leaf.address('Profile.').nullable(),
    followers: leaf.count('Followers, where they are known.').nullable(),
  })
  .meta({ id: 'author', description: 'Who wrote it.' })

export const clockStatus = leaf.oneOf(
  ['running', 'met', 'breached', 'late'],
  'running and breached wait, before and after due; met and late are stopped, in time and after due.',
)
export const clockTarget = leaf.oneOf(['first_answer', 'next_answer', 'resolution', 'promise'], 'What is promised.')

const sla = z
  .object({
    policy: leaf.text('Name of the SLA policy.'),
    target: clockTarget,
    due_at: leaf.instant('Due then: met at this instant, breached after it.'),
    status: clockStatus,
    overdue_seconds: leaf.seconds('How long overdue; 0 when it is not.'),
    business_seconds_waited: leaf.seconds('Business time that the customer waited.'),
  })
  .meta({ id: 'sla', description: 'The clock that decides: the one that runs or is broken, else the last that stopped.' })

export const answerKind = leaf.oneOf(ANSWER_KINDS, 'What kind of answer; answer and manual stop the clock.')
export const tieStrength = leaf.oneOf(TIE_STRENGTHS, 'How the reply is tied to the post, strongest first.')
export const answerIdentity = leaf
  .official('How the account was recognised; name is the weak proof. null: a person recorded it.')
  .nullable()

const answer = z
  .object({
    kind: answerKind,
    strength: tieStrength,
    at: leaf.instant('When it was given.'),
    by: leaf.text('Who gave it.').nullable(),
    identity: answerIdentity,
    reason: leaf.text('Why it was tied, and why it is of this kind; in English.'),
    agent: leaf.text('Who signed it, where several people share the account.').nullable(),
  })
  .meta({ id: 'answer', description: 'The last answer.' })

const promise = z
  .object({
    made_at: leaf.instant('When it was made.'),
    due_at: leaf.instant('Until when an answer was promised.'),
    status: leaf.oneOf(['running', 'kept', 'broken'], 'Kept late is broken.'),
  })
  .meta({ id: 'promise', description: 'A time by which a holding reply promised an answer.' })

export const wave = z
  .object({
    id: leaf.waveName('Name of the wave.'),
    size: leaf.count('Cases in it.'),
    open: leaf.count('Those of them that are open.'),
    topic: leaf.texts('What they have in common, in customers’ words, the most common first.'),
    began_at: leaf.instant('First complaint.'),
    last_at: leaf.instant('Last complaint.'),
  })
  .meta({ id: 'wave', description: 'Many people who complain of one thing at one time.' })

/** One customer concern that wants an answer. */
export const caseSchema = z
  .object({
    case: leaf.caseName('Name of the case.'),
    state: leaf.oneOf(CASE_STATES, 'State of the case.'),
    brand: leaf.text('Brand that it is about.').nullable(),
    kind: leaf.label('What it is; a person’s label wins.'),
    severity: leaf.severity('How severe, ascending.'),
    score: leaf.share('How sure the judgement is of the kind.'),
    reasons: leaf.texts('Codes of what spoke for the kind.'),
    language: leaf.language,
    source: leaf.text('Id of the source.'),
    source_type: leaf.text('Type of the source.'),
    url: leaf.address('The customer’s post.').nullable(),
    title: leaf.text('Title of the post.').nullable(),
    text: leaf.text('Text of the post, redacted.'),
    author,
    published_at: leaf.instant('When it was published; null: not known.').nullable(),
    first_seen_at: leaf.instant('When the monitor first saw it.'),
    age_seconds: leaf.seconds('Since it was published, or else first seen.'),
    mentions: leaf.count('The customer’s posts in the case.'),
    sensitive: leaf.sensitive,
    assignee: leaf.text('Whose work it is.').nullable(),
    acked_until: leaf.instant('Its alerts rest until then; null: they do not.').nullable(),
    snoozed_until: leaf.instant('Put off until then; null: it is not.').nullable(),
    merged_into: leaf.caseName('The case that it is part of now.').nullable(),
    sla,
    answer: answer.nullable(),
    promise: promise.nullable(),
    solved: leaf.flag('What the customer says of the answer: that it helped, or that it did not; null: nothing.').nullable(),
    follow_up_at: leaf.instant('When to ask the customer whether it is solved; null: not to be asked.').nullable(),
    wave: wave.nullable(),
  })
  .meta({ id: 'case', description: 'One customer concern that wants an answer.' })

const snoozed = leaf.count('How many more there are that a person put off until later.')

export const cases = listing({
  commands: ['unanswered', 'cases'],
  title: 'Cases',
  plural: 'cases',
  singular: 'case',
  row: caseSchema,
  head: { complete },
  tail: { unknown: z.array(unknown), snoozed },
  more: [unknownLine, line('snoozed', { count: snoozed })],
})
