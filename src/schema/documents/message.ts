import * as z from 'zod'
import { ALERT_STEPS } from '../../model/alert.js'
import { CASE_STATES } from '../../model/case.js'
import { MESSAGE_LANGUAGES } from '../../model/receiver.js'
import * as leaf from '../leaf.js'
import type { DocumentSchema } from '../listing.js'

const post = z
  .object({
    author: leaf.text('Name or handle.').nullable(),
    official: leaf.flag('The company wrote it.'),
    at: leaf.instant('When.').nullable(),
    text: leaf.text('Shortened, redacted.'),
  })
  .meta({ id: 'message-post', description: 'A post of the thread, in short.' })

const toldCase = z
  .object({
    case: leaf.caseName('Name of the case.'),
    step: leaf.oneOf([...ALERT_STEPS, 'resolved'], 'Why it is told.'),
    state: leaf.oneOf(CASE_STATES, 'What a resolved case came to.'),
    brand: leaf.text('Brand that it is about.').nullable(),
    source: leaf.text('Id of the source.'),
    kind: leaf.text('What it is.'),
    severity: leaf.text('How severe: low, medium, high, critical.'),
    because: leaf.texts('What spoke for the kind, in the message’s language. Absent in older messages.').exactOptional(),
    url: leaf.address('The customer’s post.').nullable(),
    title: leaf.text('Title of the post; null with payload: minimal.').nullable(),
    text: leaf.text('Shortened, redacted; empty with payload: minimal.'),
    author: leaf.text('Name or handle; null with payload: minimal.').nullable(),
    published_at: leaf.instant('When it was published.').nullable(),
    due_at: leaf.instant('When it is, or was, due.'),
    overdue_seconds: leaf.seconds('How long overdue.'),
    age_seconds: leaf.seconds('Since it was published.'),
    waiting_seconds: leaf.seconds('Since the customer wrote again; absent where no answer came before.').exactOptional(),
    waited_seconds: leaf.seconds('From the customer’s post to the answer; null: it is awaited.').nullable(),
    policy: leaf.text('Name of the SLA policy.'),
    target: leaf.text('What is promised: first_answer, next_answer, resolution, promise.'),
    mentions: leaf.count('The customer’s posts in the case.'),
    assignee: leaf.text('Whose work it is.').nullable(),
    similar: leaf.count('Open cases that complain of the same.'),
    thread: z.array(post).describe('The latest posts of its thread, oldest first, without the one that text is.'),
  })
  .meta({ id: 'message-case', description: 'One case that is told.' })

const wave = z
  .object({
    wave: leaf.waveName('Name of the wave.'),
    topic: leaf.texts('What its cases have in common; empty with payload: minimal.'),
    cases: leaf.count('Cases in it.'),
    open: leaf.count('Those of them that are open.'),
    began_at: leaf.instant('First complaint.'),
    last_at: leaf.instant('Last complaint.'),
  })
  .meta({ id: 'message-wave', description: 'The wave that it tells of; absent in all other messages.' })

const condition = z
  .object({
    key: leaf.text('The same for as long as it is about the same thing: source-failing:blog.'),
    kind: leaf.text('What is wrong, for scripts.'),
    subject: leaf.text('A source, a receiver, a secret by name; null: the installation.').nullable(),
    since: leaf.instant('Since when.').nullable(),
    level: leaf.number('How bad, in its own measure.'),
  })
  .meta({ id: 'message-condition', description: 'What is wrong with the monitor’s own work; absent in all other messages.' })

const fairness = z
  .object({
    ratio: leaf.number('How many times as long customers of the lowest quartile of reach wait.'),
    factor: leaf.number('From which on it is told.'),
    lowest_cases: leaf.count('Cases of the lowest quartile.'),
    highest_cases: leaf.count('Cases of the highest quartile.'),
  })
  .meta({ id: 'message-fairness', description: 'The same in figures, of an unfairness; absent in all other messages.' })

const TYPES = ['mention.unanswered', 'mention.resolved', 'operator.alert', 'operator.resolved', 'test'] as const

export const messageDocument = z
  .object({
    schema: leaf.schemaVersion,
    type: leaf.oneOf(TYPES, 'What it tells.'),
    key: leaf.text('The same over all tries: receivers drop doubles by it.'),
    reason: leaf.text('Why it is sent: first, new, repeat, resolved, …'),
    group: leaf.text('Cases that are told together.'),
    generated_at: leaf.generatedAt,
    language: leaf.oneOf(MESSAGE_LANGUAGES, 'Language of summary and because.'),
    timezone: leaf.text('IANA time zone in which times are told to people.'),
    summary: leaf.text('One line in words.'),
    cases: z.array(toldCase).describe('Most overdue first, resolved ones last.'),
    folded: leaf.count('Cases over the day’s budget, told as a number only.'),
    wave: wave.exactOptional(),
    condition: condition.exactOptional(),
    fairness: fairness.exactOptional(),
  })
  .describe(
    'What a receiver of type command reads on standard input, and what stands in `data` of a webhook, in both of its formats.',
  )

export const message: DocumentSchema = {
  commands: [],
  title: 'A message to receivers',
  document: messageDocument,
  list: null,
  lines: null,
}
