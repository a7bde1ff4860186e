import * as z from 'zod'
import * as leaf from '../leaf.js'
import type { DocumentSchema } from '../listing.js'
import { answerIdentity, answerKind, author, caseSchema, clockStatus, clockTarget, tieStrength } from './case.js'
import { delivery } from './delivery.js'
import { officialIdentity, role } from './mention.js'

const clock = z
  .object({
    policy: leaf.text('Name of the SLA policy.'),
    target: clockTarget,
    status: clockStatus,
    started_at: leaf.instant('The customer’s post.'),
    due_at: leaf.instant('Due then: met at this instant, breached after it.'),
    stopped_at: leaf.instant('What stopped it; null: it runs.').nullable(),
    business_seconds: leaf.seconds('Business time from its start to its stop, or to now.'),
    wall_seconds: leaf.seconds('The same on the clock on the wall.'),
    overdue_seconds: leaf.seconds('How long overdue; 0 when it is not.'),
    reasons: leaf.texts('Which post started it, which hours were skipped, which cap held; in English.'),
  })
  .meta({ id: 'clock', description: 'One promise of an SLA policy, measured.' })

const givenAnswer = z
  .object({
    kind: answerKind,
    strength: tieStrength,
    at: leaf.instant('When it was given.'),
    by: leaf.text('Who gave it.').nullable(),
    agent: leaf.text('Who signed it.').nullable(),
    promise: leaf.text('The words that promised a time; null: none did.').nullable(),
    identity: answerIdentity,
    reason: leaf.text('Why it was tied, and why it is of this kind; in English.'),
    reply: leaf.mentionName('The reply; null: a person recorded it.').nullable(),
    to: leaf.mentionName('The post that it answers; null: the whole case.').nullable(),
  })
  .meta({ id: 'given-answer', description: 'One reply, tied to one post.' })

const place = z
  .object({
    source: leaf.text('Id of the source.'),
    url: leaf.address('The customer’s first post there.').nullable(),
    posts: z.array(leaf.mentionName('A post.')).describe('The customer’s posts there.'),
    answered: leaf.oneOf(['here', 'elsewhere', 'no'], 'elsewhere: who reads this place sees no answer.'),
    answered_at: leaf.instant('When.').nullable(),
    reason: leaf.text('Which reply, and what that means for the clock; in English.'),
  })
  .meta({ id: 'place', description: 'One place in which the customer spoke of the concern.' })

const post = z
  .object({
    mention: leaf.mentionName('Name of the mention.'),
    role,
    author: z.object({ id: author.shape.id, handle: author.shape.handle, name: author.shape.name, url: author.shape.url }),
    official: officialIdentity,
    kind: leaf.label('What it is: the person’s label where there is one.'),
    published_at: leaf.instant('When it was published; null: not known.').nullable(),
    deleted_at: leaf.instant('When it was seen to be gone.').nullable(),
    url: leaf.address('The post.').nullable(),
    text: leaf.text('Its text, redacted.'),
  })
  .meta({ id: 'post', description: 'One post of the thread.' })

const event = z
  .object({
    at: leaf.instant('When.'),
    act: leaf.text('What was done: the name of a command, or opened, answered, reopened, … by the machine.'),
    who: leaf.text('Who did it.'),
    why: leaf.text('Why.').nullable(),
    case: leaf.caseName('The case that it happened to: this one, or one that is part of it now.'),
    undone: z
      .object({ at: leaf.instant('When.'), by: leaf.text('By whom.') })
      .describe('It was taken back.')
      .nullable(),
  })
  .meta({ id: 'event', description: 'One thing that happened.' })

export const casePage = z
  .object({
    schema: leaf.schemaVersion,
    generated_at: leaf.generatedAt,
    asked_for: leaf.caseName('The number asked for; another than that of the case when it was merged into it.'),
    ...caseSchema.shape,
    merged_cases: z.array(leaf.caseName('Name of a case.')).describe('Cases that were merged into it.'),
    outcome: leaf.text('What a closed case came to.').nullable(),
    policy_hash: leaf.text('Hash of the policy that a closed case was judged by.').nullable(),
    clocks: z.array(clock),
    answers: z.array(givenAnswer),
    places: z.array(place),
    thread: z.array(post),
    deliveries: z.array(delivery),
    history: z.array(event),
  })
  .describe('All that is known of one case.')

export const show: DocumentSchema = { commands: ['show'], title: 'One case', document: casePage, list: null, lines: null }
