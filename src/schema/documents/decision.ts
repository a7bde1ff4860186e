import * as z from 'zod'
import { ALERT_STEPS } from '../../model/alert.js'
import { MESSAGE_LANGUAGES } from '../../model/receiver.js'
import * as leaf from '../leaf.js'
import { listing } from '../listing.js'

/** One decision about alerts, with its reason. */
export const decision = z
  .object({
    decision: leaf.oneOf(['send', 'hold', 'skip'], 'send: goes out now; hold: later; skip: not at all.'),
    receiver: leaf.text('Id of the receiver; null: whoever it might be.').nullable(),
    group: leaf.text('Cases that are told together.').nullable(),
    code: leaf.text('Why, for scripts.'),
    cases: z.array(leaf.caseName('Name of a case.')).describe('Cases that it is about.'),
    reason: leaf.text('Why, in English.'),
    next_at: leaf.instant('When it is decided again; null: at some event, or never.').nullable(),
  })
  .meta({ id: 'decision', description: 'One decision about alerts, with its reason.' })

export const notifyDryRun = listing({
  commands: ['notify --dry-run'],
  title: 'Who would be told of what',
  plural: 'decisions',
  singular: 'decision',
  row: decision,
})

/** What one receiver would be told of one case. */
export const route = z
  .object({
    case: leaf.caseName('Name of the case.'),
    receiver: leaf.text('Id of the receiver.'),
    told: leaf.flag('It is told of the case, now or later.'),
    reason: leaf.text('Why it is told or not; in English.'),
    from: leaf.instant('From when on; null: never.').nullable(),
    step: leaf.oneOf(ALERT_STEPS, 'The step that it is told of.').nullable(),
    group: leaf.text('Cases that are told together.').nullable(),
    language: leaf.oneOf(MESSAGE_LANGUAGES, 'Language of the message.').nullable(),
    now: z
      .object({
        decision: leaf.text('send, hold or skip.'),
        code: leaf.text('Why, for scripts.'),
        reason: leaf.text('Why, in English.'),
        next_at: leaf.instant('When it is decided again.').nullable(),
      })
      .describe('What the next poll would do.')
      .nullable(),
  })
  .meta({ id: 'route', description: 'What one receiver would be told of one case.' })

export const routeTest = listing({
  commands: ['route test'],
  title: 'Who would be told of a case',
  plural: 'receivers',
  singular: 'receiver',
  row: route,
})
